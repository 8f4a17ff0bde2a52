package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.TypedNumber;

/// Everything a question holds besides its text and its reason, line by line, so that whoever signs
/// it sees what changed.
public final class QuestionLines {
  private static final String RIGHT = "✓ ";
  private static final String WRONG = "– ";

  private QuestionLines() {}

  /// With its text, its kind and its reason.
  public static Stream<String> whole(Question question, Locale language) {
    return Stream.of(
            Stream.of(
                in(question.text(), language),
                "(" + say(language, QuestionKind.textKey(question)) + ")"),
            of(question, language),
            Stream.of(in(question.reason(), language)))
        .flatMap(lines -> lines);
  }

  public static Stream<String> of(Question question, Locale language) {
    return switch (question) {
      case Question.Single q -> options(q.options(), language);
      case Question.Multiple q -> options(q.options(), language);
      case Question.TrueFalse q ->
          Stream.of(
              say(
                  language,
                  q.correct() ? "questionnaire.answer.true" : "questionnaire.answer.false"));
      case Question.Matching q -> matching(q, language);
      case Question.Ordering q ->
          IntStream.range(0, q.steps().size())
              .mapToObj(i -> (i + 1) + ". " + in(q.steps().get(i).text(), language));
      case Question.Numeric q ->
          q.numbers().stream()
              .flatMap(
                  n ->
                      Stream.of(
                          mark(n.correct())
                              + (amount(n.value(), language)
                                      + " ± "
                                      + TypedNumber.shown(n.tolerance(), language)
                                      + " "
                                      + in(q.unit(), language))
                                  .strip(),
                          in(n.feedback(), language)));
      case Question.ShortText q ->
          Stream.concat(
              q.wordings().stream()
                  .flatMap(
                      w -> Stream.of(mark(w.correct()) + w.text(), in(w.feedback(), language))),
              q.forgiven().stream()
                  .map(
                      what ->
                          say(language, "learning.author.words.forgiven")
                              + ": "
                              + say(language, what.textKey())));
      case Question.Scenario q ->
          q.parts().stream()
              .flatMap(
                  part ->
                      Stream.of(
                              Stream.of(in(part.question().text(), language)),
                              of(part.question(), language),
                              Stream.of(in(part.question().reason(), language)))
                          .flatMap(lines -> lines));
    };
  }

  private static Stream<String> options(List<Option> options, Locale language) {
    return options.stream()
        .flatMap(
            o -> Stream.of(mark(o.correct()) + in(o.text(), language), in(o.feedback(), language)));
  }

  private static Stream<String> matching(Question.Matching q, Locale language) {
    Stream<String> pairs =
        q.prompts().stream()
            .map(
                p ->
                    in(p.text(), language)
                        + " → "
                        + q.choices().stream()
                            .filter(c -> c.id().equals(p.choice()))
                            .map(c -> in(c.text(), language))
                            .findFirst()
                            .orElse(""));
    Stream<String> others =
        q.choices().stream()
            .filter(c -> q.prompts().stream().noneMatch(p -> p.choice().equals(c.id())))
            .map(c -> WRONG + in(c.text(), language));
    return Stream.concat(pairs, others);
  }

  private static String mark(boolean correct) {
    return correct ? RIGHT : WRONG;
  }

  private static String in(Localized text, Locale language) {
    return text.byLanguage().getOrDefault(language.getLanguage(), "");
  }

  private static String say(Locale language, String key) {
    return UI.getCurrent().getTranslation(language, key);
  }

  private static String amount(@Nullable BigDecimal value, Locale language) {
    return value == null ? "…" : TypedNumber.shown(value, language);
  }
}
