package tandem.portal.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.insight.Trust.Turnout;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// Works out trust from the scores of closed waves. A score is the mean of at least 10 of the 12
/// core items (1 to 5), shown as (mean − 1)/4 · 100.
final class TrustReport {
  private static final double SCALE = 25;
  private static final double OFFSET = -25;

  private final Alliance alliance;
  private final List<WaveSideRow> waves;
  private final List<ScoreRow> scores;
  private final Map<UUID, WaveAnswers> answers;
  private final List<Timeline> people;

  /// @param answers who answered what, by which is decided what may be shown
  /// @param people of the rosters, then and now
  TrustReport(
      Alliance alliance,
      List<WaveSideRow> waves,
      List<ScoreRow> scores,
      List<WaveAnswers> answers,
      List<Timeline> people) {
    this.alliance = alliance;
    this.waves = waves.stream().sorted(Comparator.comparingInt(WaveSideRow::number)).toList();
    this.scores = scores;
    this.answers =
        answers.stream().collect(Collectors.toMap(WaveAnswers::wave, Function.identity()));
    this.people = people;
  }

  /// Empty while no wave is closed.
  Optional<Trust> latest() {
    if (waves.isEmpty()) {
      return Optional.empty();
    }
    List<WaveSideRow> each = waves.stream().filter(this::firstOfItsWave).toList();
    int at = lastShown(each);
    WaveSideRow last = each.get(at);
    return Optional.of(
        new Trust(
            wave(last),
            at == each.size() - 1 ? null : each.getLast().number(),
            at == 0 ? null : each.get(at - 1).number(),
            Arrays.stream(Facet.values()).map(facet -> row(last, facet)).toList(),
            at == 0
                ? figures(last, Facet.TRUST).map(_ -> Direction.FIRST)
                : change(last, each.get(at - 1)),
            each.stream()
                .map(
                    wave ->
                        new Moment(
                            alliance.monthsOnAxis(wave.closesOn()),
                            wave.number(),
                            figures(wave, Facet.TRUST)))
                .toList()));
  }

  /// A wave that hardly anybody has answered says nothing, and does not take away what the one
  /// before it said.
  private int lastShown(List<WaveSideRow> each) {
    for (int i = each.size() - 1; i >= 0; i--) {
      Sides<Estimate> index = figures(each.get(i), Facet.TRUST);
      if (Stream.of(index.a(), index.b(), index.total())
          .anyMatch(figure -> figure.shown().isPresent())) {
        return i;
      }
    }
    return each.size() - 1;
  }

  private boolean firstOfItsWave(WaveSideRow row) {
    return waves.stream().filter(w -> w.wave().equals(row.wave())).findFirst().orElseThrow() == row;
  }

  private Trust.Wave wave(WaveSideRow wave) {
    Turnout a = turnout(wave.wave(), alliance.a());
    Turnout b = turnout(wave.wave(), alliance.b());
    Turnout total = new Turnout(a.answered() + b.answered(), a.invited() + b.invited());
    return new Trust.Wave(
        wave.number(),
        wave.opensOn(),
        wave.closesOn(),
        alliance.monthsSinceSignature(wave.closesOn()),
        wave.k(),
        wave.instrumentVersion(),
        control(wave).sides(invited(a), invited(b), invited(total)));
  }

  /// A small side's turnout would point at its people, and so would the turnout of a few; the
  /// results of a wave hide it by the same rule.
  private static Group<Turnout> invited(Turnout turnout) {
    return new Group<>(Math.min(turnout.answered(), turnout.invited()), () -> turnout);
  }

  private Turnout turnout(UUID wave, AllianceSide side) {
    return waves.stream()
        .filter(w -> w.wave().equals(wave) && w.side().equals(side.id()))
        .map(w -> new Turnout(w.answered(), w.invited()))
        .findFirst()
        .orElse(new Turnout(0, 0));
  }

  private Trust.Row row(WaveSideRow wave, Facet facet) {
    double[] a = means(wave, alliance.a(), facet);
    double[] b = means(wave, alliance.b(), facet);
    // A gap needs both sides, so it may be shown exactly where the total may
    Published<Gap> gap =
        control(wave)
            .publish(
                new Group<>(a.length + b.length, () -> Gaps.welch(a, b).scaled(SCALE)),
                shows(wave, alliance.a(), facet) && shows(wave, alliance.b(), facet));
    return new Trust.Row(facet, figures(wave, facet), gap);
  }

  private Sides<Estimate> figures(WaveSideRow wave, Facet facet) {
    double[] a = means(wave, alliance.a(), facet);
    double[] b = means(wave, alliance.b(), facet);
    return control(wave)
        .publish(
            mean(a),
            mean(b),
            mean(both(a, b)),
            shows(wave, alliance.a(), facet),
            shows(wave, alliance.b(), facet));
  }

  private boolean shows(WaveSideRow wave, AllianceSide side, Facet facet) {
    WaveAnswers who = answers.get(wave.wave());
    return who != null
        && who.release(control(wave), side.id())
            .shows(
                facet == Facet.TRUST
                    ? new Battery.Figure.Index()
                    : new Battery.Figure.OfFacet(facet.name()));
  }

  private static Group<Estimate> mean(double[] means) {
    return new Group<>(
        means.length, () -> Means.tInterval(means).scaled(SCALE, OFFSET).clipped(0, 100));
  }

  /// Only between waves of which nobody or at least k of the side came or went.
  private Sides<Direction> change(WaveSideRow now, WaveSideRow before) {
    double[] a = means(now, alliance.a(), Facet.TRUST);
    double[] b = means(now, alliance.b(), Facet.TRUST);
    double[] oldA = means(before, alliance.a(), Facet.TRUST);
    double[] oldB = means(before, alliance.b(), Facet.TRUST);
    DisclosureControl strict = DisclosureControl.forMeans(Math.max(now.k(), before.k()));
    return strict.publish(
        change(a, oldA),
        change(b, oldB),
        change(both(a, b), both(oldA, oldB)),
        comparable(now, before, alliance.a(), strict),
        comparable(now, before, alliance.b(), strict));
  }

  /// Whoever has left the company is on no roster any more, so the number of invited is held
  /// against it too.
  private boolean comparable(
      WaveSideRow now, WaveSideRow before, AllianceSide side, DisclosureControl strict) {
    long moved =
        people.stream()
            .filter(p -> p.side().equals(side.id()))
            .filter(p -> p.at(now.opensOn()).isPresent() != p.at(before.opensOn()).isPresent())
            .count();
    long more =
        Math.abs(turnout(now.wave(), side).invited() - turnout(before.wave(), side).invited());
    long changed = Math.max(moved, more);
    return shows(now, side, Facet.TRUST)
        && shows(before, side, Facet.TRUST)
        && (changed == 0 || changed >= strict.k());
  }

  private static Group<Direction> change(double[] now, double[] before) {
    return new Group<>(
        Math.min(now.length, before.length), () -> Direction.of(Gaps.welch(now, before)));
  }

  private double[] means(WaveSideRow wave, AllianceSide side, Facet facet) {
    return scores.stream()
        .filter(
            s -> s.wave().equals(wave.wave()) && s.side().equals(side.id()) && s.facet() == facet)
        .map(ScoreRow::means)
        .findFirst()
        .orElse(new double[0]);
  }

  private static double[] both(double[] a, double[] b) {
    return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }

  private static DisclosureControl control(WaveSideRow wave) {
    return DisclosureControl.forMeans(wave.k());
  }
}
