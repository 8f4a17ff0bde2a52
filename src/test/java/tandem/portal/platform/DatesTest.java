package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

  @Test
  void days_read_as_people_say_them() {
    assertThat(Dates.near(DAY, Locale.GERMAN)).isEqualTo("Fr., 4. Dezember");
    assertThat(Dates.near(DAY, Locale.ENGLISH)).isEqualTo("Friday 4 December");
    assertThat(Dates.full(DAY, Locale.GERMAN)).isEqualTo("4. Dezember 2026");
    assertThat(Dates.full(DAY, Locale.ENGLISH)).isEqualTo("4 December 2026");
    assertThat(Dates.brief(DAY, Locale.GERMAN)).isEqualTo("04.12.2026");
    assertThat(Dates.brief(DAY, Locale.ENGLISH)).isEqualTo("4 Dec 2026");
  }

  @Test
  void times_have_twenty_four_hours() {
    Instant evening = DAY.atTime(17, 42).atZone(ZoneId.systemDefault()).toInstant();
    assertThat(Dates.time(evening, Locale.GERMAN)).isEqualTo("17:42");
    assertThat(Dates.time(evening, Locale.ENGLISH)).isEqualTo("17:42");
  }
}
