package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.portal.insight.Movement.Stretch;

/// One side's sellers as the page may tell of them: every pillar at the last moment it moved
/// ([WeekEnds]), each for itself, because one more on the roster must not hold back what many have
/// answered. Works on what has changed and when, never on every person at every week.
final class SideHistory {
  private final List<Timeline> people;
  private final WeekEnds weekEnds;
  private final List<Course> courses;
  private final Map<Pillar, List<Integer>> moves = new EnumMap<>(Pillar.class);

  SideHistory(List<Timeline> people, WeekEnds weekEnds) {
    this.people = people;
    this.weekEnds = weekEnds;
    this.courses = people.stream().map(person -> Course.of(person, weekEnds)).toList();
    for (Pillar pillar : Pillar.values()) {
      moves.put(
          pillar,
          Movement.of(
              courses.stream().map(course -> stretches(pillar, course)).toList(), weekEnds));
    }
  }

  private static List<Stretch> stretches(Pillar pillar, Course course) {
    var stretches = new ArrayList<Stretch>();
    stretches.add(new Stretch(0, Movement.NOTHING));
    for (Course.Standing standing : course.standings()) {
      Object part = part(pillar, standing.learner());
      if (!part.equals(stretches.getLast().part())) {
        stretches.add(new Stretch(standing.week(), part));
      }
    }
    return stretches;
  }

  /// What one person brings to a pillar. Calibration is published by all four of its shares, the
  /// other pillars by one.
  private record Part(int tries, int hits, int correct, int sure, int sureCorrect) {}

  private static Object part(Pillar pillar, @Nullable Learner one) {
    if (one == null || one.tries(pillar) == 0) {
      return Movement.NOTHING;
    }
    return pillar == Pillar.CALIBRATION
        ? new Part(
            one.tries(pillar), one.hits(pillar), one.correct(), one.sure(), one.sureCorrect())
        : new Part(one.tries(pillar), one.hits(pillar), 0, 0, 0);
  }

  /// A person at the week ends at which anything about them has changed, first to last.
  record Course(Timeline person, List<Standing> standings) {
    /// @param week number of the week end
    /// @param learner null: not on the roster
    record Standing(int week, @Nullable Learner learner) {}

    static Course of(Timeline person, WeekEnds weekEnds) {
      var dates = new TreeSet<LocalDate>();
      for (Presence.Period period : person.presence().periods()) {
        dates.add(period.from());
        if (period.until() != null) {
          dates.add(period.until().plusDays(1));
        }
      }
      if (person.openedOn() != null) {
        dates.add(person.openedOn());
      }
      person.days().forEach(day -> dates.add(day.date()));
      person.recalls().forEach(recall -> dates.add(recall.date()));
      var standings = new ArrayList<Standing>();
      int before = -1;
      for (LocalDate date : dates) {
        int week = weekEnds.endOf(date);
        if (week != before && week < weekEnds.days().size()) {
          standings.add(new Standing(week, person.at(weekEnds.days().get(week)).orElse(null)));
          before = week;
        }
      }
      return new Course(person, standings);
    }

    /// @param week null: never
    @Nullable Learner at(@Nullable Integer week) {
      Learner learner = null;
      for (Standing standing : standings) {
        if (week == null || standing.week() > week) {
          break;
        }
        learner = standing.learner();
      }
      return learner;
    }
  }

  /// As published on a day: who has brought nothing by then is not among them.
  List<Learner> on(LocalDate day) {
    Integer reach = lastWeek(Pillar.REACH, day);
    Integer comprehension = lastWeek(Pillar.COMPREHENSION, day);
    Integer retention = lastWeek(Pillar.RETENTION, day);
    Integer calibration = lastWeek(Pillar.CALIBRATION, day);
    var published = new ArrayList<Learner>();
    for (Course course : courses) {
      Learner counted = course.at(reach);
      Learner understands = course.at(comprehension);
      Learner retains = course.at(retention);
      Learner judges = course.at(calibration);
      if (counted != null || understands != null || retains != null || judges != null) {
        published.add(
            new Learner(
                course.person().person(),
                counted != null,
                counted != null && counted.opened(),
                judges == null ? 0 : judges.answers(),
                judges == null ? 0 : judges.correct(),
                judges == null ? 0 : judges.sure(),
                judges == null ? 0 : judges.sureCorrect(),
                understands == null ? 0 : understands.valueAnswers(),
                understands == null ? 0 : understands.valueCorrect(),
                retains == null ? 0 : retains.recalled(),
                retains == null ? 0 : retains.recalledCorrect()));
      }
    }
    return published;
  }

  /// The moment a pillar stood at on a day; null while it has never been published.
  @Nullable LocalDate last(Pillar pillar, LocalDate day) {
    Integer week = lastWeek(pillar, day);
    return week == null ? null : weekEnds.days().get(week);
  }

  private @Nullable Integer lastWeek(Pillar pillar, LocalDate day) {
    Integer last = null;
    for (Integer week : moves.getOrDefault(pillar, List.of())) {
      if (!weekEnds.days().get(week).isBefore(day)) {
        break;
      }
      last = week;
    }
    return last;
  }

  /// Whether anybody has ever brought anything to it.
  boolean knows(Pillar pillar, LocalDate day) {
    return people.stream()
        .anyMatch(person -> person.at(day).filter(one -> one.tries(pillar) > 0).isPresent());
  }
}
