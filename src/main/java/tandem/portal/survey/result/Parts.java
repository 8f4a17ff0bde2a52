package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.statistics.Answered;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.statistics.Release;
import tandem.portal.survey.Cell;

/// The groups one can look at on one side, as sums of its cells, and which of them may be shown
/// together. The side comes first, then what is coarse before what is fine, and large before small:
/// whatever is refused gives way to what more people want to know.
final class Parts {
  /// Cells of nobody count for less than a person and more than nothing: no difference between two
  /// shown groups may consist of them alone.
  private static final int WHOLE = 1_000;

  private final List<CellCount> cells;

  Parts(List<CellCount> cells) {
    this.cells = cells;
  }

  /// @param cells by their place in the list of the side's
  record Part(@Nullable JobRole jobRole, @Nullable String region, List<Integer> cells) {
    boolean isWholeSide() {
      return jobRole == null && region == null;
    }
  }

  List<Part> all() {
    var parts = new ArrayList<>(parts(false, false));
    parts.addAll(parts(true, false));
    parts.addAll(parts(false, true));
    parts.addAll(parts(true, true));
    return parts;
  }

  private List<Part> parts(boolean byRole, boolean byRegion) {
    record Name(@Nullable JobRole jobRole, @Nullable String region) {}
    var found = new LinkedHashMap<Name, List<Integer>>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i).cell();
      if ((!byRole || cell.jobRole() != null) && (!byRegion || cell.region() != null)) {
        found
            .computeIfAbsent(
                new Name(byRole ? cell.jobRole() : null, byRegion ? cell.region() : null),
                _ -> new ArrayList<>())
            .add(i);
      }
    }
    return found.entrySet().stream()
        .map(e -> new Part(e.getKey().jobRole(), e.getKey().region(), List.copyOf(e.getValue())))
        .sorted(Comparator.comparingInt(part -> -people(part)))
        .toList();
  }

  List<CellCount> of(Part part) {
    return part.cells().stream().map(cells::get).toList();
  }

  private int people(Part part) {
    return CellCount.sum(of(part), CellCount::people);
  }

  int[] each(java.util.function.ToIntFunction<CellCount> of) {
    return cells.stream().mapToInt(of).toArray();
  }

  /// Of these, those which no sums and differences of together tell anything of fewer than `k`.
  ///
  /// @param people by cell; who is in none is no part of any figure
  static List<Part> narrow(List<Part> parts, int k, int[] people) {
    return released(parts, k, people, null);
  }

  /// As [#narrow]; besides, no difference may consist of cells of nobody.
  static List<Part> narrowAlsoEmpty(List<Part> parts, int k, int[] people) {
    int[] everywhere = Arrays.stream(people).map(_ -> 1).toArray();
    return narrowAlsoUnseen(parts, k, people, everywhere);
  }

  /// As [#narrow]; besides, no difference may consist of people alone who do not count.
  ///
  /// @param people by cell, those who count
  /// @param unseen by cell, whether there are any at all
  static List<Part> narrowAlsoUnseen(List<Part> parts, int k, int[] people, int[] unseen) {
    return released(
        parts,
        k * WHOLE,
        IntStream.range(0, people.length)
            .map(i -> people[i] > 0 ? people[i] * WHOLE : Math.min(unseen[i], 1))
            .toArray(),
        null);
  }

  /// As [#narrow]; besides, who knows the ends of the scale must not be able to narrow down what a
  /// few have answered. What the whole side tells of itself is told already.
  ///
  /// @param sums of the answers by cell
  static List<Part> narrow(
      List<Part> parts, int k, int[] people, double[] sums, ItemCount.Ends ends) {
    double[][] bySums =
        Arrays.stream(sums).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
    List<Part> open = released(parts, k, people, bySums, ends);
    return open.stream().anyMatch(Part::isWholeSide)
        ? open
        : narrow(parts.stream().filter(Part::isWholeSide).toList(), k, people);
  }

  /// Of these, those of which everything may be told that was answered, down to the last level: the
  /// few of a cell could all the same have answered otherwise. What the whole side tells of itself
  /// is told already.
  static List<Part> narrow(List<Part> parts, Exchanges exchanges) {
    var open = new ArrayList<Part>();
    for (Part part : parts) {
      if (exchanges.show(part.cells())) {
        open.add(part);
      } else if (part.isWholeSide()) {
        return List.of(part);
      }
    }
    return open;
  }

  private static List<Part> released(
      List<Part> parts, int k, int[] people, double @Nullable [][] sums) {
    return released(parts, k, people, sums, ItemCount.Ends.NONE);
  }

  private static List<Part> released(
      List<Part> parts, int k, int[] people, double @Nullable [][] sums, ItemCount.Ends ends) {
    int[] inhabited = IntStream.range(0, people.length).filter(i -> people[i] > 0).toArray();
    Map<Integer, Integer> blockOf = new LinkedHashMap<>();
    for (int block = 0; block < inhabited.length; block++) {
      blockOf.put(inhabited[block], block);
    }
    List<Block> blocks =
        Arrays.stream(inhabited).mapToObj(cell -> new Block(0, people[cell])).toList();
    List<LinkedFigure<Part>> figures =
        parts.stream()
            .map(
                part ->
                    LinkedFigure.over(
                        part,
                        part.cells().stream().filter(blockOf::containsKey).mapToInt(blockOf::get)))
            .toList();
    DisclosureControl control = DisclosureControl.forMeans(k);
    Release<Part> release =
        sums == null
            ? control.release(blocks, figures)
            : control.release(
                blocks,
                figures,
                new Answered(
                    ends.lowest(),
                    ends.highest(),
                    Arrays.stream(inhabited)
                        .mapToObj(cell -> sums[cell])
                        .toArray(double[][]::new)));
    return parts.stream().filter(release::shows).toList();
  }
}
