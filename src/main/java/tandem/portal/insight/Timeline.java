package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// One person's dated events, from which every past moment is worked out anew.
record Timeline(
    UUID person,
    SideId side,
    Presence presence,
    @Nullable LocalDate openedOn,
    List<Day> days,
    List<Recall> recalls) {

  /// First-attempt answers of one day.
  record Day(
      LocalDate date,
      int answers,
      int correct,
      int sure,
      int sureCorrect,
      int valueAnswers,
      int valueCorrect) {}

  /// Answers in refreshers of one day, 30 days and more after the completion.
  record Recall(LocalDate date, int answers, int correct) {}

  /// The person at the end of that day; empty when not on the roster then.
  Optional<Learner> at(LocalDate day) {
    if (!presence.holds(day)) {
      return Optional.empty();
    }
    boolean opened = openedOn != null && !openedOn.isAfter(day);
    int answers = 0;
    int correct = 0;
    int sure = 0;
    int sureCorrect = 0;
    int valueAnswers = 0;
    int valueCorrect = 0;
    for (Day d : days) {
      if (!d.date().isAfter(day)) {
        answers += d.answers();
        correct += d.correct();
        sure += d.sure();
        sureCorrect += d.sureCorrect();
        valueAnswers += d.valueAnswers();
        valueCorrect += d.valueCorrect();
      }
    }
    int recalled = 0;
    int recalledCorrect = 0;
    for (Recall r : recalls) {
      if (!r.date().isAfter(day)) {
        recalled += r.answers();
        recalledCorrect += r.correct();
      }
    }
    return Optional.of(
        new Learner(
            person,
            true,
            opened,
            answers,
            correct,
            sure,
            sureCorrect,
            valueAnswers,
            valueCorrect,
            recalled,
            recalledCorrect));
  }
}
