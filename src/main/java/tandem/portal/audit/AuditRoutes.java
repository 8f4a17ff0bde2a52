package tandem.portal.audit;

/// Paths of the log and its file.
public final class AuditRoutes {
  public static final String LOG = "audit";
  public static final String CSV = LOG + ".csv";

  private AuditRoutes() {}
}
