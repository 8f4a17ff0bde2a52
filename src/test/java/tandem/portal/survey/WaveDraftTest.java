package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveDraftTest {
  @Test
  void takes_a_year() {
    LocalDate day = LocalDate.of(2026, 11, 26);
    assertThat(new WaveDraft("trust", day, day.plusYears(1), 5, 8).kMean()).isEqualTo(5);
  }

  /// Days a form can send and a column cannot hold, thresholds below the promise.
  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-11-25, 5, 8",
    "2026-11-26, 2027-11-27, 5, 8",
    "-999999999-01-01, 2026-11-26, 5, 8",
    "1999-12-31, 2000-01-02, 5, 8",
    "+999999999-12-30, +999999999-12-31, 5, 8",
    "2026-11-26, 2026-12-10, 4, 8",
    "2026-11-26, 2026-12-10, 5, 7",
    "2026-11-26, 2026-12-10, 9, 8"
  })
  void is_refused(LocalDate opens, LocalDate closes, int kMean, int kDistribution) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WaveDraft("trust", opens, closes, kMean, kDistribution));
  }
}
