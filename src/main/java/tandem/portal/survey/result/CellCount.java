package tandem.portal.survey.result;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;

/// What the responses of one cell add up to. Everything a figure of any group needs, and nothing
/// that tells which answers came from one person; groups are sums of cells.
final class CellCount {
  private final Cell cell;
  private final Core core;
  private final Map<String, ItemCount> items = new LinkedHashMap<>();
  private final Map<Facet, FacetCount> facets = new EnumMap<>(Facet.class);
  private Sums index = Sums.NONE;
  private int people;
  private int complete;
  private int skippers;
  private int skippersInView;

  /// @param sums of the scores; `complete` have answered every item
  private record FacetCount(Sums sums, int complete) {}

  CellCount(Cell cell, Core core) {
    this.cell = cell;
    this.core = core;
    core.instrument().items().forEach(item -> items.put(item.id(), new ItemCount(item)));
  }

  /// The items by what they are part of, looked up once for a hundred thousand responses.
  record Core(Instrument instrument, List<Instrument.Item> items, Map<Facet, List<String>> facets) {
    static Core of(Instrument instrument) {
      var facets = new EnumMap<Facet, List<String>>(Facet.class);
      instrument
          .items()
          .forEach(
              item -> {
                Facet facet = item.facet();
                if (facet != null) {
                  facets.merge(
                      facet,
                      List.of(item.id()),
                      (some, one) ->
                          java.util.stream.Stream.concat(some.stream(), one.stream()).toList());
                }
              });
      return new Core(
          instrument, instrument.items().filter(Instrument.Item::isCore).toList(), facets);
    }

    /// Which of the items that are summed up are answered.
    Set<String> answeredOf(Answers answers) {
      return facets.values().stream()
          .flatMap(List::stream)
          .filter(answers.byItem()::containsKey)
          .collect(Collectors.toUnmodifiableSet());
    }

    /// How many of the facet's items are answered.
    long answered(Facet facet, Answers answers) {
      return Objects.requireNonNull(facets.get(facet)).stream()
          .filter(answers.byItem()::containsKey)
          .count();
    }

    boolean all(Facet facet, Answers answers) {
      return answers.byItem().keySet().containsAll(Objects.requireNonNull(facets.get(facet)));
    }
  }

  void add(Answers answers) {
    people++;
    answers.byItem().forEach((id, reply) -> Objects.requireNonNull(items.get(id)).add(reply));
    core.facets()
        .keySet()
        .forEach(
            facet ->
                facets.merge(
                    facet,
                    new FacetCount(
                        one(TrustScore.facet(core.instrument(), facet, answers)),
                        core.all(facet, answers) ? 1 : 0),
                    (a, b) -> new FacetCount(a.sums.plus(b.sums), a.complete + b.complete)));
    if (!core.items().isEmpty()) {
      index = index.plus(one(TrustScore.index(core.instrument(), answers)));
      countSkipping(answers);
    }
  }

  private void countSkipping(Answers answers) {
    List<Facet> asked = core.facets().keySet().stream().filter(Facet::isCore).toList();
    long answered = asked.stream().mapToLong(facet -> core.answered(facet, answers)).sum();
    if (answered == core.items().size()) {
      complete++;
    } else if (answered > 0) {
      skippers++;
      skippersInView += asked.stream().anyMatch(facet -> core.all(facet, answers)) ? 1 : 0;
    }
  }

  private static Sums one(OptionalDouble value) {
    return value.isPresent() ? Sums.NONE.with(value.getAsDouble()) : Sums.NONE;
  }

  Cell cell() {
    return cell;
  }

  int people() {
    return people;
  }

  /// Who has answered every item of the index.
  int complete() {
    return complete;
  }

  /// Who has answered some items of the index, and not all.
  int skippers() {
    return skippers;
  }

  /// Skippers who have answered all items of at least one facet: by these the index less the items
  /// is a sum over them.
  int skippersInView() {
    return skippersInView;
  }

  Sums index() {
    return index;
  }

  Sums facet(Facet facet) {
    FacetCount count = facets.get(facet);
    return count == null ? Sums.NONE : count.sums();
  }

  int complete(Facet facet) {
    FacetCount count = facets.get(facet);
    return count == null ? 0 : count.complete();
  }

  ItemCount item(String id) {
    return Objects.requireNonNull(items.get(id));
  }

  static int sum(List<CellCount> cells, ToIntFunction<CellCount> of) {
    return cells.stream().mapToInt(of).sum();
  }
}
