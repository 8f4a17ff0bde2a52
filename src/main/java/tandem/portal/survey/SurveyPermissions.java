package tandem.portal.survey;

/// Who holds them says `identity.Permissions`.
public final class SurveyPermissions {
  public static final String ANSWER = "survey:answer";
  public static final String PLAN = "survey:plan";
  public static final String SETUP = "survey:setup";
  public static final String RESULTS = "survey:results";

  private SurveyPermissions() {}
}
