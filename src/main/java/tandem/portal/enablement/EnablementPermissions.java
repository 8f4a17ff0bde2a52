package tandem.portal.enablement;

public final class EnablementPermissions {
  /// See status and date of one's own company's people: HR.
  public static final String READ_COMPLETIONS = "completion:read";

  private EnablementPermissions() {}
}
