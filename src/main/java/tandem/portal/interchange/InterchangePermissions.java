package tandem.portal.interchange;

public final class InterchangePermissions {
  /// Connect one's own company's directory, and say what its groups mean: administrators.
  public static final String CONNECT = "people:connect";

  /// Write a company's people, as its directory does. No person holds it.
  public static final String PROVISION = "people:provision";

  private InterchangePermissions() {}
}
