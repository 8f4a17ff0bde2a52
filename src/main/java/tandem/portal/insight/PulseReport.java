package tandem.portal.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// What the closed pulses say: whether the alliance is lived, and who has applied what they
/// learned. The results of a wave publish the same answers, item by item, over the same people and
/// from the same thresholds, so that neither page tells what the other hides.
final class PulseReport {
  private final Alliance alliance;
  private final List<PulseSide> sides;

  PulseReport(Alliance alliance, List<PulseSide> sides) {
    this.alliance = alliance;
    this.sides = sides;
  }

  /// Empty while no pulse is closed. One that hardly anybody has answered does not take away what
  /// the one before it said.
  Optional<Lived> latest() {
    List<PulseSide> latestFirst =
        sides.stream()
            .sorted(
                Comparator.comparing(PulseSide::closesOn)
                    .thenComparingInt(PulseSide::number)
                    .reversed())
            .toList();
    if (latestFirst.isEmpty()) {
      return Optional.empty();
    }
    PulseSide last = latestFirst.getFirst();
    PulseSide told =
        latestFirst.stream()
            .filter(pulse -> Headline.of(diagnosis(pulse)).isPresent())
            .findFirst()
            .orElse(last);
    return Optional.of(
        new Lived(
            wave(told), told.wave().equals(last.wave()) ? null : last.number(), diagnosis(told)));
  }

  Application application() {
    return new Application(
        sides.stream()
            .map(PulseSide::wave)
            .distinct()
            .map(
                wave -> sides.stream().filter(s -> s.wave().equals(wave)).findFirst().orElseThrow())
            .map(wave -> new Application.Wave(wave.closesOn(), applied(wave)))
            .toList());
  }

  private Lived.Wave wave(PulseSide wave) {
    return new Lived.Wave(
        wave.number(),
        wave.opensOn(),
        wave.closesOn(),
        alliance.monthsSinceSignature(wave.closesOn()),
        wave.kMean(),
        wave.kDistribution(),
        wave.instrumentVersion(),
        sides(
            DisclosureControl.forMeans(wave.kMean()),
            wave,
            group -> {
              int answered = group.stream().mapToInt(PulseSide::answered).sum();
              int invited = group.stream().mapToInt(PulseSide::invited).sum();
              return new Group<>(
                  Math.min(answered, invited), () -> new Trust.Turnout(answered, invited));
            }));
  }

  private Sides<Lived.Diagnosis> diagnosis(PulseSide wave) {
    return sides(
        DisclosureControl.forDistributions(wave.kDistribution()),
        wave,
        group -> {
          int people = count(group, answer -> answer.collaboration().isPresent());
          return new Group<>(people, () -> diagnosis(group, people));
        });
  }

  private static Lived.Diagnosis diagnosis(List<PulseSide> group, int people) {
    return new Lived.Diagnosis(
        Arrays.stream(Collaboration.values())
            .map(
                kind ->
                    new Lived.Share(
                        kind,
                        percent(
                            count(group, a -> a.collaboration().equals(Optional.of(kind))),
                            people)))
            .sorted(
                Comparator.<Lived.Share>comparingDouble(share -> -share.percent().value())
                    .thenComparing(Lived.Share::kind))
            .toList());
  }

  private Sides<Estimate> applied(PulseSide wave) {
    return sides(
        DisclosureControl.forMeans(wave.kMean()),
        wave,
        group -> {
          int people = count(group, answer -> answer.story() != null);
          return new Group<>(
              people, () -> percent(count(group, a -> "YES".equals(a.story())), people));
        });
  }

  /// Both sides and the alliance.
  private <T> Sides<T> sides(
      DisclosureControl control, PulseSide wave, Function<List<PulseSide>, Group<T>> figure) {
    List<PulseSide> a = of(wave.wave(), alliance.a());
    List<PulseSide> b = of(wave.wave(), alliance.b());
    return control.sides(
        figure.apply(a),
        figure.apply(b),
        figure.apply(Stream.concat(a.stream(), b.stream()).toList()));
  }

  private List<PulseSide> of(UUID wave, AllianceSide side) {
    return sides.stream().filter(s -> s.wave().equals(wave) && s.side().equals(side.id())).toList();
  }

  private static int count(List<PulseSide> group, Predicate<PulseAnswer> those) {
    return group.stream()
        .flatMap(side -> side.answers().stream())
        .filter(those)
        .mapToInt(PulseAnswer::people)
        .sum();
  }

  private static Estimate percent(int hits, int people) {
    return Shares.wilson(hits, people).scaled(100, 0);
  }
}
