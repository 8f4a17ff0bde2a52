package tandem.portal.learning.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.platform.Localized;

class ModuleEditingTest {
  private static final ModuleDefinition WHOLE = Manuscripts.complete("Ganz");

  @Test
  void a_fresh_module_has_one_lesson_and_says_what_is_missing() {
    assertThat(ModuleRules.problems(Editing.fresh(), false, false))
        .extracting(Problem::textKey)
        .contains(
            "learning.author.problem.title",
            "learning.author.problem.lessonTitle",
            "learning.author.problem.body",
            "learning.author.problem.questions");
  }

  @Test
  void what_is_missing_in_one_language_is_said_of_that_language() {
    ModuleDefinition half = Editing.head(WHOLE, Localized.of("Nur deutsch", ""), WHOLE.summary());
    assertThat(ModuleRules.problems(half, true, false))
        .containsExactly(new Problem("", "learning.author.problem.title", Locale.ENGLISH));
  }

  @Test
  void a_lesson_moves_to_its_place_and_no_further_than_the_ends() {
    assertThat(ids(Editing.moveLesson(WHOLE, "l1", 1))).containsExactly("l2", "l1", "l3");
    assertThat(ids(Editing.moveLesson(WHOLE, "l1", 9))).containsExactly("l2", "l3", "l1");
    assertThat(ids(Editing.moveLesson(WHOLE, "l3", -1))).containsExactly("l3", "l1", "l2");
    assertThat(ids(Editing.moveLesson(WHOLE, "nobody", 0))).containsExactly("l1", "l2", "l3");
  }

  @Test
  void lessons_out_of_the_order_of_their_parts_cannot_be_signed() {
    assertThat(ModuleRules.problems(Editing.moveLesson(WHOLE, "l3", 0), true, false))
        .extracting(Problem::textKey)
        .containsExactly("learning.author.problem.order");
  }

  @Test
  void a_question_about_a_lesson_that_is_removed_stays_and_leads_nowhere() {
    ModuleDefinition shorter = Editing.removeLesson(WHOLE, "l2");
    assertThat(shorter.question("q1").map(Asked::lesson)).isEmpty();
    assertThat(Editing.bringBack(shorter, WHOLE, "l2")).isEqualTo(WHOLE);
    assertThat(Editing.bringBack(Editing.passMark(shorter, 50), WHOLE, "l2").passMark())
        .as("what has changed since stays")
        .isEqualTo(50);
    assertThat(Editing.bringBackQuestion(Editing.removeQuestion(WHOLE, "q2"), WHOLE, "q2"))
        .isEqualTo(WHOLE);
    assertThat(shorter.questions()).hasSize(3);
  }

  @Test
  void a_pool_dissolved_leaves_its_questions_to_be_asked_every_time() {
    assertThat(WHOLE.asks()).isEqualTo(2);
    ModuleDefinition dissolved = Editing.removePool(WHOLE, "Auswahl");
    assertThat(dissolved.asks()).isEqualTo(3);
    assertThat(dissolved.questions()).extracting(Asked::pool).containsOnlyNulls();
  }

  @Test
  void a_pool_that_draws_more_than_it_has_cannot_be_signed() {
    assertThat(ModuleRules.problems(Editing.draw(WHOLE, "Auswahl", 3), true, false))
        .extracting(Problem::textKey)
        .containsExactly("learning.author.problem.pool");
  }

  @Test
  void nothing_refers_to_what_is_not_there() {
    assertThatThrownBy(
            () ->
                Editing.question(
                    WHOLE, "q1", q -> new Asked(q.id(), q.question(), "nowhere", false, null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pool(" ", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void minutes_are_estimated_from_the_longer_language_until_the_author_says_otherwise() {
    Localized body = Localized.of("Wort ".repeat(240), "word ".repeat(241));
    LessonText estimated = new LessonText("l1", Part.SENSE, body, body, null, null, null);
    assertThat(estimated.minutesShown()).isEqualTo(3);
    assertThat(new LessonText("l1", Part.SENSE, body, body, 5, null, null).minutesShown())
        .isEqualTo(5);
  }

  private static List<String> ids(ModuleDefinition module) {
    return module.lessons().stream().map(LessonText::id).toList();
  }
}
