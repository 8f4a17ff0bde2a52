package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Covariances;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Measured;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Release;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.result.Parts.Part;

/// Decides what of a closed wave may be shown, once and for everybody: of each side, of its job
/// roles and regions, the index, the facets and every item. Pure. Why nobody can work out the
/// answers of fewer than k people from all of it together stands in ADR 25.
///
/// @param k fewest people behind a mean
/// @param kDistribution fewest people behind a distribution
record WaveRelease(WaveCount count, int k, int kDistribution) {

  PublishedWave published() {
    return new PublishedWave(
        count.sides().stream().flatMap(side -> new OfSide(side).groups()).toList());
  }

  private Instrument instrument() {
    return count.instrument();
  }

  /// No company's people are protected by the other's, so each side is decided for itself.
  private final class OfSide {
    private final SideId side;
    private final List<CellCount> cells;
    private final Parts parts;
    private final List<Part> all;

    /// Groups of which may be known how many answered.
    private final List<Part> known;

    /// Of these may be known how many answered, although they are no groups one can look at: whom
    /// an item is asked of within one.
    private final Set<Part> askable;

    private final Map<Figure, Set<Part>> shown = new LinkedHashMap<>();
    private final Map<String, Set<Part>> distributed = new HashMap<>();

    OfSide(SideId side) {
      this.side = side;
      this.cells = count.of(side);
      this.parts = new Parts(cells);
      this.all = parts.all();
      this.known = Parts.narrowAlsoEmpty(all, k, parts.each(CellCount::people));
      this.askable = askable();
      if (instrument().items().anyMatch(item -> item.facet() != null)) {
        releaseBattery();
      } else {
        instrument().items().forEach(this::releaseSingly);
      }
    }

    /// The side as a whole as `insight` decides it; then the parts, so that whatever is added to or
    /// taken from the side’s figures is of k people again.
    private void releaseBattery() {
      Release<Figure> whole =
          battery().release(DisclosureControl.forMeans(k), count.patterns(side));
      whole.shown().forEach(figure -> shown.put(figure, whole(all)));
      List<Instrument.Item> core = instrument().items().filter(Instrument.Item::isCore).toList();
      List<Part> index =
          linked(core, parts.each(CellCount::complete), whole, whole.shows(new Figure.Index()));
      releaseIndex(core, index, whole);
      for (Facet facet : Facet.values()) {
        if (!facet.isCore()) {
          linked(
              instrument().items().filter(item -> item.facet() == facet).toList(),
              parts.each(cell -> cell.complete(facet)),
              whole,
              false);
        }
      }
      instrument().items().filter(item -> item.facet() == null).forEach(this::releaseSingly);
    }

    /// Where all items are shown, the index less the items is a sum over those who skipped some.
    private void releaseIndex(List<Instrument.Item> core, List<Part> index, Release<Figure> whole) {
      if (!whole.shows(new Figure.Index())) {
        return;
      }
      int skippers = CellCount.sum(cells, CellCount::skippers);
      boolean tellsSkippers =
          skippers > 0 && core.stream().allMatch(item -> whole.shows(new Figure.OfItem(item.id())));
      List<Part> safe = tellsSkippers ? withoutSkippers(index) : index;
      shown.computeIfAbsent(new Figure.Index(), _ -> new HashSet<>()).addAll(safe);
    }

    private List<Part> withoutSkippers(List<Part> index) {
      List<Part> safe =
          Parts.narrowAlsoUnseen(
              index, k, parts.each(CellCount::skippersInView), parts.each(CellCount::skippers));
      return safe.stream().anyMatch(Part::isWholeSide) ? safe : List.copyOf(whole(index));
    }

    /// Figures that are sums of each other take the same groups, over which each of them alone
    /// would be safe.
    ///
    /// @param complete by cell, people who have answered all of the items
    private List<Part> linked(
        List<Instrument.Item> items, int[] complete, Release<Figure> whole, boolean index) {
      List<Instrument.Item> open =
          items.stream().filter(item -> whole.shows(new Figure.OfItem(item.id()))).toList();
      List<Part> common = Parts.narrowAlsoEmpty(known, k, complete);
      if (index) {
        common = narrow(common, cell -> cell.index(), SCORE);
      }
      for (Instrument.Item item : open) {
        common = narrow(common, item);
      }
      for (Instrument.Item item : open) {
        show(item, common);
      }
      return common;
    }

