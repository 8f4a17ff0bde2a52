package tandem.portal.survey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;

/// Makes the cells of a wave out of its roster, so that no cell has fewer than k people: first the
/// region is dropped, then the job role, never the side. A side smaller than k is one cell, and the
/// rules of disclosure will publish nothing of it.
public final class Coarsening {

  /// Somebody who sells, with what makes their group.
  record Seller(PersonId person, SideId side, JobRole jobRole, String region) {
    private boolean isIn(Cell cell) {
      return cell.side().equals(side)
          && (cell.jobRole() == null || cell.jobRole() == jobRole)
          && (cell.region() == null || cell.region().equals(region));
    }
  }

  /// How many sellers of a side share a job role and a region.
  public record Group(SideId side, JobRole jobRole, String region, int people) {}

  private record Part(JobRole jobRole, Map<String, Integer> regions) {
    int people() {
      return regions.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean keepsRegions(int k) {
      return regions.values().stream().allMatch(people -> people >= k);
    }
  }

  private Coarsening() {}

  public static List<Cell> cells(List<Group> roster, int k) {
    var cells = new ArrayList<Cell>();
    roster.stream()
        .map(Group::side)
        .distinct()
        .sorted(comparing(side -> side.value().toString()))
        .forEach(
            side ->
                cellsOf(side, roster.stream().filter(g -> g.side().equals(side)).toList(), k)
                    .forEach(
                        c ->
                            cells.add(
                                new Cell(
                                    cells.size() + 1,
                                    c.side(),
                                    c.jobRole(),
                                    c.region(),
                                    c.invited()))));
    return List.copyOf(cells);
  }

  static List<Group> groups(List<Seller> sellers) {
    record Name(SideId side, JobRole jobRole, String region) {}
    var people = new LinkedHashMap<Name, Integer>();
    sellers.forEach(
        one -> people.merge(new Name(one.side(), one.jobRole(), one.region()), 1, Integer::sum));
    return people.entrySet().stream()
        .map(
            e ->
                new Group(
                    e.getKey().side(), e.getKey().jobRole(), e.getKey().region(), e.getValue()))
        .toList();
  }

  /// The cell each of the people is counted in: of those they could be in, the narrowest.
  static Map<PersonId, Integer> places(List<Seller> sellers, List<Cell> cells) {
    List<Cell> narrowestFirst =
        cells.stream()
            .sorted(
                comparing(Cell::jobRole, nullsLast(naturalOrder()))
                    .thenComparing(Cell::region, nullsLast(naturalOrder()))
                    .thenComparing(Cell::number))
            .toList();
    var places = new LinkedHashMap<PersonId, Integer>();
    for (Seller one : sellers) {
      narrowestFirst.stream()
          .filter(one::isIn)
          .findFirst()
          .ifPresent(cell -> places.put(one.person(), cell.number()));
    }
    return places;
  }

  private static List<Cell> cellsOf(SideId side, List<Group> groups, int k) {
    List<Part> own = new ArrayList<>(parts(groups));
    List<Part> rest = new ArrayList<>(own.stream().filter(part -> part.people() < k).toList());
    own.removeAll(rest);
    own.sort(comparingInt(Part::people).thenComparing(Part::jobRole));
    while (!rest.isEmpty() && people(rest) < k && !own.isEmpty()) {
      rest.add(own.removeFirst());
    }
    var cells = new ArrayList<Cell>();
    for (Part part : own) {
      if (part.keepsRegions(k)) {
        part.regions().forEach((r, n) -> cells.add(new Cell(1, side, part.jobRole(), r, n)));
      } else {
        cells.add(new Cell(1, side, part.jobRole(), null, part.people()));
      }
    }
    if (!rest.isEmpty()) {
      cells.add(new Cell(1, side, null, null, people(rest)));
    }
    cells.sort(
        comparing(Cell::jobRole, nullsLast(naturalOrder()))
            .thenComparing(Cell::region, nullsLast(naturalOrder())));
    return cells;
  }

  private static List<Part> parts(List<Group> groups) {
    var byRole = new EnumMap<JobRole, Map<String, Integer>>(JobRole.class);
    groups.forEach(
        g ->
            byRole
                .computeIfAbsent(g.jobRole(), _ -> new TreeMap<>())
                .merge(g.region(), g.people(), Integer::sum));
    return byRole.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
  }

  private static int people(List<Part> parts) {
    return parts.stream().mapToInt(Part::people).sum();
  }
}
