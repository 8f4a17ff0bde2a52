package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReminderDaysTest {
  private static final LocalDate OPENS = LocalDate.of(2026, 3, 2);
  private static final SurveyRules RULES = rules(2);

  @Test
  void one_some_days_after_the_first_day_and_one_before_the_last() {
    assertThat(days(14).coming(RULES)).containsExactly(OPENS.plusDays(5), OPENS.plusDays(11));
    assertThat(days(14).isDue(OPENS.plusDays(4), RULES)).isFalse();
    assertThat(days(14).isDue(OPENS.plusDays(5), RULES)).isTrue();
    assertThat(days(14, 5).isDue(OPENS.plusDays(6), RULES)).isFalse();
    assertThat(days(14, 5).isDue(OPENS.plusDays(11), RULES)).isTrue();
    assertThat(days(14, 5, 11).coming(RULES)).isEmpty();
  }

  @Test
  void a_short_wave_reminds_once_or_not_at_all() {
    assertThat(days(7).coming(RULES)).containsExactly(OPENS.plusDays(4));
    assertThat(days(5).coming(RULES)).containsExactly(OPENS.plusDays(2));
    assertThat(days(4).coming(RULES)).isEmpty();
  }

  @Test
  void an_extension_brings_no_reminder_beyond_the_most() {
    assertThat(days(30, 5, 11).coming(RULES)).isEmpty();
    assertThat(days(30, 5).coming(RULES)).containsExactly(OPENS.plusDays(27));
    assertThat(days(30, 5, 11).coming(rules(3))).containsExactly(OPENS.plusDays(27));
  }

  @Test
  void a_day_the_portal_slept_through_is_made_up_for_before_the_end() {
    assertThat(days(14).isDue(OPENS.plusDays(9), RULES)).isTrue();
    assertThat(days(14).isDue(OPENS.plusDays(15), RULES)).isFalse();
  }

  @Test
  void whatever_is_extended_when_the_most_holds_and_no_two_are_close() {
    var random = new Random(20261126);
    for (int i = 0; i < 2000; i++) {
      SurveyRules rules =
          new SurveyRules(
              Period.ofDays(1 + random.nextInt(12)),
              Period.ofDays(random.nextInt(12)),
              random.nextInt(4),
              4,
              8);
      LocalDate closes = OPENS.plusDays(random.nextInt(30));
      var run = new ArrayList<LocalDate>();
      for (LocalDate today = OPENS; !today.isAfter(closes); today = today.plusDays(1)) {
        if (random.nextInt(20) == 0) {
          closes = closes.plusDays(1 + random.nextInt(20));
        }
        if (new ReminderDays(OPENS, closes, run).isDue(today, rules)) {
          run.add(today);
        }
        if (today.isAfter(OPENS.plusDays(200))) {
          break;
        }
      }
      assertThat(run).hasSizeLessThanOrEqualTo(rules.remindersAtMost());
      for (int j = 0; j < run.size(); j++) {
        LocalDate before = j == 0 ? OPENS.plusDays(-1) : run.get(j - 1);
        assertThat(run.get(j)).isAfterOrEqualTo(before.plusDays(3));
      }
    }
  }

  @Test
  void rules_that_make_no_sense_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> rules(4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyRules(Period.ZERO, Period.ofDays(3), 2, 4, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyRules(Period.ofDays(5), Period.ofDays(3), 2, 0, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyRules(Period.ofDays(5), Period.ofDays(3), 2, 4, 24));
  }

  private static SurveyRules rules(int remindersAtMost) {
    return new SurveyRules(Period.ofDays(5), Period.ofDays(3), remindersAtMost, 4, 8);
  }

  private static ReminderDays days(int days, int... run) {
    return new ReminderDays(
        OPENS,
        OPENS.plusDays(days),
        java.util.Arrays.stream(run).mapToObj(OPENS::plusDays).toList());
  }
}
