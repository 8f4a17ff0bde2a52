package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.LinkedFigure.Addend;
import tandem.portal.statistics.Published.Protected;
import tandem.portal.statistics.Published.Reason;
import tandem.portal.statistics.Published.Shown;

/// The one suppression engine, for screen, file and mail alike: no figure of fewer than k people,
/// and no set of figures from which such a one follows.
///
/// What “follows” means is [#release]; the other methods are the simple cases of it. Complementary
/// suppression of linked tables after A. Hundepool et al., Statistical Disclosure Control (2012),
/// ch. 4, made strict for two sides that know their own figures; see ADR 15.
public final class DisclosureControl {
  /// No installation can go below these: k for means and shares.
  public static final int LEAST_FOR_MEANS = 5;

  /// k for distributions and comments, from which single answers can be read more easily.
  public static final int LEAST_FOR_DISTRIBUTIONS = 8;

  /// Share of the scale over which the mean of fewer than k people must stay open: one of the four
  /// steps from 1 to 5.
  public static final double LEAST_ROOM = 0.25;

  private final int k;

  private DisclosureControl(int k) {
    this.k = k;
  }

  /// @throws IllegalArgumentException for k < 5
  public static DisclosureControl forMeans(int k) {
    return atLeast(LEAST_FOR_MEANS, k);
  }

  /// @throws IllegalArgumentException for k < 8
  public static DisclosureControl forDistributions(int k) {
    return atLeast(LEAST_FOR_DISTRIBUTIONS, k);
  }

  private static DisclosureControl atLeast(int least, int k) {
    if (k < least) {
      throw new IllegalArgumentException(
          "k may be raised above " + least + ", never lowered: " + k);
    }
    return new DisclosureControl(k);
  }

  public int k() {
    return k;
  }

  /// Which of these figures may be published together. Taken in the order given, a figure is
  /// refused when some sum of published figures, each multiplied by any number, would be a
  /// (weighted) sum over at least one and fewer than k people. The people of one side are protected
  /// also from the other side's, who may know all of their own answers: a figure over both sides
  /// counts as one over each.
  ///
  /// The order decides who wins, so the figures a reader needs most come first. Refusing never
  /// depends on what comes later: a figure published in an earlier wave or on another page stays
  /// published when it comes first here.
  public <Q> Release<Q> release(List<Block> blocks, List<LinkedFigure<Q>> figures) {
    return release(blocks, figures, null);
  }

  /// As [#release(List, List)]; besides, a reader who knows the scale must not be able to narrow
  /// the mean of a block of fewer than k people down to less than [#LEAST_ROOM] of it.
  public <Q> Release<Q> release(
      List<Block> blocks, List<LinkedFigure<Q>> figures, @Nullable Answered answered) {
    Map<Integer, List<Addend>> bySide =
        figures.stream()
            .flatMap(f -> f.addends().stream())
            .distinct()
            .collect(
                Collectors.groupingBy(
                    a -> blocks.get(a.block()).side(), TreeMap::new, Collectors.toList()));
    var known = new TreeMap<Integer, Knowledge>();
    var rooms = new TreeMap<Integer, Room>();
    bySide.forEach(
        (side, addends) -> {
          known.put(side, new Knowledge(k, blocks, addends));
          if (answered != null) {
            rooms.put(side, new Room(k, LEAST_ROOM, blocks, answered, addends));
          }
        });
    var shown = new LinkedHashSet<Q>();
    int asked = 0;
    for (LinkedFigure<Q> figure : figures) {
      if (!figure.addends().isEmpty()) {
        asked++;
        if (accepted(figure.addends(), blocks, known, rooms)) {
          shown.add(figure.key());
        }
      }
    }
    return new Release<>(shown, asked);
  }

