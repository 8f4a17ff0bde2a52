package tandem.portal.survey;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;

/// Where the screens of this module are, for views, mails and other modules' links.
public final class SurveyRoutes {
  public static final String WAVE = "wave";
  public static final String ALLIANCE = "alliance";
  public static final String ANSWER = "surveys/{" + WAVE + "}";
  public static final String WAVES = "studio/:" + ALLIANCE + "/waves";
  public static final String COUNCIL = "waves/{wave}/council.pdf";
  public static final String RESULTS = "results/:" + WAVE;

  static final String SEND = "api/surveys/{" + WAVE + "}/responses";
  /// Everything the results page may show.
  public static final String FIGURES_CSV = "results/{wave}/figures.csv";
  public static final String FIGURES_XLSX = "results/{wave}/figures.xlsx";

  private SurveyRoutes() {}

  public static String answer(WaveId wave) {
    return "surveys/" + wave;
  }

  /// The same page in another language than the reader's own.
  public static String answer(WaveId wave, String language) {
    return answer(wave) + "?language=" + language;
  }

  public static String waves(UUID alliance) {
    return "studio/" + alliance + "/waves";
  }

  public static String results(WaveId wave) {
    return "results/" + wave;
  }

  /// The works council's paper, in the reader's own language.
  public static String council(WaveId wave) {
    return "waves/" + wave + "/council.pdf";
  }

  /// @param language code of the works council's
  public static String council(WaveId wave, String language) {
    return council(wave) + "?language=" + language;
  }

  /// Of those only who fit what is asked for.
  public static String results(WaveId wave, Map<String, String> parameters) {
    QueryParameters query = QueryParameters.simple(parameters);
    return results(wave) + (parameters.isEmpty() ? "" : "?" + query.getQueryString());
  }

  public static String figuresCsv(WaveId wave) {
    return "results/" + wave + "/figures.csv";
  }

  public static String figuresXlsx(WaveId wave) {
    return "results/" + wave + "/figures.xlsx";
  }

  /// Where the browser sends its answers to.
  public static String send(WaveId wave) {
    return SEND.replace("{" + WAVE + "}", wave.toString());
  }
}
