package tandem.portal.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// A closed wave of an instrument with an index.
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
    Optional<Gap> changeB)
    implements Results {

  public record FacetResult(Facet facet, Published<Estimate> a, Published<Estimate> b) {}

  /// @param meanA from 1 to the top of the item's scale
  /// @param sharesA of the levels in percent, lowest first
  public record ItemResult(
      Instrument.Item item,
      Published<Estimate> meanA,
      Published<Estimate> meanB,
      Published<List<Double>> sharesA,
      Published<List<Double>> sharesB) {}

  @Override
  public Stream<Published<?>> figures() {
    return Stream.of(
            Stream.<Published<?>>of(index.a(), index.b(), index.total()),
            facets.stream().flatMap(f -> Stream.<Published<?>>of(f.a(), f.b())),
            Stream.<Published<?>>of(believed.a(), believed.b()),
            items.stream()
                .flatMap(
                    i -> Stream.<Published<?>>of(i.meanA(), i.meanB(), i.sharesA(), i.sharesB())))
        .flatMap(s -> s);
  }
}
