package tandem.portal.interchange.lss;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.portal.questionnaire.Scale;

/// Tells by their words that five or seven answers are degrees of agreement, of which a mean can be
/// taken. Files say nothing about it: to LimeSurvey they are options like any others.
final class AgreementWords {
  private static final Pattern AGREEING =
      Pattern.compile(
          "agree|stimm\\w* .*zu\\b|stimm\\w*.*überein|triff\\w* .*zu\\b|zustimm",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AGAINST =
      Pattern.compile(
          "disagree|\\bnicht\\b|\\bnot\\b|don.t agree|keineswegs|ablehn",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NO_OPINION =
      Pattern.compile(
          "^(weiß nicht|weiss nicht|keine (angabe|antwort|meinung)|kann ich nicht (sagen|beurteilen)"
              + "|don.t know|no (answer|opinion)|not applicable|n\\.?/?a\\.?|prefer not to say)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_LABEL = 200;

  private AgreementWords() {}

  /// Not to have an opinion is to skip the item, here.
  static boolean isNoOpinion(LssSurvey.Row answer) {
    return anyMatch(answer, NO_OPINION);
  }

  static Optional<Scale> scale(List<LssSurvey.Row> answers) {
    if (answers.size() != 5 && answers.size() != 7) {
      return Optional.empty();
    }
    LssSurvey.Row first = answers.getFirst();
    LssSurvey.Row last = answers.getLast();
    boolean agreement = anyMatch(first, AGREEING) && anyMatch(last, AGREEING);
    return agreement && anyMatch(first, AGAINST) != anyMatch(last, AGAINST)
        ? Optional.of(new Scale.Agreement(answers.size()))
        : Optional.empty();
  }

  private static boolean anyMatch(LssSurvey.Row answer, Pattern words) {
    Map<String, String> text = answer.text();
    return text.values().stream()
        .anyMatch(t -> t.length() <= LONGEST_LABEL && words.matcher(t).find());
  }
}
