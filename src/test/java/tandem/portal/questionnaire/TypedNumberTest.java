package tandem.portal.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5|1.5|1.5",
        "1.5|1.5|1.5",
        "1.500|1500|1.5",
        "1,500|1.5|1500",
        "0,500|0.5|0.5",
        "0.500|0.5|0.5",
        "1.234.567|1234567|1234567",
        "1.234,5|1234.5|1234.5",
        "1,234.5|1234.5|1234.5",
        "12 500,25|12500.25|12500.25",
        "12'500|12500|12500",
        "−3|-3|-3",
        "+7|7|7",
        ",5|0.5|0.5",
        "5,|5|5",
        "1,5e3|1500|1500",
        "12345,678|12345.678|12345.678"
      })
  void commas_and_points_are_read_as_they_are_meant(String typed, String german, String english) {
    assertThat(TypedNumber.read(typed, Locale.GERMAN).orElseThrow()).isEqualByComparingTo(german);
    assertThat(TypedNumber.read(typed, Locale.ENGLISH).orElseThrow()).isEqualByComparingTo(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ",",
        "drei",
        "1,2,3",
        "1.23.456",
        "1,234.5,6",
        "1e99",
        "1e-99",
        "--1",
        "1 kg",
        "0x10",
        "99999999999999999999999999999999999999999999999"
      })
  void what_is_no_number_is_none(String typed) {
    assertThat(TypedNumber.read(typed, Locale.GERMAN)).isEmpty();
    assertThat(TypedNumber.read(typed, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void a_number_is_shown_as_its_language_writes_it() {
    assertThat(TypedNumber.shown(new BigDecimal("1234.5"), Locale.GERMAN)).isEqualTo("1.234,5");
    assertThat(TypedNumber.shown(new BigDecimal("1234.5"), Locale.ENGLISH)).isEqualTo("1,234.5");
  }
}
