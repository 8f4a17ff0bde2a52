package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.Covariances;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;

/// A closed wave counted: one pass over its responses, in any order.
final class WaveCount {
  private final Instrument instrument;
  private final CellCount.Core core;
  private final Map<Integer, CellCount> cells = new LinkedHashMap<>();
  private final Map<SideId, Map<Set<String>, Integer>> patterns = new HashMap<>();
  private final Map<SideId, Covariances.Counter> complete = new HashMap<>();

  WaveCount(Instrument instrument, List<Cell> cells) {
    this.instrument = instrument;
    this.core = CellCount.Core.of(instrument);
    cells.forEach(
        cell -> {
          this.cells.put(cell.number(), new CellCount(cell, core));
          patterns.computeIfAbsent(cell.side(), _ -> new HashMap<>());
          complete.computeIfAbsent(cell.side(), _ -> new Covariances.Counter(core.items().size()));
        });
  }

  void add(int cell, Answers answers) {
    CellCount count = Objects.requireNonNull(cells.get(cell));
    count.add(answers);
    SideId side = count.cell().side();
    if (!core.facets().isEmpty()) {
      Objects.requireNonNull(patterns.get(side)).merge(core.answeredOf(answers), 1, Integer::sum);
      double[] levels =
          core.items().stream()
              .flatMapToInt(item -> answers.to(item).stream())
              .asDoubleStream()
              .toArray();
      if (levels.length == core.items().size()) {
        Objects.requireNonNull(complete.get(side)).add(levels);
      }
    }
  }

  Instrument instrument() {
    return instrument;
  }

  List<CellCount> of(SideId side) {
    return cells.values().stream().filter(count -> count.cell().side().equals(side)).toList();
  }

  List<SideId> sides() {
    return List.copyOf(
        new java.util.LinkedHashSet<>(
            cells.values().stream().map(count -> count.cell().side()).toList()));
  }

  /// How many answered which items, and no other; only where items are summed up.
  List<Battery.Pattern> patterns(SideId side) {
    var all = new ArrayList<Battery.Pattern>();
    patterns
        .getOrDefault(side, Map.of())
        .forEach((answered, people) -> all.add(new Battery.Pattern(answered, people)));
    return all;
  }

  /// Of the items of the index, over those who have answered all of them.
  Covariances complete(SideId side) {
    return Objects.requireNonNull(complete.get(side)).done();
  }
}
