package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageRulesTest {
  private static final MessageText TEXT = SampleMessage.complete().in(Locale.GERMAN);

  @Test
  void a_complete_message_has_no_problem() {
    assertThat(MessageRules.problems(Kind.MESSAGE, SampleMessage.complete())).isEmpty();
  }

  @Test
  void an_empty_one_is_told_everything_at_once() {
    assertThat(MessageRules.problems(Kind.MESSAGE, MessageContent.EMPTY))
        .extracting(Problem::part)
        .containsExactly(
            Part.TITLE,
            Part.STORY,
            Part.TITLE,
            Part.STORY,
            Part.BENEFITS,
            Part.TRIGGERS,
            Part.CONTACTS);
  }

  @Test
  void the_story_is_needed_in_both_languages() {
    assertThat(problemsWith(withStory("  ")))
        .singleElement()
        .satisfies(p -> assertThat(p.language()).isEqualTo(Locale.ENGLISH));
  }

  @Test
  void seventy_five_words_fit_and_one_more_does_not() {
    assertThat(problemsWith(withStory(words(75)))).isEmpty();
    assertThat(problemsWith(withStory(words(76))))
        .extracting(Problem::textKey)
        .containsExactly("messaging.problem.storyLong");
  }

  @Test
  void a_page_may_be_missing_and_has_four_hundred_words_at_most() {
    assertThat(problemsWith(withPage(""))).isEmpty();
    assertThat(problemsWith(withPage(words(400)))).isEmpty();
    assertThat(problemsWith(withPage(words(401))))
        .extracting(Problem::part, Problem::textKey)
        .containsExactly(tuple(Part.PAGE, "messaging.problem.pageLong"));
  }

  @Test
  void a_page_falls_into_its_paragraphs_and_is_not_stored_where_there_is_none() {
    assertThat(withPage("One\n\n  \nTwo\nlines\r\n\r\nThree").paragraphs())
        .containsExactly("One", "Two\nlines", "Three");
    assertThat(new JsonMapper().writeValueAsString(withPage(""))).doesNotContain("page");
    assertThat(new JsonMapper().writeValueAsString(withPage("One"))).contains("\"page\":\"One\"");
  }

  @Test
  void one_language_with_a_benefit_is_enough_because_the_other_falls_back_to_it() {
    assertThat(
            problemsWith(
                new MessageText(
                    TEXT.title(),
                    TEXT.story(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())))
        .isEmpty();
  }

  @Test
  void a_proof_point_needs_its_source_and_an_objection_its_answer() {
    assertThat(
            problemsWith(
                new MessageText(
                    TEXT.title(),
                    TEXT.story(),
                    "",
                    TEXT.benefits(),
                    List.of(TEXT.proofPoints().getFirst(), new ProofPoint("Everybody says so", "")),
                    List.of(new Objection("", "An answer to nothing")),
                    TEXT.triggers(),
                    TEXT.contacts())))
        .extracting(Problem::part, Problem::row)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Part.PROOF_POINTS, 1),
            org.assertj.core.api.Assertions.tuple(Part.OBJECTIONS, 0));
  }

  private static List<Problem> problemsWith(MessageText english) {
    return MessageRules.problems(
        Kind.MESSAGE, SampleMessage.complete().with(Locale.ENGLISH, english));
  }

  private static MessageText withStory(String story) {
    return new MessageText(
        TEXT.title(),
        story,
        "",
        TEXT.benefits(),
        TEXT.proofPoints(),
        TEXT.objections(),
        TEXT.triggers(),
        TEXT.contacts());
  }

  private static String words(int count) {
    return String.join(" ", Collections.nCopies(count, "word"));
  }

  private static MessageText withPage(String page) {
    return new MessageText(
        TEXT.title(),
        TEXT.story(),
        page,
        TEXT.benefits(),
        TEXT.proofPoints(),
        TEXT.objections(),
        TEXT.triggers(),
        TEXT.contacts());
  }
}
