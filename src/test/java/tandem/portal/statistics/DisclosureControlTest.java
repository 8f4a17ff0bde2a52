package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.statistics.Published.Protected;
import tandem.portal.statistics.Published.Reason;
import tandem.portal.statistics.Published.Shown;

class DisclosureControlTest {
  private static final DisclosureControl K5 = DisclosureControl.forMeans(5);
  private static final Protected<String> FEW = new Protected<>(Reason.TOO_FEW);
  private static final Protected<String> COMPLEMENT = new Protected<>(Reason.WOULD_DISCLOSE);

  @Test
  void two_sides_large_enough_are_shown_with_their_total() {
    assertThat(K5.sides(group(5, "a"), group(9, "b"), group(14, "all")))
        .isEqualTo(new Sides<>(new Shown<>("a"), new Shown<>("b"), new Shown<>("all")));
  }

  @Test
  void one_side_too_small_hides_the_total_too() {
    assertThat(K5.sides(group(30, "a"), group(4, "b"), group(34, "all")))
        .isEqualTo(new Sides<>(new Shown<>("a"), FEW, COMPLEMENT));
    assertThat(K5.sides(group(4, "a"), group(5, "b"), group(9, "all")))
        .isEqualTo(new Sides<>(FEW, new Shown<>("b"), COMPLEMENT));
  }

  @Test
  void two_sides_too_small_show_nothing_even_where_the_total_would_do() {
    assertThat(K5.sides(group(4, "a"), group(4, "b"), group(8, "all")))
        .isEqualTo(new Sides<>(FEW, FEW, COMPLEMENT));
  }

  @Test
  void a_hidden_figure_is_never_worked_out() {
    Group<String> bomb =
        new Group<>(
            2,
            () -> {
              throw new AssertionError("worked out");
            });
    assertThat(K5.alone(bomb)).isEqualTo(FEW);
    assertThat(K5.sides(bomb, bomb, bomb)).isEqualTo(new Sides<>(FEW, FEW, FEW));
  }

  @Test
  void a_single_small_row_takes_the_next_smallest_with_it() {
    var table =
        K5.breakdown(
            List.of(row("x", 9, 9), row("y", 3, 9), row("z", 7, 9)),
            group(19, "a"),
            group(27, "b"),
            group(46, "all"));
    assertThat(table.rows().stream().map(r -> r.figures().a()).toList())
        .containsExactly(new Shown<>("x"), FEW, COMPLEMENT);
    assertThat(table.rows().stream().map(r -> r.figures().b().shown().isPresent()).toList())
        .containsExactly(true, true, true);
    assertThat(table.rows().stream().map(r -> r.figures().total().shown().isPresent()).toList())
        .containsExactly(true, false, false);
    assertThat(table.margin().total().shown()).isPresent();
  }

  @Test
  void small_rows_that_are_fewer_than_k_together_take_another_with_them() {
    var table =
        K5.breakdown(
            List.of(row("x", 9, 9), row("y", 1, 9), row("z", 2, 9), row("w", 6, 9)),
            group(18, "a"),
            group(36, "b"),
            group(54, "all"));
    assertThat(table.rows().get(3).figures().a()).isEqualTo(COMPLEMENT);
    assertThat(table.rows().getFirst().figures().a().shown()).isPresent();
  }

