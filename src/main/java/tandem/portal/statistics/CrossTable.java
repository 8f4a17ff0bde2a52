package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// People by side × row × column, with every table that is shown of them: by side, by row, by
/// column, by both, each for one side and for both together. They are linked: each is a margin of
/// another, so one release decides about all of them, coarse tables before fine ones and, within
/// one, larger groups before smaller.
///
/// @param <R> rows, such as job roles
/// @param <C> columns, such as regions
public final class CrossTable<R, C> {
  private final List<Cell<R, C>> cells;

  /// @param sum of the answers of the cell's people
  public record Cell<R, C>(int side, R row, C column, int people, double sum) {}

  /// Cells of nobody are left out: everybody can see from the roster that they are empty.
  public CrossTable(List<Cell<R, C>> cells) {
    this.cells = cells.stream().filter(cell -> cell.people() > 0).toList();
  }

  /// Without regard to the values, as for shares on scales nobody knows the ends of.
  public Release<Slice<R, C>> release(DisclosureControl control) {
    return control.release(blocks(), figures());
  }

  /// @param lowest what a person can answer at least; `highest` at most
  public Release<Slice<R, C>> release(DisclosureControl control, double lowest, double highest) {
    double[][] sums =
        cells.stream().map(cell -> new double[] {cell.sum()}).toArray(double[][]::new);
    return control.release(blocks(), figures(), new Answered(lowest, highest, sums));
  }

  public List<Block> blocks() {
    return cells.stream().map(cell -> new Block(cell.side(), cell.people())).toList();
  }

  /// Every slice anybody falls into, the ones to be shown first first.
  public List<LinkedFigure<Slice<R, C>>> figures() {
    var figures = new ArrayList<LinkedFigure<Slice<R, C>>>();
    for (Detail detail : Detail.values()) {
      var blocksOf = new LinkedHashMap<Slice<R, C>, List<Integer>>();
      for (int i = 0; i < cells.size(); i++) {
        blocksOf.computeIfAbsent(detail.of(cells.get(i)), _ -> new ArrayList<>()).add(i);
      }
      blocksOf.entrySet().stream()
          .sorted(Comparator.comparingInt(slice -> -people(slice.getValue())))
          .map(
              slice ->
                  LinkedFigure.over(
                      slice.getKey(), slice.getValue().stream().mapToInt(Integer::intValue)))
          .forEach(figures::add);
    }
    return figures;
  }

  private int people(List<Integer> blocks) {
    return blocks.stream().mapToInt(i -> cells.get(i).people()).sum();
  }

  private enum Detail {
    SIDE(true, false, false),
    TOTAL(false, false, false),
    SIDE_ROW(true, true, false),
    SIDE_COLUMN(true, false, true),
    ROW(false, true, false),
    COLUMN(false, false, true),
    SIDE_CELL(true, true, true),
    CELL(false, true, true);

    private final boolean side;
    private final boolean row;
    private final boolean column;

    Detail(boolean side, boolean row, boolean column) {
      this.side = side;
      this.row = row;
      this.column = column;
    }

    <R, C> Slice<R, C> of(Cell<R, C> cell) {
      return new Slice<>(
          Optional.of(cell.side()).filter(_ -> side),
          Optional.of(cell.row()).filter(_ -> row),
          Optional.of(cell.column()).filter(_ -> column));
    }
  }
}
