package tandem.portal.interchange;

/// Where the directory is connected, and where it calls.
public final class InterchangeRoutes {
  public static final String DIRECTORY = "people/directory";
  public static final String SCIM = "/scim/v2";

  private InterchangeRoutes() {}
}
