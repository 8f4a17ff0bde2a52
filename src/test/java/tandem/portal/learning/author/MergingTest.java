package tandem.portal.learning.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.platform.Localized;

class MergingTest {
  private static final ModuleDefinition BASE = Manuscripts.complete("Anfang");

  @Test
  void what_only_one_has_changed_is_kept_of_both() {
    ModuleDefinition mine = titled(BASE, "l1", Localized.of("Mein Titel", "Woher (en)"));
    ModuleDefinition theirs =
        Editing.passMark(titled(BASE, "l1", Localized.of("Woher", "Their title")), 50);
    ModuleDefinition merged = Merging.of(BASE, mine, theirs).orElseThrow();
    assertThat(merged.passMark()).isEqualTo(50);
    assertThat(merged.lesson("l1").orElseThrow().title())
        .isEqualTo(Localized.of("Mein Titel", "Their title"));
  }

  @Test
  void the_same_text_changed_twice_is_for_somebody_to_decide() {
    ModuleDefinition mine = titled(BASE, "l1", Localized.of("Meiner", "Woher (en)"));
    ModuleDefinition theirs = titled(BASE, "l1", Localized.of("Ihrer", "Woher (en)"));
    assertThat(Merging.of(BASE, mine, theirs)).isEmpty();
  }

  @Test
  void a_lesson_added_by_one_stands_beside_what_the_other_moved() {
    ModuleDefinition mine = Editing.addLesson(BASE);
    ModuleDefinition theirs = Editing.moveLesson(BASE, "l3", 0);
    assertThat(Merging.of(BASE, mine, theirs).orElseThrow().lessons())
        .extracting(LessonText::id)
        .containsExactly("l3", "l1", "l2", mine.lessons().getLast().id());
  }

  @Test
  void what_one_has_put_in_between_stays_there_whoever_of_the_two_merges() {
    ModuleDefinition longer = Editing.addLesson(BASE);
    String added = longer.lessons().getLast().id();
    ModuleDefinition placed = Editing.moveLesson(longer, added, 1);
    ModuleDefinition written = titled(BASE, "l3", Localized.of("Wohin jetzt", "Wohin (en)"));
    assertThat(lessons(placed, written)).containsExactly("l1", added, "l2", "l3");
    assertThat(lessons(written, placed)).containsExactly("l1", added, "l2", "l3");

    ModuleDefinition first = Editing.moveLesson(longer, added, 0);
    assertThat(lessons(first, written)).containsExactly(added, "l1", "l2", "l3");
    assertThat(lessons(placed, Editing.moveLesson(BASE, "l1", 2)))
        .as("behind what it was put behind, wherever that has gone")
        .containsExactly("l2", "l3", "l1", added);
  }

  @Test
  void both_putting_lessons_at_one_place_keeps_those_of_each_together() {
    ModuleDefinition two = Editing.addLesson(Editing.addLesson(BASE));
    String one = two.lessons().get(3).id();
    String other = two.lessons().get(4).id();
    ModuleDefinition mine = Editing.moveLesson(Editing.moveLesson(two, one, 1), other, 2);
    ModuleDefinition longer = Editing.addLesson(BASE);
    String third = longer.lessons().getLast().id();
    assertThat(lessons(mine, Editing.moveLesson(longer, third, 1)))
        .containsExactly("l1", one, other, third, "l2", "l3");
  }

  @Test
  void both_adding_a_lesson_is_two_lessons() {
    ModuleDefinition mine = Editing.addLesson(BASE);
    ModuleDefinition theirs = Editing.addLesson(BASE);
    assertThat(Merging.of(BASE, mine, theirs).orElseThrow().lessons())
        .extracting(LessonText::id)
        .containsExactlyInAnyOrder(
            "l1", "l2", "l3", mine.lessons().getLast().id(), theirs.lessons().getLast().id());
  }

  @Test
  void what_is_added_never_takes_the_place_of_what_was_removed() {
    ModuleDefinition mine = Editing.addLesson(Editing.removeLesson(BASE, "l3"));
    ModuleDefinition theirs = titled(BASE, "l3", Localized.of("Weitergeschrieben", "Wohin (en)"));
    assertThat(Merging.of(BASE, mine, theirs))
        .as("the new lesson would carry what was written on the old one")
        .isEmpty();
    ModuleDefinition asked =
        Editing.ask(Editing.removeQuestion(BASE, "q3"), Manuscripts.single(), null);
    assertThat(asked.questions().getLast().id()).isNotEqualTo("q3");
  }

  @Test
  void what_one_took_away_is_gone_unless_the_other_wrote_on_it() {
    ModuleDefinition gone = Editing.removeQuestion(BASE, "q2");
    assertThat(Merging.of(BASE, gone, Editing.passMark(BASE, 50)).orElseThrow().question("q2"))
        .isEmpty();
    ModuleDefinition written = titled(BASE, "l1", Localized.of("Weitergeschrieben", "Woher (en)"));
    assertThat(Merging.of(BASE, Editing.removeLesson(BASE, "l1"), written)).isEmpty();
  }

  @Test
  void a_reference_to_what_the_other_took_away_is_for_somebody_to_decide() {
    ModuleDefinition mine =
        Editing.question(
            BASE,
            "q2",
            q ->
                new ModuleDefinition.Asked(q.id(), q.question(), "l1", q.valueMessage(), q.pool()));
    assertThat(Merging.of(BASE, mine, Editing.removeLesson(BASE, "l1"))).isEmpty();
  }

  @Test
  void nothing_is_lost_when_nobody_has_changed_anything() {
    assertThat(Merging.of(BASE, BASE, BASE)).contains(BASE);
    assertThat(BASE.title().in(Locale.GERMAN)).isEqualTo("Anfang");
  }

  private static List<String> lessons(ModuleDefinition mine, ModuleDefinition theirs) {
    return Merging.of(BASE, mine, theirs).orElseThrow().lessons().stream()
        .map(LessonText::id)
        .toList();
  }

  private static ModuleDefinition titled(ModuleDefinition module, String id, Localized title) {
    return Editing.lesson(
        module,
        id,
        l ->
            new LessonText(
                l.id(), l.part(), title, l.body(), l.minutes(), l.message(), l.conversation()));
  }
}
