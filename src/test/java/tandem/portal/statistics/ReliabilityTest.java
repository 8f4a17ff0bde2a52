package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Against what R packages publish for a public data set, and what R 4.2.2 computes to the last
/// digits.
class ReliabilityTest {
  private static final double EXACT = 1e-9;

  @Test
  void alpha_and_item_rest_correlations_are_those_mirt_publishes_for_lsat_7() {
    // mirt, help page of itemstats, itemstats(expand.table(LSAT7)): alpha 0.453; total.r_if_rm and
    // alpha_if_rm to three digits
    Reliability section7 = of(Lsat.SECTION_7);
    assertThat(section7.alpha().value()).isCloseTo(0.453, within(5e-4));
    assertAll(section7.itemRest(), 5e-4, 0.246, 0.247, 0.313, 0.223, 0.175);
    assertAll(section7.alphaWithout(), 5e-4, 0.396, 0.394, 0.345, 0.415, 0.438);
  }

  @Test
  void lsat_is_what_r_computes() {
    // R 4.2.2: V <- var(d); 5/4*(1-sum(diag(V))/sum(V)); sapply(1:5, function(i) cor(d[,i],
    // rowSums(d)-d[,i])); psych 2.2.9: alpha(d)$item.stats$r.drop says the same
    Reliability section6 = of(Lsat.SECTION_6);
    assertThat(section6.alpha().value()).isCloseTo(0.294997192215944, within(EXACT));
    assertAll(
        section6.itemRest(),
        EXACT,
        0.112832688922342,
        0.153178120116530,
        0.172778943291090,
        0.144428095247094,
        0.121596402547096);
    Reliability section7 = of(Lsat.SECTION_7);
    assertThat(section7.alpha().value()).isCloseTo(0.453408735387426, within(EXACT));
    assertAll(
        section7.alphaWithout(),
        EXACT,
        0.395974965076689,
        0.393831044857665,
        0.345391220017891,
        0.414600748981188,
        0.438462101660169);
  }

  @Test
  void feldts_interval_is_that_of_r() {
    // R 4.2.2: 1-(1-a)*qf(c(.975,.025), n-1, (n-1)*(k-1)); psych::alpha.ci prints 0.22 0.29 0.36
    // and 0.4 0.45 0.51
    assertInterval(of(Lsat.SECTION_6).alpha(), 0.223473787862733, 0.361802531726230);
    assertInterval(of(Lsat.SECTION_7).alpha(), 0.397956377463211, 0.505203160321098);
  }

  @Test
  void alpha_of_rights_and_wrongs_is_kr_20_by_its_own_formula() {
    // Kuder–Richardson 20: k/(k − 1)·(1 − Σ p(1 − p)/σ²), σ² over n
    double[][] d = Lsat.scores(Lsat.SECTION_6);
    double pq = 0;
    for (int item = 0; item < 5; item++) {
      double p = 0;
      for (double[] person : d) {
        p += person[item] / d.length;
      }
      pq += p * (1 - p);
    }
    double sum = 0;
    double squares = 0;
    for (double[] person : d) {
      double total = java.util.Arrays.stream(person).sum();
      sum += total;
      squares += total * total;
    }
    double variance = squares / d.length - sum / d.length * (sum / d.length);
    assertThat(of(Lsat.SECTION_6).alpha().value())
        .isCloseTo(1.25 * (1 - pq / variance), within(EXACT));
  }

  @Test
  void below_thirty_people_nothing_is_said() {
    double[][] some = java.util.Arrays.copyOf(Lsat.scores(Lsat.SECTION_7), 29);
    assertThat(Reliability.of(some)).isEqualTo(new Measured.TooFew<>(29));
    assertThat(Reliability.of(java.util.Arrays.copyOf(Lsat.scores(Lsat.SECTION_7), 30)).shown())
        .isPresent();
  }

  @Test
  void two_items_are_no_scale() {
    assertThatThrownBy(() -> Reliability.of(new double[30][2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Reliability of(int[] counts) {
    return Reliability.of(Lsat.scores(counts)).shown().orElseThrow();
  }

  private static void assertInterval(Estimate estimate, double low, double high) {
    assertThat(estimate.low()).isCloseTo(low, within(EXACT));
    assertThat(estimate.high()).isCloseTo(high, within(EXACT));
    assertThat(estimate.n()).isEqualTo(1000);
  }

  private static void assertAll(List<Double> actual, double digits, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).isCloseTo(expected[i], within(digits));
    }
  }

  @Test
  void sums_of_products_say_the_same_as_the_answers() {
    var random = new java.util.Random(25);
    var answers = new double[40][6];
    var counter = new Covariances.Counter(6);
    for (double[] person : answers) {
      double mood = random.nextGaussian();
      for (int i = 0; i < person.length; i++) {
        person[i] = Math.clamp(Math.round(3 + mood + random.nextGaussian()), 1, 5);
      }
      counter.add(person);
    }
    Reliability one = Reliability.of(answers).shown().orElseThrow();
    Reliability other = Reliability.of(counter.done()).shown().orElseThrow();
    assertThat(other.alpha().value()).isCloseTo(one.alpha().value(), within(1e-9));
    assertThat(other.alpha().low()).isCloseTo(one.alpha().low(), within(1e-9));
    assertThat(other.alpha().high()).isCloseTo(one.alpha().high(), within(1e-9));
    for (int i = 0; i < 6; i++) {
      assertThat(other.itemRest().get(i)).isCloseTo(one.itemRest().get(i), within(1e-9));
      assertThat(other.alphaWithout().get(i)).isCloseTo(one.alphaWithout().get(i), within(1e-9));
    }
  }
}
