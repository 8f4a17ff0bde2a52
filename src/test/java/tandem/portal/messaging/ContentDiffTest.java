package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.Piece;
import tandem.portal.platform.Piece.Kind;
import tandem.portal.platform.WordDiff;

class ContentDiffTest {
  @Test
  void a_comma_behind_a_word_does_not_change_the_word() {
    assertThat(
            WordDiff.words("Senkt die Kosten des Werks.", "Senkt die Kosten des Werks, das läuft."))
        .filteredOn(piece -> piece.kind() == Piece.Kind.DELETED)
        .extracting(Piece::text)
        .noneMatch(text -> text.contains("Werks"));
    assertThat(
            WordDiff.words("Spart 3,4 t.", "Spart 3,5 t.").stream()
                .filter(piece -> piece.kind() == Piece.Kind.INSERTED)
                .map(piece -> piece.text().strip()))
        .as("a number is one word")
        .containsExactly("3,5");
  }

  @Test
  void a_changed_word_is_shown_as_that_word() {
    assertThat(WordDiff.words("Saves ten percent of power.", "Saves twelve percent of power."))
        .containsExactly(
            new Piece(Kind.SAME, "Saves "),
            new Piece(Kind.DELETED, "ten "),
            new Piece(Kind.INSERTED, "twelve "),
            new Piece(Kind.SAME, "percent of power."));
  }

  @Test
  void a_line_of_a_list_is_the_same_or_another() {
    assertThat(WordDiff.lines("Für alle\nGilt 3 Monate", "Für alle\nGilt 6 Monate"))
        .containsExactly(
            new Piece(Kind.SAME, "Für alle\n"),
            new Piece(Kind.DELETED, "Gilt 3 Monate\n"),
            new Piece(Kind.INSERTED, "Gilt 6 Monate\n"));
  }

  @Test
  void words_added_at_the_end_leave_the_last_word_alone() {
    assertThat(WordDiff.words("Saves power", "Saves power every day"))
        .containsExactly(
            new Piece(Kind.SAME, "Saves power "), new Piece(Kind.INSERTED, "every day"));
  }

  @Test
  void a_new_benefit_does_not_touch_the_others() {
    MessageContent before = SampleMessage.complete();
    MessageText german = before.in(Locale.GERMAN);
    MessageContent after =
        before.with(
            Locale.GERMAN,
            new MessageText(
                german.title(),
                german.story(),
                german.page(),
                List.of("Comes first", "Pays back in two years"),
                german.proofPoints(),
                german.objections(),
                german.triggers(),
                german.contacts()));
    List<Change> changes =
        ContentDiff.between(tandem.portal.messaging.Kind.MESSAGE, before, after).stream()
            .filter(Change::isChange)
            .toList();
    assertThat(changes).singleElement().extracting(Change::part).isEqualTo(Part.BENEFITS);
    assertThat(changes.getFirst().lines())
        .containsExactly(
            List.of(new Piece(Kind.INSERTED, "Comes first")),
            List.of(new Piece(Kind.SAME, "Pays back in two years")));
  }

  @Test
  void nothing_changed_shows_every_part_unchanged() {
    var changes =
        ContentDiff.between(
            tandem.portal.messaging.Kind.MESSAGE,
            SampleMessage.complete(),
            SampleMessage.complete());
    assertThat(changes)
        .hasSize(2 * tandem.portal.messaging.Kind.MESSAGE.parts().size())
        .noneMatch(Change::isChange);
  }

  @Test
  void against_nothing_everything_is_new() {
    assertThat(
            ContentDiff.between(
                tandem.portal.messaging.Kind.MESSAGE,
                MessageContent.EMPTY,
                SampleMessage.complete()))
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(change.lines().stream().flatMap(List::stream).map(Piece::kind))
                    .containsOnly(Kind.INSERTED));
  }

  @Test
  void pieces_give_the_new_text_back_whatever_was_changed() {
    var random = new Random(20260115);
    for (int i = 0; i < 500; i++) {
      String before = sentence(random);
      String after = sentence(random);
      assertThat(
              WordDiff.words(before, after).stream()
                  .filter(piece -> piece.kind() != Kind.DELETED)
                  .map(Piece::text)
                  .collect(Collectors.joining()))
          .isEqualTo(after);
    }
  }

  private static String sentence(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> List.of("we", "save", "power", "together,", "today").get(random.nextInt(5)))
        .collect(Collectors.joining(" "));
  }
}
