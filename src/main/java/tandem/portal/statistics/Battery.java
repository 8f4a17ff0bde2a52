package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.LinkedFigure.Addend;

/// The figures of one side's answers to a questionnaire whose items may be skipped: an index over
/// its core items, a mean of each facet, a mean of each item. Each is over different people, and
/// the index and the facets are sums of the items: where one person skipped one item, a facet less
/// its items is that person's answers. So what may be shown is decided for all of them together.
///
/// Two pages that show the same answers decide the same, as long as both ask for the same core
/// items and facets.
///
/// @param items whose facet is null stand for themselves
public record Battery(List<Item> items) {
  public Battery {
    items = List.copyOf(items);
  }

  /// @param core whether it is part of the index
  public record Item(String id, @Nullable String facet, boolean core) {}

  /// People who have answered these items and no other.
  public record Pattern(Set<String> answered, int people) {
    public Pattern {
      answered = Set.copyOf(answered);
    }
  }

  public sealed interface Figure {
    /// Each person's mean of the core items answered, if enough are.
    record Index() implements Figure {}

    /// Each person's mean of a facet's items answered, if enough are.
    record OfFacet(String facet) implements Figure {}

    record OfItem(String item) implements Figure {}
  }

  /// Of so many core items a person must have answered this many: ten in twelve.
  public static int fewestForIndex(int items) {
    return (items * 10 + 11) / 12;
  }

  /// Of so many items of a facet: two in three.
  public static int fewestForFacet(int items) {
    return (items * 2 + 2) / 3;
  }

  /// The index comes first, then what stands beside it, then the items, and the facets, which are
  /// small print, last. Among items those go last whose facet somebody skipped most.
  public Release<Figure> release(DisclosureControl control, List<Pattern> patterns) {
    List<Pattern> answering = patterns.stream().filter(p -> p.people() > 0).toList();
    var figures = new ArrayList<LinkedFigure<Figure>>();
    figures.add(means(new Figure.Index(), core(), fewestForIndex(core().size()), answering));
    facets(answering, false).forEach(figures::add);
    items.stream()
        .sorted(
            Comparator.<Item>comparingInt(item -> -fewest(item, answering))
                .thenComparingInt(item -> -answered(item, answering))
                .thenComparing(Item::id, Comparator.reverseOrder()))
        .map(item -> means(new Figure.OfItem(item.id()), List.of(item), 1, answering))
        .forEach(figures::add);
    facets(answering, true).forEach(figures::add);
    return control.release(
        answering.stream().map(pattern -> new Block(0, pattern.people())).toList(), figures);
  }

  private List<Item> core() {
    return items.stream().filter(Item::core).toList();
  }

  private List<Item> of(String facet) {
    return items.stream().filter(item -> facet.equals(item.facet())).toList();
  }

  /// @param core of the core items, or of the others
  private Stream<LinkedFigure<Figure>> facets(List<Pattern> patterns, boolean core) {
    return items.stream()
        .filter(item -> item.core() == core)
        .flatMap(item -> Stream.ofNullable(item.facet()))
        .distinct()
        .sorted(
            Comparator.<String>comparingInt(facet -> -fewest(of(facet).getFirst(), patterns))
                .thenComparing(Comparator.naturalOrder()))
        .map(
            facet ->
                means(
                    new Figure.OfFacet(facet),
                    of(facet),
                    fewestForFacet(of(facet).size()),
                    patterns));
  }

  private static int answered(Item item, List<Pattern> patterns) {
    return patterns.stream()
        .filter(p -> p.answered().contains(item.id()))
        .mapToInt(Pattern::people)
        .sum();
  }

  /// How many have answered the item of its facet that fewest have.
  private int fewest(Item item, List<Pattern> patterns) {
    String facet = item.facet();
    return (facet == null ? Stream.of(item) : of(facet).stream())
        .mapToInt(its -> answered(its, patterns))
        .min()
        .orElseThrow();
  }

  /// The sum, over all who answered enough of the items, of their mean of them.
  private LinkedFigure<Figure> means(
      Figure key, List<Item> over, int enough, List<Pattern> patterns) {
    return new LinkedFigure<>(
        key,
        IntStream.range(0, patterns.size())
            .boxed()
            .flatMap(
                block -> {
                  List<Item> answered =
                      over.stream()
                          .filter(item -> patterns.get(block).answered().contains(item.id()))
                          .toList();
                  return answered.isEmpty() || answered.size() < enough
                      ? Stream.empty()
                      : answered.stream()
                          .map(item -> new Addend(block, items.indexOf(item), answered.size()));
                })
            .toList());
  }
}
