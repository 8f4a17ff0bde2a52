package tandem.portal.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// A closed wave as it may be shown: everything in here has passed disclosure control.
///
/// @param index trust from 0 to 100
/// @param gap A minus B, when both are shown
/// @param facets small print: such scales measure nearly one thing
/// @param believed what each side believes the other feels, 0 to 100
/// @param changeA since the wave before, where the two can be compared
public record WaveResults(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    Turnout turnoutA,
    Turnout turnoutB,
    Sides<Estimate> index,
    Optional<Gap> gap,
    List<FacetResult> facets,
    Sides<Estimate> believed,
    List<ItemResult> items,
    Optional<Gap> changeA,
    Optional<Gap> changeB) {

  /// How many of the invited have answered.
  ///
  /// @param answered empty where fewer than k did, and nothing more is said
  public record Turnout(OptionalInt answered, int invited) {}

  public record FacetResult(Facet facet, Published<Estimate> a, Published<Estimate> b) {}

  /// @param meanA from 1 to the top of the item's scale
  /// @param sharesA of the levels in percent, lowest first
  public record ItemResult(
      Instrument.Item item,
      Published<Estimate> meanA,
      Published<Estimate> meanB,
      Published<List<Double>> sharesA,
      Published<List<Double>> sharesB) {}

  public int monthsSinceSignature() {
    return alliance.monthsSinceSignature(lastDay());
  }

  public LocalDate lastDay() {
    return row.wave().closesOn();
  }

  /// How many of both sides answered; empty when that would tell how many of a protected side did.
  public Optional<Turnout> turnout() {
    return turnoutA.answered().isPresent() && turnoutB.answered().isPresent()
        ? Optional.of(
            new Turnout(
                OptionalInt.of(turnoutA.answered().getAsInt() + turnoutB.answered().getAsInt()),
                turnoutA.invited() + turnoutB.invited()))
        : Optional.empty();
  }

  /// How many figures are hidden, for this reason or (null) for any.
  public long hidden(Published.@Nullable Reason reason) {
    return Stream.of(
            Stream.of(index.a(), index.b(), index.total()),
            facets.stream().flatMap(f -> Stream.of(f.a(), f.b())),
            Stream.of(believed.a(), believed.b()),
            items.stream().flatMap(i -> Stream.of(i.meanA(), i.meanB(), i.sharesA(), i.sharesB())))
        .flatMap(s -> s)
        .filter(
            p -> p instanceof Published.Protected<?>(var why) && (reason == null || why == reason))
        .count();
  }
}
