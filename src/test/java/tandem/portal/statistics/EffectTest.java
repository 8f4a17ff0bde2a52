package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tandem.portal.statistics.Gap.Verdict;
import tandem.portal.statistics.Means.Spread;

/// Differences, finite populations and clusters, against published examples and R 4.2.2.
class EffectTest {
  private static final double EXACT = 1e-9;

  /// R's `sleep`: the same ten people under two drugs (Student, 1908).
  private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void differences_of_shares_are_newcombes() {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10, four digits;
    // the rest by R from two Wilson intervals
    assertShares(56, 70, 48, 80, 0.0524, 0.3339, 0.0524314724023649, 0.3338726540369059);
    assertShares(9, 10, 3, 10, 0.1705, 0.8090, 0.170522723934503, 0.809017973535488);
    assertShares(10, 10, 0, 10, 0.6075, 1.0000, 0.607509350430524, 1.0);
    assertShares(5, 56, 0, 29, -0.0381, 0.1926, -0.0381371479035369, 0.1925600138551116);
  }

  private static void assertShares(
      int a, int of, int b, int ofB, double low, double high, double lowExact, double highExact) {
    Gap gap = Gaps.shares(Shares.wilson(a, of), Shares.wilson(b, ofB));
    assertThat(gap.low()).isCloseTo(low, within(5e-5));
    assertThat(gap.high()).isCloseTo(high, within(5e-5));
    assertThat(gap.low()).isCloseTo(lowExact, within(EXACT));
    assertThat(gap.high()).isCloseTo(highExact, within(EXACT));
  }

  @Test
  void hedges_g_is_that_of_the_textbook() {
    // M. Borenstein et al., Introduction to Meta-Analysis (2009), ch. 4: means 103 and 100, s 5.5
    // and 4.5, 50 each: g = 0.5924, SE = 0.2028, four digits (with J approximated); exactly by R
    Gap g = Gaps.hedges(new Spread(50, 103, 5.5 * 5.5), new Spread(50, 100, 4.5 * 4.5));
    assertThat(g.value()).isCloseTo(0.5924, within(1e-4));
    assertThat((g.high() - g.low()) / 2 / Quantiles.Z).isCloseTo(0.2028, within(1e-4));
    assertThat(g.value()).isCloseTo(0.5924396230347926, within(EXACT));
    assertThat(g.low()).isCloseTo(0.1948846750755192, within(EXACT));
    assertThat(g.high()).isCloseTo(0.9899945709940661, within(EXACT));
  }

  @Test
  void hedges_g_of_students_sleep_data_is_what_r_computes() {
    // R: d <- -0.8321810813495396; J <- gamma(9)/(3*gamma(8.5)); J*d ±
    // qnorm(.975)*J*sqrt(.2+d^2/40)
    Gap g = Gaps.hedges(DRUG_1, DRUG_2);
    assertThat(g.value()).isCloseTo(-0.7969352391911206, within(EXACT));
    assertThat(g.low()).isCloseTo(-1.6719115015576507, within(EXACT));
    assertThat(g.high()).isCloseTo(0.0780410231754094, within(EXACT));
    assertThat(g.verdict()).isEqualTo(Verdict.UNCLEAR);
  }

  @Test
  void paired_change_is_rs_paired_t_test() {
    // R: t.test(sleep$extra[1:10], sleep$extra[11:20], paired=TRUE): −2.4598858 −0.7001142
    Gap change = Gaps.paired(DRUG_1, DRUG_2);
    assertThat(change.value()).isCloseTo(1.58, within(EXACT));
    assertThat(change.low()).isCloseTo(0.700114236723018, within(EXACT));
    assertThat(change.high()).isCloseTo(2.459885763276982, within(EXACT));
    assertThat(change.verdict()).isEqualTo(Verdict.UP);
    assertThat(Gaps.paired(DRUG_2, DRUG_1).verdict()).isEqualTo(Verdict.DOWN);
  }

  @Test
  void shares_of_a_finite_group_solve_the_equation_of_drawing_without_replacement() {
    // R: uniroot of (p − q)² = z²·q(1 − q)/n·(N − n)/(N − 1) on both sides of p
    Estimate share = Shares.wilson(12, 20, 58);
    assertThat(share.low()).isCloseTo(0.423203602533225, within(EXACT));
    assertThat(share.high()).isCloseTo(0.754093718831981, within(EXACT));
    Estimate more = Shares.wilson(30, 41, 58);
    assertThat(more.low()).isCloseTo(0.652085568333412, within(EXACT));
    assertThat(more.high()).isCloseTo(0.798731497020546, within(EXACT));
  }

  @Test
  void a_finite_group_asked_whole_has_no_width_and_an_endless_one_is_as_before() {
    assertThat(Shares.wilson(3, 7, 7)).isEqualTo(new Estimate(3 / 7.0, 3 / 7.0, 3 / 7.0, 7));
    assertThat(Shares.wilson(12, 20, Integer.MAX_VALUE).low())
        .isCloseTo(Shares.wilson(12, 20).low(), within(1e-8));
    assertThatThrownBy(() -> Shares.wilson(3, 7, 6)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void means_of_a_finite_group_are_narrower_by_what_was_asked() {
    // R: mean(x)+c(-1,1)*qt(.975,9)*sd(x)/sqrt(10)*sqrt(1-10/25)
    Estimate mean = Means.tInterval(DRUG_1, 25);
    assertThat(mean.low()).isCloseTo(-0.241313645677908, within(EXACT));
    assertThat(mean.high()).isCloseTo(1.741313645677908, within(EXACT));
  }

  @Test
  void clustered_shares_are_wilsons_on_the_effective_n_of_r() {
    // R: z <- (y-r*x)/mean(x); deff <- var(z)/m/(r*(1-r)/sum(x)); ne <-
    // min(sum(x),sum(x)/deff)*(qnorm(.975)/qt(.975,m-1))^2; Wilson's interval of r·ne in ne
    Estimate four = Shares.clustered(new double[] {1, 3, 0, 2}, new double[] {2, 3, 1, 4});
    assertThat(four.value()).isCloseTo(0.6, within(EXACT));
    assertThat(four.low()).isCloseTo(0.186663034613375, within(EXACT));
    assertThat(four.high()).isCloseTo(0.907440025924829, within(EXACT));
    assertThat(four.n()).isEqualTo(4);
    Estimate eight =
        Shares.clustered(
            new double[] {3, 2, 4, 4, 1, 0, 2, 3}, new double[] {4, 4, 4, 4, 2, 1, 4, 3});
    assertThat(eight.low()).isCloseTo(0.475705496515219, within(EXACT));
    assertThat(eight.high()).isCloseTo(0.890349130070898, within(EXACT));
  }

  @Test
  void five_people_who_got_everything_right_are_worth_five_answers() {
    // R: Wilson's interval of 5 of 5 begins at 0.565517535216825
    Estimate all = Shares.clustered(new double[] {3, 3, 3, 3, 3}, new double[] {3, 3, 3, 3, 3});
    assertThat(all.value()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(0.565517535216825, within(EXACT));
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.n()).isEqualTo(5);
    Estimate none = Shares.clustered(new double[5], new double[] {3, 3, 3, 3, 3});
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(1 - 0.565517535216825, within(EXACT));
  }
}
