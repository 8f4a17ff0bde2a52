package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilterTest {
  @Test
  void a_day_is_read_from_the_address() {
    assertThat(AuditFilter.of(Map.of("from", "2026-11-25")).from())
        .isEqualTo(LocalDate.of(2026, 11, 25));
  }

  /// The last two are days to Java, but none to the database.
  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "2026-13-45", "25.11.2026", "+999999999-12-31", "-999999999-01-01"})
  void what_is_no_day_is_left_out(String text) {
    assertThat(AuditFilter.of(Map.of("from", text, "until", text))).isEqualTo(AuditFilter.ALL);
  }
}
