package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Against values known from elsewhere, and laws by a seeded generator.
class IntervalTest {
  private static final double EXACT = 1e-9;
  private static final int ROUNDS = 2_000;

  /// Student's own data on two sleeping drugs (Biometrika 6, 1908), R's `sleep`.
  private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void t_quantiles_meet_their_closed_forms() {
    // Student's t has closed quantile functions for 1, 2 and 4 degrees of freedom (W. T. Shaw,
    // 2006)
    double p = 0.975;
    double alpha = 4 * p * (1 - p);
    double q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha);
    assertThat(Quantiles.t(1)).isCloseTo(Math.tan(Math.PI * (p - 0.5)), within(EXACT));
    assertThat(Quantiles.t(2)).isCloseTo((2 * p - 1) * Math.sqrt(2 / alpha), within(EXACT));
    assertThat(Quantiles.t(4)).isCloseTo(2 * Math.sqrt(q - 1), within(EXACT));
    // and near the normal quantile (Abramowitz & Stegun, table 26.2) for many
    assertThat(Quantiles.Z).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Quantiles.t(1e9)).isCloseTo(1.959963984540054, within(1e-8));
  }

  @Test
  void t_interval_is_that_of_r_for_students_sleep_data() {
    // R: t.test(sleep$extra[1:10]): mean 0.75, t = 1.3257, df = 9; the interval by t(0.975; 9)
    Estimate mean = Means.tInterval(DRUG_1);
    double error = Math.sqrt(28.805 / 9 / 10); // Σ(x − 0.75)² = 34.43 − 10·0.75²
    assertThat(mean.value()).isCloseTo(0.75, within(EXACT));
    assertThat(mean.value() / error).isCloseTo(1.3257, within(5e-5));
    assertThat(mean.high() - mean.value()).isCloseTo(2.2621571627409915 * error, within(EXACT));
    assertThat(mean.value() - mean.low()).isCloseTo(2.2621571627409915 * error, within(EXACT));
    assertThat(mean.n()).isEqualTo(10);
  }

  @Test
  void welch_interval_is_that_of_r_for_students_sleep_data() {
    // R, example(t.test): t.test(extra ~ group, data = sleep) prints −3.3654832 0.2054832
    Gap gap = Gaps.welch(DRUG_1, DRUG_2);
    assertThat(gap.value()).isCloseTo(-1.58, within(EXACT));
    assertThat(gap.low()).isCloseTo(-3.3654832, within(5e-8));
    assertThat(gap.high()).isCloseTo(0.2054832, within(5e-8));
    assertThat(gap.clear()).isFalse();
  }

  @Test
  void welch_is_the_pooled_interval_for_groups_alike_in_size_and_spread() {
    // with n₁ = n₂ and s₁ = s₂ the degrees of freedom are 2n − 2: here 8, t(0.975; 8) from tables
    Gap gap = Gaps.welch(new double[] {1, 2, 3, 4, 5}, new double[] {11, 12, 13, 14, 15});
    assertThat(gap.low()).isCloseTo(-10 - 2.3060041352041662, within(EXACT));
    assertThat(gap.clear()).isTrue();
  }

  @Test
  void wilson_intervals_are_newcombes() {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3
    assertWilson(81, 263, 0.2553, 0.3662);
    assertWilson(15, 148, 0.0624, 0.1605);
    assertWilson(0, 20, 0, 0.1611);
    assertWilson(1, 29, 0.0061, 0.1718);
  }

  private static void assertWilson(int successes, int n, double low, double high) {
    Estimate share = Shares.wilson(successes, n);
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void wilson_ends_solve_the_equation_they_are_defined_by() {
    // each end p of the interval is where |p̂ − p| = z·√(p(1 − p)/n): no use of the closed formula
    RandomGenerator random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      int n = random.nextInt(1, 400);
      Estimate share = Shares.wilson(random.nextInt(0, n + 1), n);
      for (double end : new double[] {share.low(), share.high()}) {
        double gap = share.value() - end;
        assertThat(gap * gap)
            .isCloseTo(Quantiles.Z * Quantiles.Z * end * (1 - end) / n, within(EXACT));
      }
    }
  }

  @Test
  void wilson_stays_between_0_and_1_and_mirrors() {
    for (int n = 1; n <= 60; n++) {
      for (int successes = 0; successes <= n; successes++) {
        Estimate share = Shares.wilson(successes, n);
        Estimate other = Shares.wilson(n - successes, n);
        assertThat(share.low()).isBetween(0.0, share.value());
        assertThat(share.high()).isBetween(share.value(), 1.0);
        assertThat(share.low()).isCloseTo(1 - other.high(), within(EXACT));
      }
    }
  }

  @Test
  void a_mean_moves_with_its_values_and_lies_in_its_interval() {
    RandomGenerator random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      double[] values = sample(random);
      double shift = random.nextDouble(-50, 50);
      Estimate mean = Means.tInterval(values);
      double[] moved = java.util.Arrays.stream(values).map(x -> 3 * x + shift).toArray();
      Estimate expected = mean.scaled(3, shift);
      Estimate actual = Means.tInterval(moved);
      assertThat(mean.value()).isBetween(mean.low(), mean.high());
      assertThat(actual.low()).isCloseTo(expected.low(), within(1e-7));
      assertThat(actual.high()).isCloseTo(expected.high(), within(1e-7));
    }
  }

  @Test
  void a_gap_turns_round_with_its_groups() {
    RandomGenerator random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      double[] a = sample(random);
      double[] b = sample(random);
      Gap gap = Gaps.welch(a, b);
      Gap back = Gaps.welch(b, a);
      assertThat(gap.low()).isCloseTo(-back.high(), within(EXACT));
      assertThat(gap.clear()).isEqualTo(back.clear());
    }
  }

  @Test
  void a_ratio_of_clusters_of_one_is_a_mean() {
    RandomGenerator random = seeded();
    for (int i = 0; i < ROUNDS; i++) {
      double[] values = sample(random);
      double[] ones = new double[values.length];
      java.util.Arrays.fill(ones, 1);
      Estimate ratio = Ratios.clustered(values, ones);
      assertThat(ratio.low()).isCloseTo(Means.tInterval(values).low(), within(EXACT));
      assertThat(ratio.high()).isCloseTo(Means.tInterval(values).high(), within(EXACT));
    }
  }

  @Test
  void a_ratio_of_clusters_is_cochrans() {
    // by hand: r = 6/10, x̄ = 5/2, z = (1 − 1.2, 3 − 1.8, 0 − 0.6, 2 − 2.4)/2.5 = −0.08, 0.48,
    // −0.24, −0.16
    Estimate ratio = Ratios.clustered(new double[] {1, 3, 0, 2}, new double[] {2, 3, 1, 4});
    double error = Math.sqrt((0.0064 + 0.2304 + 0.0576 + 0.0256) / 3 / 4);
    assertThat(ratio.value()).isCloseTo(0.6, within(EXACT));
    assertThat(ratio.high() - 0.6).isCloseTo(3.182446305284263 * error, within(EXACT));
    assertThat(ratio.n()).isEqualTo(4);
  }

  @Test
  void equal_values_have_no_width() {
    assertThat(Means.tInterval(new double[] {4, 4, 4})).isEqualTo(new Estimate(4, 4, 4, 3));
    assertThat(Gaps.welch(new double[] {4, 4}, new double[] {1, 1})).isEqualTo(new Gap(3, 3, 3));
  }

  @Test
  void one_value_has_no_interval_and_nobody_has_no_share() {
    assertThatThrownBy(() -> Means.tInterval(new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Gaps.welch(new double[] {1, 2}, new double[] {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] sample(RandomGenerator random) {
    return random.doubles(random.nextInt(2, 40), 1, 5).toArray();
  }

  private static RandomGenerator seeded() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(20260115);
  }
}
