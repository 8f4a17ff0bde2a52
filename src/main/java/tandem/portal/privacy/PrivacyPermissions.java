package tandem.portal.privacy;

public final class PrivacyPermissions {
  /// Carry out or refuse erasures of one's own company, and see what was deleted on schedule:
  /// administrators.
  public static final String MANAGE = "privacy:manage";

  private PrivacyPermissions() {}
}
