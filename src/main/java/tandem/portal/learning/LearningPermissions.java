package tandem.portal.learning;

public final class LearningPermissions {
  /// Read modules and take checks: sellers, each for themselves.
  public static final String TAKE = "learning:take";

  /// Write questions for checks: partner managers.
  public static final String AUTHOR = "learning:author";

  private LearningPermissions() {}
}