    /// An item no other figure is a sum of. Whoever sees how many were asked a question sees how
    /// many gave the answer it follows from, so it is shown of no more groups than that.
    private void releaseSingly(Instrument.Item item) {
      if (item.scale() instanceof Scale.Words) {
        return;
      }
      List<Part> candidates =
          item.when() instanceof Instrument.Condition.Earlier earlier
              ? known.stream()
                  .filter(part -> distributed.getOrDefault(earlier.item(), Set.of()).contains(part))
                  .toList()
              : known;
      int people = CellCount.sum(cells, cell -> cell.item(item.id()).people());
      if (people >= k) {
        shown.put(
            new Figure.OfItem(item.id()),
            whole(all.stream().filter(part -> mayBeAsked(item, part)).toList()));
      }
      show(item, narrow(candidates.stream().filter(part -> mayBeAsked(item, part)).toList(), item));
    }

    /// How many were asked what is asked of some only tells how many of them took part, and so how
    /// many of the others did.
    private Set<Part> askable() {
      var asked = new LinkedHashSet<>(known);
      instrument()
          .items()
          .filter(item -> item.when() instanceof Instrument.Condition.Audience)
          .forEach(item -> all.stream().map(part -> asked(item, part)).forEach(asked::add));
      return new HashSet<>(
          Parts.narrowAlsoEmpty(List.copyOf(asked), k, parts.each(CellCount::people)));
    }

    private boolean mayBeAsked(Instrument.Item item, Part part) {
      return !(item.when() instanceof Instrument.Condition.Audience)
          || askable.contains(asked(item, part));
    }

    /// Cells in which it is asked, or was answered.
    private Part asked(Instrument.Item item, Part part) {
      return new Part(
          part.jobRole(),
          part.region(),
          part.cells().stream().filter(i -> asks(item, cells.get(i))).toList());
    }

    private boolean asks(Instrument.Item item, CellCount cell) {
      return item.isFor(new Instrument.Respondent(side, cell.cell().jobRole()))
          || cell.item(item.id()).people() > 0;
    }

    private void show(Instrument.Item item, List<Part> open) {
      Set<Part> ofItem = shown.computeIfAbsent(new Figure.OfItem(item.id()), _ -> new HashSet<>());
      ofItem.addAll(open);
      int fewest = ItemCount.isYesOrNo(item.scale()) ? k : kDistribution;
      distributed.put(
          item.id(),
          new HashSet<>(
              Parts.narrow(
                  all.stream().filter(ofItem::contains).toList(),
                  fewest,
                  parts.each(cell -> cell.item(item.id()).people()))));
    }

    private List<Part> narrow(List<Part> some, Instrument.Item item) {
      ItemCount.Ends ends = ItemCount.ends(item.scale());
      boolean hasMean = !ends.equals(ItemCount.Ends.NONE);
      List<Part> open =
          hasMean
              ? narrow(some, cell -> cell.item(item.id()).sums(), ends)
              : Parts.narrow(
                  some, kDistribution, parts.each(cell -> cell.item(item.id()).people()));
      return Parts.narrow(
          open,
          new Exchanges(
              hasMean ? k : kDistribution,
              cells.stream().map(cell -> cell.item(item.id()).replies()).toList(),
              new ItemCount(item).told()));
    }

    private List<Part> narrow(
        List<Part> some, java.util.function.Function<CellCount, Sums> of, ItemCount.Ends ends) {
      return Parts.narrow(
          some,
          k,
          parts.each(cell -> of.apply(cell).n()),
          cells.stream().mapToDouble(cell -> of.apply(cell).total()).toArray(),
          ends);
    }

    private Set<Part> whole(List<Part> some) {
      return new HashSet<>(some.stream().filter(Part::isWholeSide).toList());
    }

    private Stream<PublishedGroup> groups() {
      return all.stream().map(this::group);
    }

