package tandem.portal.messaging;

/// The names of what one may do with value messages and the promise; which role may is in
/// `identity.Permissions`.
public final class MessagingPermissions {
  public static final String READ = "message:read";
  public static final String WRITE = "message:write";
  public static final String APPROVE = "message:approve";

  private MessagingPermissions() {}
}
