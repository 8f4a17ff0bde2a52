package tandem.portal.media;

public final class MediaPermissions {
  /// See what an alliance's lessons show: its members.
  public static final String READ = "media:read";

  /// Bring, describe and delete: partner managers.
  public static final String WRITE = "media:write";

  private MediaPermissions() {}
}
