package tandem.portal.survey.schedule;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an installation asks: when it reminds, and how often it writes to anybody at most.
///
/// @param remindAfter from a wave's first day to its first reminder
/// @param remindBeforeEnd from the last reminder to a wave's last day
/// @param remindersAtMost in one wave, however often it is extended; 0: none
/// @param mailsAtMost about surveys to one person in 30 days, over all their alliances
/// @param fromHour of the day, from which waves open by themselves and mails go out
@ConfigurationProperties("tandem.surveys")
public record SurveyRules(
    @DefaultValue("P5D") Period remindAfter,
    @DefaultValue("P3D") Period remindBeforeEnd,
    @DefaultValue("2") int remindersAtMost,
    @DefaultValue("4") int mailsAtMost,
    @DefaultValue("8") int fromHour) {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
  private static final int MOST_REMINDERS = 3;
  private static final int LAST_HOUR = 18;

  public SurveyRules {
    if (!ANY_DAY.plus(remindAfter).isAfter(ANY_DAY)
        || ANY_DAY.plus(remindBeforeEnd).isBefore(ANY_DAY)) {
      throw new IllegalArgumentException(
          "tandem.surveys.remind-after is a day at least and remind-before-end not negative");
    }
    if (remindersAtMost < 0 || remindersAtMost > MOST_REMINDERS || mailsAtMost < 1) {
      throw new IllegalArgumentException(
          "tandem.surveys: 0 to 3 reminders a wave, and one mail in 30 days at least");
    }
    if (fromHour < 0 || fromHour > LAST_HOUR) {
      throw new IllegalArgumentException("tandem.surveys.from-hour is from 0 to 18");
    }
  }
}