    private PublishedGroup group(Part part) {
      List<CellCount> of = parts.of(part);
      int people = CellCount.sum(of, CellCount::people);
      Published<Integer> answered =
          known.contains(part) ? new Published.Shown<>(people) : hidden(people, k);
      Map<Figure, Published<Tallied>> figures =
          part.isWholeSide() || known.contains(part) ? figures(part, of) : Map.of();
      return new PublishedGroup(
          side,
          part.jobRole(),
          part.region(),
          CellCount.sum(of, cell -> cell.cell().invited()),
          answered,
          answered.shown().isPresent() && mostlyShown(figures),
          figures,
          part.isWholeSide() ? scale() : null);
    }

    /// A page on which most is protected is no choice, though there may be a mean or two on it.
    private static boolean mostlyShown(Map<Figure, Published<Tallied>> figures) {
      long shown = figures.values().stream().filter(figure -> figure.shown().isPresent()).count();
      return shown > 0 && 2 * shown >= figures.size();
    }

    private Map<Figure, Published<Tallied>> figures(Part part, List<CellCount> of) {
      var figures = new LinkedHashMap<Figure, Published<Tallied>>();
      instrument()
          .items()
          .filter(item -> !(item.scale() instanceof Scale.Words))
          .forEach(item -> figures.put(new Figure.OfItem(item.id()), item(item, part, of)));
      if (instrument().items().anyMatch(Instrument.Item::isCore)) {
        figures.put(new Figure.Index(), score(new Figure.Index(), part, of, CellCount::index));
      }
      for (Facet facet : Facet.values()) {
        if (part.isWholeSide() && instrument().items().anyMatch(item -> item.facet() == facet)) {
          var figure = new Figure.OfFacet(facet.name());
          figures.put(figure, score(figure, part, of, cell -> cell.facet(facet)));
        }
      }
      return figures;
    }

    private Published<Tallied> item(Instrument.Item item, Part part, List<CellCount> of) {
      ItemCount sum =
          of.stream().map(cell -> cell.item(item.id())).reduce(ItemCount::plus).orElseThrow();
      boolean hasMean = !ItemCount.ends(item.scale()).equals(ItemCount.Ends.NONE);
      boolean distribution = distributed.getOrDefault(item.id(), Set.of()).contains(part);
      return shows(new Figure.OfItem(item.id()), part) && (hasMean || distribution)
          ? new Published.Shown<>(new Tallied(sum.sums(), distribution ? sum.counts() : List.of()))
          : hidden(sum.people(), hasMean ? k : kDistribution);
    }

    private Published<Tallied> score(
        Figure figure,
        Part part,
        List<CellCount> of,
        java.util.function.Function<CellCount, Sums> score) {
      Sums sums = of.stream().map(score).reduce(Sums.NONE, Sums::plus);
      return shows(figure, part)
          ? new Published.Shown<>(new Tallied(sums, List.of()))
          : hidden(sums.n(), k);
    }

    private boolean shows(Figure figure, Part part) {
      return shown.getOrDefault(figure, Set.of()).contains(part);
    }

    /// A coefficient over those who skipped nothing, beside figures over everybody, would tell of
    /// the few who skipped something.
    private @Nullable Covariances scale() {
      Covariances complete = count.complete(side);
      return complete.items() >= LEAST_ITEMS
              && complete.people() >= Math.max(k, Measured.LEAST)
              && instrument()
                  .items()
                  .filter(Instrument.Item::isCore)
                  .mapToInt(item -> CellCount.sum(cells, cell -> cell.item(item.id()).people()))
                  .map(answered -> answered - complete.people())
                  .allMatch(skippers -> skippers == 0 || skippers >= k)
          ? complete
          : null;
    }
  }

  /// Fewer are no scale.
  private static final int LEAST_ITEMS = 3;

  private static final ItemCount.Ends SCORE = new ItemCount.Ends(0, 100);

  private static <T> Published<T> hidden(int people, int fewest) {
    return new Published.Protected<>(
        people < fewest ? Published.Reason.TOO_FEW : Published.Reason.WOULD_DISCLOSE);
  }

  /// Facets by their names, and no item besides, so that other pages over the same answers decide
  /// the same.
  private Battery battery() {
    var items = new ArrayList<Battery.Item>();
    for (Instrument.Item item : instrument().items().toList()) {
      Facet facet = item.facet();
      if (facet != null) {
        items.add(new Battery.Item(item.id(), facet.name(), item.isCore()));
      }
    }
    return new Battery(items);
  }
}
