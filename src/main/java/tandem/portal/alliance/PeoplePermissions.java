package tandem.portal.alliance;

public final class PeoplePermissions {
  /// See who of one's own company the portal knows: HR, administrators.
  public static final String READ = "people:read";

  /// Take people from a file: HR, administrators.
  public static final String IMPORT = "people:import";

  /// Say that somebody has left or is back: HR, administrators.
  public static final String WRITE = "people:write";

  /// Give and withdraw roles: administrators.
  public static final String GRANT = "people:grant";

  private PeoplePermissions() {}
}
