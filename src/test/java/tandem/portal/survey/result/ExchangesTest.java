package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.questionnaire.Reply;

/// What is shown does not depend on how the exchanges are found.
class ExchangesTest {
  private static final long SEED = 20261130;
  private static final List<ToDoubleFunction<Reply>> MEAN =
      List.of(reply -> reply instanceof Reply.Number(int level) ? (level - 1) / 4.0 : 0);

  @Test
  void the_same_groups_are_shown_as_where_every_two_cells_are_tried_against_every_other_two() {
    var random = new Random(SEED);
    int shown = 0;
    int hidden = 0;
    for (int i = 0; i < 2_000; i++) {
      int roles = random.nextInt(1, 5);
      int regions = random.nextInt(1, 6);
      int k = random.nextInt(4, 9);
      List<Map<Reply, Integer>> answers = answers(random, roles * regions, random.nextInt(1, 10));
      var fast = new Exchanges(k, answers, MEAN);
      var slow = new ExhaustiveExchanges(k, answers, MEAN);
      for (List<Integer> group : groups(roles, regions, random)) {
        boolean shows = slow.show(group);
        assertThat(fast.show(group)).isEqualTo(shows);
        shown += shows ? 1 : 0;
        hidden += shows ? 0 : 1;
      }
    }
    assertThat(shown).isGreaterThan(1_000);
    assertThat(hidden).isGreaterThan(1_000);
  }

  /// Four job roles in 75 regions, k = 20 and hardly a cell that reaches it.
  @Test
  void three_hundred_cells_are_decided_in_seconds() {
    var random = new Random(SEED);
    var exchanges = new Exchanges(20, answers(random, 300, 19), MEAN);
    long begun = System.nanoTime();
    List<List<Integer>> groups = groups(4, 75, null);
    assertThat(groups.stream().filter(exchanges::show)).isNotEmpty();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  private static List<Map<Reply, Integer>> answers(Random random, int cells, int most) {
    var answers = new ArrayList<Map<Reply, Integer>>();
    for (int cell = 0; cell < cells; cell++) {
      var of = new HashMap<Reply, Integer>();
      int people = most == 19 ? random.nextInt(14, 20) : random.nextInt(most + 1);
      for (int i = 0; i < people; i++) {
        int level = (int) Math.clamp(Math.round(3.4 + random.nextGaussian()), 1, 5);
        of.merge(new Reply.Number(level), 1, Integer::sum);
      }
      answers.add(of);
    }
    return answers;
  }

  /// The whole side, the job roles, the regions, and each with each; in some other order, if there
  /// is a random one, and a few of any cells besides.
  private static List<List<Integer>> groups(int roles, int regions, @Nullable Random random) {
    var groups = new ArrayList<List<Integer>>();
    groups.add(IntStream.range(0, roles * regions).boxed().toList());
    for (int role = 0; role < roles; role++) {
      int its = role;
      groups.add(IntStream.range(0, regions).map(r -> its * regions + r).boxed().toList());
    }
    for (int region = 0; region < regions; region++) {
      int its = region;
      groups.add(IntStream.range(0, roles).map(r -> r * regions + its).boxed().toList());
    }
    IntStream.range(0, roles * regions).forEach(cell -> groups.add(List.of(cell)));
    if (random != null) {
      for (int i = 0; i < 4; i++) {
        groups.add(
            IntStream.range(0, roles * regions).filter(_ -> random.nextBoolean()).boxed().toList());
      }
      Collections.shuffle(groups.subList(1, groups.size()), random);
    }
    return groups;
  }
}
