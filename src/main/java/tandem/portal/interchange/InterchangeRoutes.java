package tandem.portal.interchange;

import java.util.Locale;
import java.util.UUID;

/// Where the directory is connected and where it calls, and the question bank with its files.
public final class InterchangeRoutes {
  public static final String DIRECTORY = "people/directory";
  public static final String SCIM = "/scim/v2";

  public static final String QUESTIONS = "studio/:alliance/questions";
  public static final String QUESTION_UPLOAD = "api/alliances/{alliance}/questions";
  public static final String QUESTION_EXPORT = "studio/{alliance}/questions/export";

  private InterchangeRoutes() {}

  public static String questions(UUID alliance) {
    return "studio/" + alliance + "/questions";
  }

  /// @param language of the questions in the file
  public static String questionUpload(UUID alliance, Locale language) {
    return "api/alliances/" + alliance + "/questions?language=" + language.getLanguage();
  }

  public static String questionExport(UUID alliance, String format, Locale language) {
    return questions(alliance) + "/export?format=" + format + "&language=" + language.getLanguage();
  }
}
