package tandem.portal.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Release;
import tandem.portal.statistics.Sides;

/// Works out a closed wave's results from its answers. Pure; decides nothing about who may see
/// them.
///
/// @param before the wave before, of the same instrument; empty lists when there is none
record Scoring(
    WaveRow row, Alliance alliance, Instrument instrument, Pair now, Pair before, Moved moved) {

  /// How many sellers of each side came or went between the two waves.
  record Moved(int a, int b) {
    static final Moved NOBODY = new Moved(0, 0);
  }

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
    Release<Battery.Figure> a = battery().release(means(), now.a().patterns());
    Release<Battery.Figure> b = battery().release(means(), now.b().patterns());
    var ofIndex = new Battery.Figure.Index();
    Sides<Estimate> index =
        means()
            .publish(
                SideAnswers.mean(now.a().indexes(instrument), 0, 100),
                SideAnswers.mean(now.b().indexes(instrument), 0, 100),
                SideAnswers.mean(now.both().indexes(instrument), 0, 100),
                a.shows(ofIndex),
                b.shows(ofIndex));
    boolean both = index.a().shown().isPresent() && index.b().shown().isPresent();
    return new WaveResults(
        row,
        alliance,
        instrument,
        Results.Turnout.of(now.a(), now.invitedA(), row.wave().kMean()),
        Results.Turnout.of(now.b(), now.invitedB(), row.wave().kMean()),
        index,
        both
            ? Optional.of(Gaps.welch(now.a().indexes(instrument), now.b().indexes(instrument)))
            : Optional.empty(),
        Arrays.stream(Facet.values())
            .filter(Facet::isCore)
            .map(facet -> facet(facet, a, b))
            .toList(),
        believed(a, b),
        items(a, b),
        change(now.a(), before.a(), changed(moved.a(), now.invitedA() - before.invitedA())),
        change(now.b(), before.b(), changed(moved.b(), now.invitedB() - before.invitedB())));
  }

  private DisclosureControl means() {
    return DisclosureControl.forMeans(row.wave().kMean());
  }

  /// Facets by their names, so that other pages over the same answers decide the same.
  private Battery battery() {
    return new Battery(
        instrument
            .items()
            .map(
                item -> {
                  Facet facet = item.facet();
                  return new Battery.Item(
                      item.id(), facet == null ? null : facet.name(), item.isCore());
                })
            .toList());
  }

  private WaveResults.FacetResult facet(
      Facet facet, Release<Battery.Figure> a, Release<Battery.Figure> b) {
    var figure = new Battery.Figure.OfFacet(facet.name());
    return new WaveResults.FacetResult(
        facet,
        means()
            .publish(SideAnswers.mean(now.a().facets(instrument, facet), 0, 100), a.shows(figure)),
        means()
            .publish(SideAnswers.mean(now.b().facets(instrument, facet), 0, 100), b.shows(figure)));
  }

  private Sides<Estimate> believed(Release<Battery.Figure> a, Release<Battery.Figure> b) {
    var figure = new Battery.Figure.OfFacet(Facet.META.name());
    return means()
        .publish(
            SideAnswers.mean(now.a().facets(instrument, Facet.META), 0, 100),
            SideAnswers.mean(now.b().facets(instrument, Facet.META), 0, 100),
            SideAnswers.mean(now.both().facets(instrument, Facet.META), 0, 100),
            a.shows(figure),
            b.shows(figure));
  }

  private List<WaveResults.ItemResult> items(Release<Battery.Figure> a, Release<Battery.Figure> b) {
    return instrument
        .items()
        .map(
            item -> {
              var figure = new Battery.Figure.OfItem(item.id());
              return new WaveResults.ItemResult(
                  item,
                  mean(now.a(), item, a.shows(figure)),
                  mean(now.b(), item, b.shows(figure)),
                  shares(now.a(), item, a.shows(figure)),
                  shares(now.b(), item, b.shows(figure)));
            })
        .toList();
  }

  private Published<Estimate> mean(SideAnswers side, Instrument.Item item, boolean shown) {
    return means().publish(side.mean(item), shown);
  }

  /// A distribution tells its mean, so it is shown only where that is.
  private Published<List<Double>> shares(SideAnswers side, Instrument.Item item, boolean shown) {
    DisclosureControl distributions =
        DisclosureControl.forDistributions(row.wave().kDistribution());
    return distributions.publish(side.distribution(item), shown);
  }

  /// The two waves ask the same people without knowing who is who, so they count as independent:
  /// the interval is wider than it need be. One who came or went is not singled out, and a figure
  /// the earlier wave hides under its own k is not to be had by subtraction.
  private Optional<Gap> change(SideAnswers now, SideAnswers before, int changed) {
    int k = Math.max(row.wave().kMean(), before().k());
    double[] later = now.indexes(instrument);
    double[] earlier = before.indexes(instrument);
    boolean comparable = changed == 0 || changed >= k;
    return comparable && later.length >= k && earlier.length >= k
        ? Optional.of(Gaps.welch(later, earlier))
        : Optional.empty();
  }

  /// Whoever the company has struck off moves without a date, so the numbers invited count too.
  private static int changed(int moved, int invitedMore) {
    return Math.max(moved, Math.abs(invitedMore));
  }
}
