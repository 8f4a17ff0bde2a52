package tandem.portal.audit;

public final class AuditPermissions {
  /// Read, verify and take away one's own company's log: its administrators.
  public static final String READ = "audit:read";

  private AuditPermissions() {}
}
