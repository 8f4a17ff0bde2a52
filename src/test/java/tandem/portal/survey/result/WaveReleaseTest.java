package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.JobRole;
import tandem.portal.questionnaire.Reply;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;

class WaveReleaseTest {
  private static final JobRole ONE = JobRole.values()[0];
  private static final JobRole OTHER = JobRole.values()[3];

  private final List<Cell> cells = new ArrayList<>();
  private final List<MadeUpWave.Person> people = new ArrayList<>();

  /// Three and six who all say the same: what is shown of the nine is what each of the three said.
  @Test
  void a_group_of_one_mind_is_not_shown_where_few_of_a_cell_stand_in_it() {
    answer(cell(ONE, "Nord", 5), 3, _ -> Map.of("fit", new Reply.Number(4)));
    answer(cell(ONE, "Ost", 6), 6, _ -> Map.of("fit", new Reply.Number(4)));
    answer(cell(OTHER, null, 9), 9, i -> Map.of("fit", new Reply.Number(1 + i % 5)));
    assertThat(shows("fit", null)).isTrue();
    assertThat(shows("fit", ONE)).isFalse();
  }

  @Test
  void where_they_differ_it_is() {
    answer(cell(ONE, "Nord", 5), 3, i -> Map.of("fit", new Reply.Number(2 + i)));
    answer(cell(ONE, "Ost", 6), 6, i -> Map.of("fit", new Reply.Number(2 + i % 3)));
    answer(cell(OTHER, null, 9), 9, i -> Map.of("fit", new Reply.Number(1 + i % 5)));
    assertThat(shows("fit", ONE)).isTrue();
  }

  /// A choice has no mean, and is pinned down as well.
  @Test
  void nor_is_what_all_of_a_group_have_chosen() {
    answer(cell(ONE, "Nord", 5), 3, _ -> called("START"));
    answer(cell(ONE, "Ost", 6), 6, _ -> called("START"));
    answer(cell(OTHER, null, 9), 9, i -> called(i % 2 == 0 ? "HARD" : "NEVER"));
    assertThat(shows("called", null)).isTrue();
    assertThat(shows("called", ONE)).isFalse();
  }

  /// Twelve took part, ten were asked: so two of the others did.
  @Test
  void what_some_are_asked_does_not_tell_how_few_of_the_others_took_part() {
    answer(cell(ONE, null, 10), 10, i -> Map.of("demo", new Reply.Number(1 + i % 5)));
    Cell others = cell(OTHER, null, 6);
    answer(others, 2, _ -> Map.of("fit", new Reply.Number(3)));
    assertThat(published().group(MadeUpWave.A, null, null).answered().shown()).contains(12);
    assertThat(shows("demo", null)).isFalse();
    answer(others, 3, _ -> Map.of("fit", new Reply.Number(3)));
    assertThat(shows("demo", null)).isTrue();
  }

  @Test
  void nor_that_nobody_of_them_did() {
    answer(cell(ONE, null, 10), 10, i -> Map.of("demo", new Reply.Number(1 + i % 5)));
    cell(OTHER, null, 6);
    assertThat(shows("demo", null)).isFalse();
  }

  private static Map<String, Reply> called(String choice) {
    return Map.of("called", new Reply.Chosen(Set.of(choice)));
  }

  private Cell cell(JobRole role, @Nullable String region, int invited) {
    var cell = new Cell(cells.size() + 1, MadeUpWave.A, role, region, invited);
    cells.add(cell);
    return cell;
  }

  private void answer(Cell cell, int times, IntFunction<Map<String, Reply>> answers) {
    IntStream.range(0, times)
        .forEach(i -> people.add(new MadeUpWave.Person(cell, new Answers(answers.apply(i)))));
  }

  private PublishedWave published() {
    return new MadeUpWave(MadeUpWave.INSTRUMENT, cells, people, 5, 8).published();
  }

  private boolean shows(String item, @Nullable JobRole role) {
    return published()
        .group(MadeUpWave.A, role, null)
        .figure(new Figure.OfItem(item))
        .shown()
        .isPresent();
  }
}
