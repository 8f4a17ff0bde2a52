package tandem.portal.enablement;

/// Paths of the HR board and its file.
public final class EnablementRoutes {
  public static final String COMPLETION = "people/completion";
  public static final String COMPLETION_CSV = "people/completion.csv";

  private EnablementRoutes() {}
}
