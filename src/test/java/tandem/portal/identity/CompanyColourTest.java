package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyColourTest {
  /// The grey is the lightest that reads on white, by the W3C's own technique G18.
  @ParameterizedTest
  @CsvSource({"#000000, 21", "#ffffff, 1", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.0"})
  void contrast_is_that_of_wcag(String hex, double expected) {
    assertThat(new CompanyColour(hex).contrast()).isCloseTo(expected, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"#0F6B63, #0f6b63", "0f6b63, #0f6b63", "'  #abc ', #aabbcc"})
  void is_read_as_people_write_it(String written, String hex) {
    assertThat(CompanyColour.parse(written)).contains(new CompanyColour(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#12345", "green", "#12345g", "#1234567", "url(x)", "#fff;color:red"})
  void what_is_no_colour_is_refused(String written) {
    assertThat(CompanyColour.parse(written)).isEmpty();
    assertThatThrownBy(() -> new CompanyColour(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#ffe600", "#00ff00", "#ff9900", "#7fd4ff"})
  void the_readable_shade_is_the_lightest_of_the_hundredths_that_reads(String light) {
    CompanyColour readable = new CompanyColour(light).readable();
    assertThat(readable.contrast()).isBetween(CompanyColour.LEAST_CONTRAST, 4.8);
    assertThat(readable.readable()).isEqualTo(readable);
  }

  @Test
  void the_portals_own_can_be_read() {
    assertThat(CompanyColour.STANDARD.isReadable()).isTrue();
  }
}
