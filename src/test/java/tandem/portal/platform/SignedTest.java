package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignedTest {
  @Test
  void a_difference_has_a_true_minus_and_the_readers_comma() {
    assertThat(Signed.whole(-12.4, Locale.GERMAN)).isEqualTo("−12");
    assertThat(Signed.of(-0.26, 1, Locale.GERMAN)).isEqualTo("−0,3");
    assertThat(Signed.of(0.26, 1, Locale.ENGLISH)).isEqualTo("0.3");
  }

  @Test
  void rounded_to_nothing_it_has_no_sign_and_both_ways_round_alike() {
    assertThat(Signed.whole(-0.4, Locale.GERMAN)).isEqualTo("0");
    assertThat(Signed.of(-0.04, 1, Locale.GERMAN)).isEqualTo("0,0");
    assertThat(Signed.whole(2.5, Locale.ENGLISH)).isEqualTo("3");
    assertThat(Signed.whole(-2.5, Locale.ENGLISH)).isEqualTo("−3");
  }
}
