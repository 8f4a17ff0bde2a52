package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// [SideHistory] as it was first written, plainly: every person at every week, every week compared
/// with every earlier move. What the page says must be what this says.
final class SideHistoryByWeek {
  private final List<Timeline> people;
  private final Map<Pillar, List<LocalDate>> moves = new EnumMap<>(Pillar.class);

  SideHistoryByWeek(List<Timeline> people, WeekEnds weekEnds) {
    this.people = people;
    var learners = new HashMap<LocalDate, List<Optional<Learner>>>();
    for (LocalDate day : weekEnds.days()) {
      learners.put(day, people.stream().map(person -> person.at(day)).toList());
    }
    for (Pillar pillar : Pillar.values()) {
      var parts = new HashMap<LocalDate, List<Part>>();
      learners.forEach(
          (day, all) -> parts.put(day, all.stream().map(one -> Part.of(pillar, one)).toList()));
      moves.put(
          pillar,
          moves(
              weekEnds,
              (earlier, later) ->
                  differing(
                      earlier == null ? null : parts.get(earlier),
                      parts.getOrDefault(later, List.of()))));
    }
  }

  /// What one person brings to a pillar.
  private record Part(int tries, int hits, int correct, int sure, int sureCorrect) {
    static final Part NONE = new Part(0, 0, 0, 0, 0);

    /// Calibration is published by all four of its shares, the other pillars by one.
    static Part of(Pillar pillar, Optional<Learner> learner) {
      return learner
          .filter(one -> one.tries(pillar) > 0)
          .map(
              one ->
                  pillar == Pillar.CALIBRATION
                      ? new Part(
                          one.tries(pillar),
                          one.hits(pillar),
                          one.correct(),
                          one.sure(),
                          one.sureCorrect())
                      : new Part(one.tries(pillar), one.hits(pillar), 0, 0, 0))
          .orElse(NONE);
    }
  }

  private static int differing(@Nullable List<Part> earlier, List<Part> later) {
    int differing = 0;
    for (int i = 0; i < later.size(); i++) {
      Part before = earlier == null ? Part.NONE : earlier.get(i);
      if (!before.equals(later.get(i))) {
        differing++;
      }
    }
    return differing;
  }

  /// How many people's part of a figure differs between two moments.
  @FunctionalInterface
  interface Changes {
    /// @param earlier null: before the alliance, when nobody had brought anything
    int between(@Nullable LocalDate earlier, LocalDate later);
  }

  /// The days a figure moved, first to last.
  private static List<LocalDate> moves(WeekEnds weekEnds, Changes changes) {
    var moves = new ArrayList<LocalDate>();
    for (LocalDate day : weekEnds.days()) {
      boolean many =
          changes.between(moves.isEmpty() ? null : moves.getLast(), day) >= weekEnds.k()
              && changes.between(null, day) >= weekEnds.k()
              && moves.stream()
                  .allMatch(earlier -> isSafe(changes.between(earlier, day), weekEnds.k()));
      if (many) {
        moves.add(day);
      }
    }
    return moves;
  }

  /// Back where it stood before tells nothing new.
  private static boolean isSafe(int changed, int k) {
    return changed == 0 || changed >= k;
  }

  /// As published on a day: who has brought nothing by then is not among them.
  List<Learner> on(LocalDate day) {
    LocalDate reach = last(Pillar.REACH, day);
    LocalDate comprehension = last(Pillar.COMPREHENSION, day);
    LocalDate retention = last(Pillar.RETENTION, day);
    LocalDate calibration = last(Pillar.CALIBRATION, day);
    var published = new ArrayList<Learner>();
    for (Timeline person : people) {
      Optional<Learner> counted = at(person, reach);
      Optional<Learner> understands = at(person, comprehension);
      Optional<Learner> retains = at(person, retention);
      Optional<Learner> judges = at(person, calibration);
      if (counted.isPresent()
          || understands.isPresent()
          || retains.isPresent()
          || judges.isPresent()) {
        published.add(
            new Learner(
                person.person(),
                counted.isPresent(),
                counted.map(Learner::opened).orElse(false),
                judges.map(Learner::answers).orElse(0),
                judges.map(Learner::correct).orElse(0),
                judges.map(Learner::sure).orElse(0),
                judges.map(Learner::sureCorrect).orElse(0),
                understands.map(Learner::valueAnswers).orElse(0),
                understands.map(Learner::valueCorrect).orElse(0),
                retains.map(Learner::recalled).orElse(0),
                retains.map(Learner::recalledCorrect).orElse(0)));
      }
    }
    return published;
  }

  /// The moment a pillar stood at on a day; null while it has never been published.
  @Nullable LocalDate last(Pillar pillar, LocalDate day) {
    return moves.getOrDefault(pillar, List.of()).stream()
        .filter(move -> move.isBefore(day))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /// Whether anybody has ever brought anything to it.
  boolean knows(Pillar pillar, LocalDate day) {
    return people.stream()
        .anyMatch(person -> person.at(day).filter(one -> one.tries(pillar) > 0).isPresent());
  }

  private static Optional<Learner> at(Timeline person, @Nullable LocalDate moment) {
    return moment == null ? Optional.empty() : person.at(moment);
  }
}
