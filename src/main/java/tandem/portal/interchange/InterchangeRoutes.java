package tandem.portal.interchange;

import java.util.Locale;
import java.util.UUID;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentRoutes;

/// Where the directory is connected and where it calls, the question bank with its files, and where
/// questionnaires come and go as files.
public final class InterchangeRoutes {
  public static final String DIRECTORY = "people/directory";
  public static final String SCIM = "/scim/v2";

  public static final String QUESTION_UPLOAD = "api/alliances/{alliance}/questions";
  public static final String QUESTION_EXPORT = "studio/{alliance}/questions/export";

  public static final String DRAFT = "draft";
  public static final String EDITION = "edition";
  public static final String LSS_REPORT = InstrumentRoutes.FILE + "/:" + DRAFT;
  public static final String LSS_EXPORT = InstrumentRoutes.FILE + "/export/:" + EDITION;
  public static final String LSS_UPLOAD = "api/alliances/{alliance}/instruments";
  public static final String LSS_FILE = "instruments/{alliance}/{edition}/questionnaire.lss";

  private InterchangeRoutes() {}

  /// @param language of the questions in the file
  public static String questionUpload(UUID alliance, Locale language) {
    return "api/alliances/" + alliance + "/questions?language=" + language.getLanguage();
  }

  public static String questionExport(UUID alliance, String format, Locale language) {
    return AuthorRoutes.questions(alliance)
        + "/export?format="
        + format
        + "&language="
        + language.getLanguage();
  }

  public static String lssReport(UUID alliance, DraftId draft) {
    return InstrumentRoutes.file(alliance) + "/" + draft;
  }

  public static String lssExport(UUID alliance, InstrumentId edition) {
    return InstrumentRoutes.file(alliance) + "/export/" + edition.value();
  }

  public static String lssUpload(UUID alliance) {
    return "api/alliances/" + alliance + "/instruments";
  }

  public static String lssFile(UUID alliance, InstrumentId edition) {
    return "instruments/" + alliance + "/" + edition.value() + "/questionnaire.lss";
  }
}
