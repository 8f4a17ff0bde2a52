package tandem.portal.alliance;

/// The audience of content, and one of the three marks of a cell.
public enum JobRole {
  ACCOUNT_EXECUTIVE,
  PRESALES,
  INSIDE_SALES,
  CUSTOMER_SUCCESS;

  public String textKey() {
    return "alliance.jobRole." + name();
  }
}
