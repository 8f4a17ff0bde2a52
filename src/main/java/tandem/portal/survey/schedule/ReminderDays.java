package tandem.portal.survey.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// On which days a wave is reminded of: some days after its first and some before its last, never
/// close to the invitation or to each other, and never more often than the rules say, also when its
/// last day moves.
///
/// @param run on which days it has been
record ReminderDays(LocalDate opensOn, LocalDate closesOn, List<LocalDate> run) {
  private static final int AFTER_INVITATION = 2;
  private static final int BETWEEN = 3;

  ReminderDays {
    run = run.stream().sorted().toList();
  }

  /// The days still to come or overdue, first first.
  List<LocalDate> coming(SurveyRules rules) {
    LocalDate earliest =
        run.isEmpty() ? opensOn.plusDays(AFTER_INVITATION) : run.getLast().plusDays(BETWEEN);
    LocalDate first = opensOn.plus(rules.remindAfter());
    LocalDate last = closesOn.minus(rules.remindBeforeEnd());
    List<LocalDate> days =
        (first.isBefore(last) ? Stream.of(first, last) : Stream.of(last))
            .filter(day -> !day.isBefore(earliest) && !day.isAfter(closesOn))
            .toList();
    boolean tooClose =
        days.size() == 2 && days.getFirst().plusDays(BETWEEN).isAfter(days.getLast());
    return (tooClose ? days.subList(0, 1) : days)
        .stream().limit(Math.max(0, rules.remindersAtMost() - run.size())).toList();
  }

  boolean isDue(LocalDate today, SurveyRules rules) {
    return !today.isAfter(closesOn) && coming(rules).stream().anyMatch(day -> !day.isAfter(today));
  }
}
