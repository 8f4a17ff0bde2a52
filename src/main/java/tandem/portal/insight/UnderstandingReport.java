package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.insight.UnderstandingIndex.Score;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// Works out the understanding of an alliance as it is published on a day and on the way there, and
/// lets only what [DisclosureControl] allows out, and only when [WeekEnds] lets it move. Without
/// answers of k people in the check there is no index: having opened a module is not having
/// understood it.
final class UnderstandingReport {
  private final UnderstandingIndex index;
  private final Weights weights;
  private final DisclosureControl control;
  private final Alliance alliance;
  private final LocalDate today;
  private final Application application;
  private final SideHistory a;
  private final SideHistory b;

  UnderstandingReport(
      Weights weights,
      DisclosureControl control,
      Alliance alliance,
      List<Timeline> people,
      LocalDate today) {
    this(weights, control, alliance, people, Application.NONE, today);
  }

  UnderstandingReport(
      Weights weights,
      DisclosureControl control,
      Alliance alliance,
      List<Timeline> people,
      Application application,
      LocalDate today) {
    this.application = application;
    this.index = new UnderstandingIndex(weights);
    this.weights = weights;
    this.control = control;
    this.alliance = alliance;
    this.today = today;
    WeekEnds weekEnds = WeekEnds.until(alliance.signedOn(), today, control.k());
    this.a = new SideHistory(of(alliance.a(), people), weekEnds);
    this.b = new SideHistory(of(alliance.b(), people), weekEnds);
  }

  private static List<Timeline> of(AllianceSide side, List<Timeline> people) {
    return people.stream().filter(person -> person.side().equals(side.id())).toList();
  }

  Understanding understanding() {
    int before = alliance.monthsSinceSignature(today) - 1;
    Roster now = roster(today);
    return new Understanding(
        index(now, today),
        now.publish(control, Roster::answered, List::size),
        Arrays.stream(Pillar.values()).map(p -> pillar(p, now)).toList(),
        change(now, before),
        before,
        now.publish(control, this::calibrated, UnderstandingReport::calibration),
        trajectory(today),
        asOf(today));
  }

  private Sides<Estimate> index(Roster roster, LocalDate day) {
    return scores(roster, day).map(Score::estimate);
  }

  private Sides<Score> scores(Roster roster, LocalDate day) {
    return applied(learned(roster), day);
  }

  /// Of the pillars that are worked out from each person's own events.
  private Sides<Score> learned(Roster roster) {
    return roster.publish(
        control, Roster.with(Pillar.COMPREHENSION), Function.identity(), index::of);
  }

  private Sides<Score> applied(Sides<Score> learned, LocalDate day) {
    return application.join(learned, day, weights.of(Pillar.APPLICATION));
  }

  private PillarFigure pillar(Pillar pillar, Roster roster) {
    if (pillar == Pillar.APPLICATION) {
      return new PillarFigure(pillar, weights.of(pillar), application.on(today).orElse(null));
    }
    Roster.Part part = Roster.with(pillar);
    boolean missing = !a.knows(pillar, today) && !b.knows(pillar, today);
    return new PillarFigure(
        pillar,
        weights.of(pillar),
        missing
            ? null
            : roster.publish(control, part, group -> UnderstandingIndex.pillar(pillar, group)));
  }

  private Sides<Direction> change(Roster now, int month) {
    Sides<Score> current = scores(now, today);
    if (month < 1) {
      return current.map(_ -> Direction.FIRST);
    }
    LocalDate earlier = alliance.signedOn().plusMonths(month);
    Sides<Score> then = scores(roster(earlier), earlier);
    return new Sides<>(
        change(current.a(), then.a()),
        change(current.b(), then.b()),
        change(current.total(), then.total()));
  }

  private static Published<Direction> change(Published<Score> now, Published<Score> then) {
    Optional<Score> earlier = then.shown();
    return now.map(score -> earlier.map(e -> Direction.of(score.since(e))).orElse(Direction.FIRST));
  }

  /// What the page said at the end of each month since the signature, and what it says today.
  private List<Moment> trajectory(LocalDate today) {
    var days = new ArrayList<LocalDate>();
    for (int month = 1; alliance.signedOn().plusMonths(month).isBefore(today); month++) {
      days.add(alliance.signedOn().plusMonths(month));
    }
    days.add(today);
    // Where nothing has moved between two of them, nothing is worked out anew
    var known = new HashMap<Map<Letter, Map<Pillar, LocalDate>>, Sides<Score>>();
    return days.stream()
        .map(
            day ->
                new Moment(
                    alliance.monthsOnAxis(day),
                    null,
                    applied(known.computeIfAbsent(asOf(day), _ -> learned(roster(day))), day)
                        .map(Score::estimate)))
        .toList();
  }

  private Map<Letter, Map<Pillar, LocalDate>> asOf(LocalDate today) {
    return Map.of(Letter.A, asOf(a, today), Letter.B, asOf(b, today));
  }

  private static Map<Pillar, LocalDate> asOf(SideHistory side, LocalDate today) {
    var days = new EnumMap<Pillar, LocalDate>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      LocalDate day = side.last(pillar, today);
      if (day != null) {
        days.put(pillar, day);
      }
    }
    return days;
  }

  /// Right answers to all questions less those to questions about value messages, which make the
  /// comprehension, are right answers to the others: nothing where only a few have answered others.
  private List<Learner> calibrated(List<Learner> group) {
    long others = group.stream().filter(l -> l.answers() != l.valueAnswers()).count();
    return others == 0 || others >= control.k() ? Roster.answered(group) : List.of();
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
    return Shares.clustered(
            group.stream().mapToDouble(count::applyAsInt).toArray(),
            group.stream().mapToDouble(Learner::answers).toArray())
        .scaled(100, 0);
  }

  /// Both sides as published on a day.
  private Roster roster(LocalDate day) {
    return new Roster(a.on(day), b.on(day));
  }
}
