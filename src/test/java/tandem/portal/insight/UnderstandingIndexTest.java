package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;

class UnderstandingIndexTest {
  private static final UnderstandingIndex INDEX =
      new UnderstandingIndex(new Weights(20, 30, 20, 10, 20));

  /// Five on the roster: one never came, one opened it, three took the check of four value
  /// questions.
  private static final List<Learner> FIVE =
      List.of(
          learner(false, 0, 0, 0),
          learner(true, 0, 0, 0),
          learner(true, 4, 4, 0),
          learner(true, 4, 2, 1),
          learner(true, 4, 3, 1));

  @Test
  void is_the_weighted_mean_of_the_pillars_that_have_data() {
    // by hand: reach 4/5, comprehension 9/12, calibration 1 − 2/12; weights 20, 30, 10 of 60
    assertThat(INDEX.of(FIVE).value())
        .isCloseTo((20 * 80 + 30 * 75 + 10 * 100 * 10 / 12.0) / 60, within(1e-9));
  }

  @Test
  void a_pillar_without_data_is_missing_and_not_zero() {
    List<Learner> opened = List.of(learner(true, 0, 0, 0), learner(true, 0, 0, 0));
    assertThat(INDEX.of(opened).value()).isEqualTo(100);
  }

  @Test
  void people_who_never_came_lower_the_reach() {
    var more = new ArrayList<>(FIVE);
    more.add(learner(false, 0, 0, 0));
    assertThat(UnderstandingIndex.pillar(Pillar.REACH, more).value())
        .isCloseTo(400 / 6.0, within(1e-9));
    assertThat(INDEX.of(more).value()).isLessThan(INDEX.of(FIVE).value());
  }

  /// Another route to the same variance: the delta method by numbers. Give each person a weight,
  /// move it a little, and see how far the index goes; Σ of the squared moves is the linearised
  /// variance.
  @Test
  void interval_is_that_of_the_delta_method() {
    double step = 1e-6;
    double squares = 0;
    for (int i = 0; i < FIVE.size(); i++) {
      double move = (weighted(i, 1 + step) - weighted(i, 1 - step)) / (2 * step);
      squares += move * move;
    }
    double half =
        TDistribution.of(4).inverseCumulativeProbability(0.975) * Math.sqrt(squares * 5 / 4.0);
    Estimate index = INDEX.of(FIVE).estimate();
    assertThat(index.n()).isEqualTo(5);
    assertThat(index.value() - index.low()).isCloseTo(half, within(1e-4));
    assertThat(index.high()).isCloseTo(Math.min(100, index.value() + half), within(1e-4));
  }

  private static double weighted(int moved, double by) {
    double value = 0;
    for (Pillar pillar : List.of(Pillar.REACH, Pillar.COMPREHENSION, Pillar.CALIBRATION)) {
      double hits = 0;
      double tries = 0;
      for (int i = 0; i < FIVE.size(); i++) {
        double weight = i == moved ? by : 1;
        hits += weight * FIVE.get(i).hits(pillar);
        tries += weight * FIVE.get(i).tries(pillar);
      }
      double share = pillar == Pillar.REACH ? 20 : pillar == Pillar.COMPREHENSION ? 30 : 10;
      value += share / 60 * 100 * hits / tries;
    }
    return value;
  }

  @Test
  void an_index_that_has_not_moved_has_moved_by_exactly_nothing() {
    Gap gap = INDEX.of(FIVE).since(INDEX.of(FIVE));
    assertThat(gap).isEqualTo(new Gap(0, 0, 0));
    assertThat(Direction.of(gap)).isEqualTo(Direction.UNCLEAR);
  }

  @Test
  void stays_between_0_and_100_with_the_figure_in_its_interval() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    for (int round = 0; round < 2_000; round++) {
      var group = new ArrayList<Learner>();
      for (int i = random.nextInt(2, 30); i > 0; i--) {
        int answers = random.nextInt(0, 9);
        int correct = random.nextInt(0, answers + 1);
        group.add(
            learner(
                answers > 0 || random.nextBoolean(),
                answers,
                correct,
                random.nextInt(0, answers - correct + 1)));
      }
      Estimate index = INDEX.of(group).estimate();
      assertThat(index.low()).isBetween(0.0, index.value());
      assertThat(index.high()).isBetween(index.value(), 100.0);
    }
  }

  static Learner learner(boolean opened, int answers, int correct, int sureWrong) {
    return new Learner(
        UUID.randomUUID(), true, opened, answers, correct, sureWrong, 0, answers, correct, 0, 0);
  }
}