  /// On every side it has people of, or on none.
  private static boolean accepted(
      List<Addend> addends,
      List<Block> blocks,
      Map<Integer, Knowledge> known,
      Map<Integer, Room> rooms) {
    Map<Integer, List<Addend>> bySide =
        addends.stream().collect(Collectors.groupingBy(a -> blocks.get(a.block()).side()));
    var undo = new ArrayList<Runnable>();
    for (var part : bySide.entrySet()) {
      Knowledge knowledge = Objects.requireNonNull(known.get(part.getKey()));
      List<long[]> before = knowledge.state();
      undo.add(() -> knowledge.restore(before));
      Room room = rooms.get(part.getKey());
      if (room != null) {
        List<double[]> roomBefore = room.state();
        undo.add(() -> room.restore(roomBefore));
      }
      if (!knowledge.accept(part.getValue()) || room != null && !room.accept(part.getValue())) {
        undo.forEach(Runnable::run);
        return false;
      }
    }
    return true;
  }

  /// One figure of one group that no other published figure contains or complements.
  public <T> Published<T> alone(Group<T> group) {
    return publish(group, true);
  }

  /// Both sides ≥ k: A, B and total. Exactly one: that side only, because total minus it would be
  /// the other. Neither: nothing.
  public <T> Sides<T> sides(Group<T> a, Group<T> b, Group<T> total) {
    return breakdown(List.<Breakdown.Raw<Object, T>>of(), a, b, total).margin();
  }

  /// A table of rows × two sides with all its margins. A row's total is shown only when both of its
  /// sides are.
  public <R, T> Breakdown<R, T> breakdown(
      List<Breakdown.Raw<R, T>> rows, Group<T> a, Group<T> b, Group<T> total) {
    var blocks = new ArrayList<Block>();
    var figures = new ArrayList<LinkedFigure<Cell>>();
    column(0, rows.stream().map(r -> r.a().people()).toList(), a.people(), blocks, figures);
    column(1, rows.stream().map(r -> r.b().people()).toList(), b.people(), blocks, figures);
    Release<Cell> release = release(blocks, figures);
    var published = new ArrayList<Breakdown.Row<R, T>>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      published.add(
          new Breakdown.Row<>(row.key(), sides(row.a(), row.b(), row.total(), i, release)));
    }
    return new Breakdown<>(published, sides(a, b, total, TOTAL, release));
  }

  private record Cell(int row, int side) {}

  private static final int TOTAL = -1;

  /// One side's rows, largest first after their total; people of the side who are in no row count
  /// as one more, never shown.
  private static void column(
      int side,
      List<Integer> people,
      int total,
      List<Block> blocks,
      List<LinkedFigure<Cell>> figures) {
    int first = blocks.size();
    var cells = new ArrayList<LinkedFigure<Cell>>();
    for (int row = 0; row < people.size(); row++) {
      if (people.get(row) > 0) {
        cells.add(LinkedFigure.over(new Cell(row, side), IntStream.of(blocks.size())));
        blocks.add(new Block(side, people.get(row)));
      }
    }
    int others = total - people.stream().mapToInt(Integer::intValue).sum();
    if (others > 0) {
      blocks.add(new Block(side, others));
    }
    figures.add(LinkedFigure.over(new Cell(TOTAL, side), IntStream.range(first, blocks.size())));
    cells.sort(Comparator.comparingInt(c -> -people.get(c.key().row())));
    figures.addAll(cells);
  }

  private <T> Sides<T> sides(
      Group<T> a, Group<T> b, Group<T> total, int row, Release<Cell> release) {
    return publish(a, b, total, release.shows(new Cell(row, 0)), release.shows(new Cell(row, 1)));
  }

  /// Both sides as releases decided about them, and the total where both are shown.
  public <T> Sides<T> publish(
      Group<T> a, Group<T> b, Group<T> total, boolean showA, boolean showB) {
    Published<T> first = publish(a, showA);
    Published<T> second = publish(b, showB);
    boolean both = first.shown().isPresent() && second.shown().isPresent();
    return new Sides<>(first, second, publish(total, both));
  }

  /// A group as a release decided about it, and why where it is hidden. Whatever was decided, never
  /// one of fewer than k people.
  public <T> Published<T> publish(Group<T> group, boolean shown) {
    if (group.people() < k) {
      return new Protected<>(Reason.TOO_FEW);
    }
    return shown ? new Shown<>(group.figure().get()) : new Protected<>(Reason.WOULD_DISCLOSE);
  }
}
