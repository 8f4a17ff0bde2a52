package tandem.portal.learning.author.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Something a question still lacks.
///
/// @param what of it, as the last word of a text key
/// @param field id of the element it is to be written into
/// @param language null: in every one
public record Gap(String what, String field, @Nullable Locale language) {

  /// In the order of the form; of each list the first thing that lacks a language.
  ///
  /// @param id of the question within the draft
  public static List<Gap> of(String id, Question question) {
    var gaps = new ArrayList<Gap>();
    missing(gaps, "text", "text-" + id, question.text());
    missing(gaps, "questionReason", "questionReason-" + id, question.reason());
    within(gaps, id, question);
    return gaps;
  }

  private static void within(List<Gap> gaps, String id, Question question) {
    switch (question) {
      case Question.Single q -> options(gaps, id, q.options());
      case Question.Multiple q -> options(gaps, id, q.options());
      case Question.TrueFalse _ -> {}
      case Question.Matching q -> {
        first(gaps, "prompts", "prompt-" + id, q.prompts(), Question.Prompt::id, p -> p.text());
        first(gaps, "choices", "choice-" + id, q.choices(), Question.Choice::id, c -> c.text());
      }
      case Question.Ordering q ->
          first(gaps, "steps", "step-" + id, q.steps(), Question.Choice::id, s -> s.text());
      case Question.Numeric q -> {
        if (Languages.ALL.stream().anyMatch(language -> !q.unit().lacks(language))) {
          missing(gaps, "unit", "unit-" + id, q.unit());
        }
        unwritten(gaps, "numbers", "value-" + id, q.numbers(), n -> n.value() == null);
      }
      case Question.ShortText q ->
          unwritten(gaps, "wordings", "wording-" + id, q.wordings(), w -> w.text().isBlank());
      case Question.Scenario q -> q.parts().forEach(part -> part(gaps, id, part));
    }
  }

  /// Why an answer is right may be said once, of the situation as a whole.
  private static void part(List<Gap> gaps, String id, Question.Part part) {
    String own = id + "-" + part.id();
    missing(gaps, "text", "text-" + own, part.question().text());
    within(gaps, own, part.question());
  }

  private static void options(List<Gap> gaps, String id, List<Option> options) {
    if (options.size() < 2) {
      gaps.add(new Gap("twoOptions", "add-option-" + id, null));
    }
    first(gaps, "options", "option-" + id, options, Option::id, Option::text);
  }

  private static <T> void first(
      List<Gap> gaps,
      String what,
      String field,
      List<T> of,
      Function<T, String> id,
      Function<T, Localized> text) {
    for (Locale language : Languages.ALL) {
      of.stream()
          .filter(one -> text.apply(one).lacks(language))
          .findFirst()
          .ifPresent(
              one ->
                  gaps.add(
                      new Gap(
                          what,
                          field + "-" + id.apply(one) + "-" + language.getLanguage(),
                          language)));
    }
  }

  /// The first of what is in no language.
  private static <T> void unwritten(
      List<Gap> gaps, String what, String field, List<T> of, Predicate<T> blank) {
    of.stream()
        .filter(blank)
        .limit(1)
        .forEach(one -> gaps.add(new Gap(what, field + "-" + of.indexOf(one), null)));
  }

  private static void missing(List<Gap> gaps, String what, String field, Localized text) {
    Languages.ALL.stream()
        .filter(text::lacks)
        .forEach(
            language -> gaps.add(new Gap(what, field + "-" + language.getLanguage(), language)));
  }
}
