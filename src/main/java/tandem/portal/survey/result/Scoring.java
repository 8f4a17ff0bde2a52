package tandem.portal.survey.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Covariances;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Reliability;
import tandem.portal.statistics.Sides;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// Works out the results of an instrument with an index from what may be seen of a closed wave.
/// Pure; decides nothing about who may see them, and nothing about what may be seen.
///
/// @param before the wave before, of the same instrument; of nobody when there is none
record Scoring(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Pair now,
    Pair before,
    Moved moved) {

  /// How many sellers of each side came or went between the two waves.
  record Moved(int a, int b) {
    static final Moved NOBODY = new Moved(0, 0);
  }

  /// Both sides, or their people who fit a filter.
  ///
  /// @param k smallest group of that wave
  record Pair(PublishedGroup a, PublishedGroup b, int k) {
    static Pair of(PublishedWave wave, Alliance alliance, ResultFilter filter, int k) {
      return new Pair(
          wave.group(alliance.a().id(), filter.jobRole(), filter.region()),
          wave.group(alliance.b().id(), filter.jobRole(), filter.region()),
          k);
    }

    static Pair none(Alliance alliance) {
      return of(new PublishedWave(List.of()), alliance, ResultFilter.NONE, 0);
    }

    /// Since an earlier wave. The two ask the same people without knowing who is who, so they count
    /// as independent: the interval is wider than it need be. One who came or went is not singled
    /// out, and what the earlier wave hides under its own k is not to be had by subtraction.
    Changes since(Pair before, Moved moved) {
      return new Changes(
          change(
              a,
              before.a(),
              changed(moved.a(), a.invited() - before.a().invited()),
              Math.max(k, before.k())),
          change(
              b,
              before.b(),
              changed(moved.b(), b.invited() - before.b().invited()),
              Math.max(k, before.k())));
    }
  }

  /// What may be compared of each side, by figure.
  record Changes(Map<Figure, Gap> a, Map<Figure, Gap> b) {
    static final Changes NONE = new Changes(Map.of(), Map.of());
  }

  WaveResults results() {
    var ofIndex = new Figure.Index();
    Sides<Estimate> index = sides(ofIndex);
    Changes changes = now.since(before, moved);
    return new WaveResults(
        row,
        alliance,
        instrument,
        filter,
        Results.Turnout.of(now.a()),
        Results.Turnout.of(now.b()),
        index,
        gap(ofIndex),
        filter.isWholeSides()
            ? Arrays.stream(Facet.values()).filter(Facet::isCore).map(this::facet).toList()
            : List.of(),
        sides(new Figure.OfFacet(Facet.META.name())),
        instrument
            .items()
            .filter(item -> item.scale() instanceof tandem.portal.questionnaire.Scale.Levels)
            .map(item -> item(item, changes))
            .toList(),
        Optional.ofNullable(changes.a().get(ofIndex)),
        Optional.ofNullable(changes.b().get(ofIndex)),
        reliability(now.a()),
        reliability(now.b()));
  }

  private static @Nullable Reliability reliability(PublishedGroup group) {
    Covariances scale = group.scale();
    return scale == null ? null : Reliability.of(scale).shown().orElse(null);
  }

  private WaveResults.FacetResult facet(Facet facet) {
    var figure = new Figure.OfFacet(facet.name());
    return new WaveResults.FacetResult(facet, score(now.a(), figure), score(now.b(), figure));
  }

  private WaveResults.ItemResult item(Instrument.Item item, Changes changes) {
    var figure = new Figure.OfItem(item.id());
    return new WaveResults.ItemResult(
        item,
        ItemScoring.mean(now.a(), item),
        ItemScoring.mean(now.b(), item),
        ItemScoring.shares(now.a(), item, row.wave().kDistribution()),
        ItemScoring.shares(now.b(), item, row.wave().kDistribution()),
        changes.a().get(figure),
        changes.b().get(figure));
  }

  /// Trust from 0 to 100.
  static Published<Estimate> index(PublishedGroup group) {
    return score(group, new Figure.Index());
  }

  private static Published<Estimate> score(PublishedGroup group, Figure figure) {
    return group.figure(figure).map(tallied -> estimate(tallied.sums()));
  }

  private static Estimate estimate(Sums scores) {
    return Means.tInterval(scores).clipped(0, 100);
  }

  /// The total of both where both are shown: anything else would give one of them away.
  private Sides<Estimate> sides(Figure figure) {
    Published<Tallied> a = now.a().figure(figure);
    Published<Tallied> b = now.b().figure(figure);
    return new Sides<>(score(now.a(), figure), score(now.b(), figure), total(a, b));
  }

  private static Published<Estimate> total(Published<Tallied> a, Published<Tallied> b) {
    if (a instanceof Published.Shown<Tallied>(Tallied one)
        && b instanceof Published.Shown<Tallied>(Tallied other)) {
      return new Published.Shown<>(estimate(one.sums().plus(other.sums())));
    }
    return new Published.Protected<>(
        a.shown().isEmpty() && b.shown().isEmpty()
            ? Published.Reason.TOO_FEW
            : Published.Reason.WOULD_DISCLOSE);
  }

  private Optional<Gap> gap(Figure figure) {
    return now.a()
        .figure(figure)
        .shown()
        .flatMap(a -> now.b().figure(figure).shown().map(b -> Gaps.welch(a.sums(), b.sums())));
  }

  private static Map<Figure, Gap> change(
      PublishedGroup now, PublishedGroup before, int changed, int k) {
    var changes = new java.util.LinkedHashMap<Figure, Gap>();
    if (changed == 0 || changed >= k) {
      now.figures()
          .forEach(
              (figure, later) ->
                  Optional.ofNullable(comparable(later, before.figure(figure), k))
                      .ifPresent(gap -> changes.put(figure, gap)));
    }
    return changes;
  }

  private static @Nullable Gap comparable(
      Published<Tallied> now, Published<Tallied> before, int k) {
    return now instanceof Published.Shown<Tallied>(Tallied later)
            && before instanceof Published.Shown<Tallied>(Tallied earlier)
            && later.people() >= k
            && earlier.people() >= k
        ? Gaps.welch(later.sums(), earlier.sums())
        : null;
  }

  /// Whoever the company has struck off moves without a date, so the numbers invited count too.
  private static int changed(int moved, int invitedMore) {
    return Math.max(moved, Math.abs(invitedMore));
  }
}
