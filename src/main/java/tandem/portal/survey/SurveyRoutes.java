package tandem.portal.survey;

import java.util.UUID;

/// Where the screens of this module are, for views, mails and other modules' links.
public final class SurveyRoutes {
  public static final String WAVE = "wave";
  public static final String ALLIANCE = "alliance";
  public static final String ANSWER = "surveys/:" + WAVE;
  public static final String WAVES = "studio/:" + ALLIANCE + "/waves";
  public static final String COUNCIL = "waves/{wave}/council.pdf";
  public static final String RESULTS = "results/:" + WAVE;

  static final String SEND = "api/surveys/{" + WAVE + "}/responses";

  private SurveyRoutes() {}

  public static String answer(WaveId wave) {
    return "surveys/" + wave;
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

  /// Where the browser sends its answers to.
  public static String send(WaveId wave) {
    return SEND.replace("{" + WAVE + "}", wave.toString());
  }
}
