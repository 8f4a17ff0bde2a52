package tandem.portal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.insight.UnderstandingIndex.Score;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Ratios;
import tandem.portal.statistics.Sides;

/// Works out the understanding of an alliance at a day and on the way there, and lets only what
/// [DisclosureControl] allows out. Without answers of k people in the check there is no index:
/// having
/// opened a module is not having understood it.
final class UnderstandingReport {
  private final UnderstandingIndex index;
  private final Weights weights;
  private final DisclosureControl control;
  private final Alliance alliance;
  private final List<Timeline> people;

  UnderstandingReport(
      Weights weights, DisclosureControl control, Alliance alliance, List<Timeline> people) {
    this.index = new UnderstandingIndex(weights);
    this.weights = weights;
    this.control = control;
    this.alliance = alliance;
    this.people = people;
  }

  Understanding at(LocalDate today) {
    int before = alliance.monthsSinceSignature(today) - 1;
    Roster now = roster(today);
    return new Understanding(
        index(now),
        now.publish(control, Roster::answered, List::size),
        Arrays.stream(Pillar.values()).map(p -> pillar(p, now)).toList(),
        change(now, before),
        before,
        now.publish(control, Roster::answered, UnderstandingReport::calibration),
        trajectory(today));
  }

  private Sides<Estimate> index(Roster roster) {
    return scores(roster).map(Score::estimate);
  }

  private Sides<Score> scores(Roster roster) {
    return roster.publish(
        control, Roster.with(Pillar.COMPREHENSION), Function.identity(), index::of);
  }

  private PillarFigure pillar(Pillar pillar, Roster roster) {
    Roster.Part part = Roster.with(pillar);
    boolean missing = part.of(roster.all()).isEmpty();
    return new PillarFigure(
        pillar,
        weights.of(pillar),
        missing
            ? null
            : roster.publish(control, part, group -> UnderstandingIndex.pillar(pillar, group)));
  }

  private Sides<Direction> change(Roster now, int month) {
    Sides<Score> current = scores(now);
    if (month < 1) {
      return current.map(_ -> Direction.FIRST);
    }
    Sides<Score> then = scores(roster(alliance.signedOn().plusMonths(month)));
    return new Sides<>(
        change(current.a(), then.a()),
        change(current.b(), then.b()),
        change(current.total(), then.total()));
  }

  private static Published<Direction> change(Published<Score> now, Published<Score> then) {
    Optional<Score> earlier = then.shown();
    return now.map(score -> earlier.map(e -> Direction.of(score.since(e))).orElse(Direction.FIRST));
  }

  /// The end of each month since the signature, and today.
  private List<Moment> trajectory(LocalDate today) {
    var days = new ArrayList<LocalDate>();
    for (int month = 1; alliance.signedOn().plusMonths(month).isBefore(today); month++) {
      days.add(alliance.signedOn().plusMonths(month));
    }
    days.add(today);
    List<Sides<Estimate>> figures = days.stream().map(day -> index(roster(day))).toList();
    Set<LocalDate> a = safe(days, alliance.a());
    Set<LocalDate> b = safe(days, alliance.b());
    var moments = new ArrayList<Moment>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      Sides<Estimate> sides = figures.get(i);
      moments.add(
          new Moment(
              months(alliance.signedOn(), day),
              null,
              new Sides<>(
                  onlyIf(a.contains(day), sides.a()),
                  onlyIf(b.contains(day), sides.b()),
                  onlyIf(a.contains(day) && b.contains(day), sides.total()))));
    }
    return moments;
  }

  /// Going back from the last day: the days between which nobody or at least k people of the side
  /// changed, so that no two points differ by the answers of a few.
  private Set<LocalDate> safe(List<LocalDate> days, AllianceSide side) {
    List<Timeline> members = people.stream().filter(p -> p.side().equals(side.id())).toList();
    var safe = new HashSet<LocalDate>();
    LocalDate later = days.getLast();
    for (LocalDate day : days.reversed()) {
      LocalDate next = later;
      long changed = members.stream().filter(m -> !m.at(day).equals(m.at(next))).count();
      if (changed == 0 || changed >= control.k()) {
        safe.add(day);
        later = day;
      }
    }
    return safe;
  }

  private static <T> Published<T> onlyIf(boolean safe, Published<T> figure) {
    return safe ? figure : new Published.Protected<>(Published.Reason.WOULD_DISCLOSE);
  }

  private static Understanding.Calibration calibration(List<Learner> group) {
    return new Understanding.Calibration(
        share(group, Learner::sureCorrect),
        share(group, Learner::sureWrong),
        share(group, l -> l.correct() - l.sureCorrect()),
        share(group, l -> l.answers() - l.correct() - l.sureWrong()),
        group.stream().mapToInt(Learner::answers).sum());
  }

  private static Estimate share(List<Learner> group, ToIntFunction<Learner> count) {
    return Ratios.clustered(
            group.stream().mapToDouble(count::applyAsInt).toArray(),
            group.stream().mapToDouble(Learner::answers).toArray())
        .clipped(0, 1)
        .scaled(100, 0);
  }

  private Roster roster(LocalDate day) {
    return new Roster(members(alliance.a(), day), members(alliance.b(), day));
  }

  private List<Learner> members(AllianceSide side, LocalDate day) {
    return people.stream()
        .filter(p -> p.side().equals(side.id()))
        .flatMap(p -> p.at(day).stream())
        .toList();
  }

  /// Months since the signature with fractions, for an axis.
  static double months(LocalDate signedOn, LocalDate day) {
    long whole = ChronoUnit.MONTHS.between(signedOn, day);
    LocalDate start = signedOn.plusMonths(whole);
    double days = ChronoUnit.DAYS.between(start, day);
    return whole + days / ChronoUnit.DAYS.between(start, start.plusMonths(1));
  }
}
