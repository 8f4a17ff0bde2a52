package tandem.portal.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// Works out a closed wave's results from its answers. Pure; decides nothing about who may see
/// them.
///
/// @param before the wave before, of the same instrument; empty lists when there is none
record Scoring(WaveRow row, Alliance alliance, Instrument instrument, Pair now, Pair before) {

  /// @param invitedA sellers of A when the wave opened
  /// @param k smallest group of that wave
  record Pair(SideAnswers a, SideAnswers b, int invitedA, int invitedB, int k) {
    static final Pair NONE =
        new Pair(new SideAnswers(List.of()), new SideAnswers(List.of()), 0, 0, 0);

    SideAnswers both() {
      var all = new ArrayList<>(a.responses());
      all.addAll(b.responses());
      return new SideAnswers(all);
    }
  }

  WaveResults results() {
    Sides<Estimate> index =
        means()
            .sides(
                SideAnswers.mean(now.a().indexes(instrument), 0, 100),
                SideAnswers.mean(now.b().indexes(instrument), 0, 100),
                SideAnswers.mean(now.both().indexes(instrument), 0, 100));
    boolean both = index.a().shown().isPresent() && index.b().shown().isPresent();
    return new WaveResults(
        row,
        alliance,
        instrument,
        turnout(now.a(), now.invitedA()),
        turnout(now.b(), now.invitedB()),
        index,
        both
            ? Optional.of(Gaps.welch(now.a().indexes(instrument), now.b().indexes(instrument)))
            : Optional.empty(),
        Arrays.stream(Facet.values()).filter(Facet::isCore).map(this::facet).toList(),
        believed(),
        items(),
        change(now.a(), before.a(), now.invitedA() - before.invitedA()),
        change(now.b(), before.b(), now.invitedB() - before.invitedB()));
  }

  private DisclosureControl means() {
    return DisclosureControl.forMeans(row.wave().kMean());
  }

  private WaveResults.Turnout turnout(SideAnswers side, int invited) {
    int answered = side.responses().size();
    return new WaveResults.Turnout(
        answered >= row.wave().kMean() ? OptionalInt.of(answered) : OptionalInt.empty(), invited);
  }

  private WaveResults.FacetResult facet(Facet facet) {
    return new WaveResults.FacetResult(
        facet,
        means().alone(SideAnswers.mean(now.a().facets(instrument, facet), 0, 100)),
        means().alone(SideAnswers.mean(now.b().facets(instrument, facet), 0, 100)));
  }

  private Sides<Estimate> believed() {
    return means()
        .sides(
            SideAnswers.mean(now.a().facets(instrument, Facet.META), 0, 100),
            SideAnswers.mean(now.b().facets(instrument, Facet.META), 0, 100),
            SideAnswers.mean(now.both().facets(instrument, Facet.META), 0, 100));
  }

  private List<WaveResults.ItemResult> items() {
    Set<String> hiddenA = now.a().hiddenItems(instrument, row.wave().kMean());
    Set<String> hiddenB = now.b().hiddenItems(instrument, row.wave().kMean());
    return instrument
        .items()
        .map(
            item ->
                new WaveResults.ItemResult(
                    item,
                    mean(now.a(), item, hiddenA),
                    mean(now.b(), item, hiddenB),
                    shares(now.a(), item, hiddenA),
                    shares(now.b(), item, hiddenB)))
        .toList();
  }

  private Published<Estimate> mean(SideAnswers side, Instrument.Item item, Set<String> hidden) {
    Published<Estimate> mean =
        means().alone(SideAnswers.mean(side.to(item), 1, item.scale().levels()));
    return hidden.contains(item.id()) ? withheld(mean) : mean;
  }

  private Published<List<Double>> shares(
      SideAnswers side, Instrument.Item item, Set<String> hidden) {
    Published<List<Double>> shares =
        DisclosureControl.forDistributions(row.wave().kDistribution())
            .alone(side.distribution(item));
    return hidden.contains(item.id()) ? withheld(shares) : shares;
  }

  private static <T> Published<T> withheld(Published<T> figure) {
    return figure.shown().isPresent()
        ? new Published.Protected<>(Published.Reason.WOULD_DISCLOSE)
        : figure;
  }

  /// The two waves ask the same people without knowing who is who, so they count as independent:
  /// the interval is wider than it need be. One who came or went is not singled out, and a figure
  /// the earlier wave hides under its own k is not to be had by subtraction.
  private Optional<Gap> change(SideAnswers now, SideAnswers before, int invitedMore) {
    int k = Math.max(row.wave().kMean(), before().k());
    double[] later = now.indexes(instrument);
    double[] earlier = before.indexes(instrument);
    boolean comparable = invitedMore == 0 || Math.abs(invitedMore) >= k;
    return comparable && later.length >= k && earlier.length >= k
        ? Optional.of(Gaps.welch(later, earlier))
        : Optional.empty();
  }
}