  @Test
  void k_may_be_raised_and_never_lowered() {
    assertThat(DisclosureControl.forMeans(12).k()).isEqualTo(12);
    assertThatThrownBy(() -> DisclosureControl.forMeans(4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DisclosureControl.forDistributions(7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The attacker knows every published sum and every group's size, and may add and subtract them
  /// in any way. Whatever they can isolate that way has at least k people, in every table tried.
  @Test
  void no_adding_or_subtracting_of_published_figures_isolates_fewer_than_k_people() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    for (int round = 0; round < 3_000; round++) {
      int rows = random.nextInt(1, 6);
      int k = random.nextInt(5, 9);
      int[][] people = new int[rows][2];
      for (int[] row : people) {
        row[0] = random.nextInt(0, 14);
        row[1] = random.nextInt(0, 14);
      }
      List<int[]> published = publishedOf(people, DisclosureControl.forMeans(k));
      // every union of cells the attacker might be after
      for (int mask = 1; mask < 1 << (2 * rows); mask++) {
        int n = 0;
        var target = new int[2 * rows];
        for (int cell = 0; cell < 2 * rows; cell++) {
          if ((mask >> cell & 1) == 1) {
            target[cell] = 1;
            n += people[cell / 2][cell % 2];
          }
        }
        if (n > 0 && n < k) {
          assertThat(follows(target, people, published))
              .as("k %d, people %s, target %s", k, List.of(people), target)
              .isFalse();
        }
      }
    }
  }

  /// Each published figure as the cells it sums up.
  private static List<int[]> publishedOf(int[][] people, DisclosureControl control) {
    int rows = people.length;
    var raw = new ArrayList<Breakdown.Raw<Integer, int[]>>();
    for (int i = 0; i < rows; i++) {
      int row = i;
      raw.add(
          new Breakdown.Raw<>(
              i,
              new Group<>(people[i][0], () -> cells(rows, c -> c == 2 * row)),
              new Group<>(people[i][1], () -> cells(rows, c -> c == 2 * row + 1)),
              new Group<>(people[i][0] + people[i][1], () -> cells(rows, c -> c / 2 == row))));
    }
    int a = IntStream.range(0, rows).map(i -> people[i][0]).sum();
    int b = IntStream.range(0, rows).map(i -> people[i][1]).sum();
    var table =
        control.breakdown(
            raw,
            new Group<>(a, () -> cells(rows, c -> c % 2 == 0)),
            new Group<>(b, () -> cells(rows, c -> c % 2 == 1)),
            new Group<>(a + b, () -> cells(rows, _ -> true)));
    var published = new ArrayList<int[]>();
    var all = new ArrayList<Sides<int[]>>();
    table.rows().forEach(r -> all.add(r.figures()));
    all.add(table.margin());
    for (Sides<int[]> sides : all) {
      sides.a().shown().ifPresent(published::add);
      sides.b().shown().ifPresent(published::add);
      sides.total().shown().ifPresent(published::add);
    }
    return published;
  }

  private static int[] cells(int rows, java.util.function.IntPredicate in) {
    return IntStream.range(0, 2 * rows).map(c -> in.test(c) ? 1 : 0).toArray();
  }

  /// Whether the target is a linear combination of the published sums (Gauss). Cells with nobody in
  /// them are known to be empty.
  private static boolean follows(int[] target, int[][] people, List<int[]> published) {
    var rows = new ArrayList<double[]>();
    published.forEach(p -> rows.add(withoutEmpty(p, people)));
    double[] rest = withoutEmpty(target, people);
    for (int column = 0; column < rest.length; column++) {
      double[] pivot = null;
      for (double[] row : rows) {
        if (Math.abs(row[column]) > 1e-9) {
          pivot = row;
          break;
        }
      }
      if (pivot == null) {
        continue;
      }
      rows.remove(pivot);
      for (double[] row : rows) {
        subtract(row, pivot, column);
      }
      subtract(rest, pivot, column);
    }
    return java.util.Arrays.stream(rest).allMatch(x -> Math.abs(x) < 1e-9);
  }

  private static void subtract(double[] row, double[] pivot, int column) {
    double factor = row[column] / pivot[column];
    for (int i = 0; i < row.length; i++) {
      row[i] -= factor * pivot[i];
    }
  }

  private static double[] withoutEmpty(int[] sum, int[][] people) {
    return IntStream.range(0, sum.length)
        .mapToDouble(c -> people[c / 2][c % 2] == 0 ? 0 : sum[c])
        .toArray();
  }

  private static Breakdown.Raw<String, String> row(String key, int a, int b) {
    return new Breakdown.Raw<>(key, group(a, key), group(b, key), group(a + b, key));
  }

  private static Group<String> group(int people, String figure) {
    return new Group<>(people, () -> figure);
  }
}
