package tandem.portal.survey.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Reliability;
import tandem.portal.statistics.Sides;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// A closed wave of an instrument with an index.
///
/// @param index trust from 0 to 100
/// @param gap A minus B, when both are shown
/// @param facets small print: such scales measure nearly one thing
/// @param believed what each side believes the other feels, 0 to 100
/// @param changeA since the wave before, where the two can be compared
/// @param reliabilityA of the index; null with too few answers, or where it would tell of a few
public record WaveResults(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Turnout turnoutA,
    Turnout turnoutB,
    Sides<Estimate> index,
    Optional<Gap> gap,
    List<FacetResult> facets,
    Sides<Estimate> believed,
    List<ItemResult> items,
    Optional<Gap> changeA,
    Optional<Gap> changeB,
    @Nullable Reliability reliabilityA,
    @Nullable Reliability reliabilityB)
    implements Results {

  public record FacetResult(Facet facet, Published<Estimate> a, Published<Estimate> b) {}

  /// @param meanA from 1 to the top of the item's scale
  /// @param sharesA of the levels in percent, lowest first
  /// @param changeA since the wave before, on the item's own scale; null where the two cannot be
  ///     compared
  public record ItemResult(
      Instrument.Item item,
      Published<Estimate> meanA,
      Published<Estimate> meanB,
      Published<List<Double>> sharesA,
      Published<List<Double>> sharesB,
      @Nullable Gap changeA,
      @Nullable Gap changeB) {}

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
