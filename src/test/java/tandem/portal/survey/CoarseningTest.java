package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

class CoarseningTest {
  private static final SideId A = new SideId(new UUID(0, 1));
  private static final SideId B = new SideId(new UUID(0, 2));

  @Test
  void large_groups_keep_job_role_and_region() {
    assertThat(
            Coarsening.cells(
                List.of(
                    group(A, JobRole.PRESALES, "Nord", 5), group(A, JobRole.PRESALES, "Süd", 7)),
                5))
        .containsExactly(
            new Cell(1, A, JobRole.PRESALES, "Nord", 5),
            new Cell(2, A, JobRole.PRESALES, "Süd", 7));
  }

  @Test
  void the_region_is_dropped_before_the_job_role() {
    assertThat(
            Coarsening.cells(
                List.of(
                    group(A, JobRole.PRESALES, "Nord", 4), group(A, JobRole.PRESALES, "Süd", 7)),
                5))
        .containsExactly(new Cell(1, A, JobRole.PRESALES, null, 11));
  }

  @Test
  void small_job_roles_share_a_cell_and_take_the_next_smallest_in_if_need_be() {
    assertThat(
            Coarsening.cells(
                List.of(
                    group(A, JobRole.ACCOUNT_EXECUTIVE, "Nord", 9),
                    group(A, JobRole.PRESALES, "Nord", 5),
                    group(A, JobRole.INSIDE_SALES, "Nord", 2)),
                5))
        .containsExactly(
            new Cell(1, A, JobRole.ACCOUNT_EXECUTIVE, "Nord", 9), new Cell(2, A, null, null, 7));
  }

  @Test
  void a_side_smaller_than_k_is_one_cell() {
    assertThat(
            Coarsening.cells(
                List.of(
                    group(A, JobRole.PRESALES, "Nord", 2), group(A, JobRole.INSIDE_SALES, "X", 1)),
                5))
        .containsExactly(new Cell(1, A, null, null, 3));
  }

  @Test
  void every_cell_of_every_roster_has_k_people_or_is_its_whole_side() {
    var random = new Random(20260523);
    for (int run = 0; run < 5_000; run++) {
      int k = 5 + random.nextInt(6);
      List<Coarsening.Group> roster = roster(random);
      List<Cell> cells = Coarsening.cells(roster, k);
      for (SideId side : List.of(A, B)) {
        List<Cell> own = cells.stream().filter(c -> c.side().equals(side)).toList();
        int people = people(roster, side);
        assertThat(own.stream().mapToInt(Cell::invited).sum()).isEqualTo(people);
        assertThat(own).allMatch(c -> c.invited() >= k || (own.size() == 1 && people < k));
      }
      assertThat(cells).extracting(Cell::number).doesNotHaveDuplicates();
      assertThat(cells)
          .allMatch(
              cell ->
                  roster.stream()
                          .filter(group -> cell.equals(narrowest(cells, group)))
                          .mapToInt(Coarsening.Group::people)
                          .sum()
                      == cell.invited());
    }
  }

  /// The same choice as the query makes for a person.
  private static Cell narrowest(List<Cell> cells, Coarsening.Group group) {
    return cells.stream()
        .filter(c -> c.side().equals(group.side()))
        .filter(c -> c.jobRole() == null || c.jobRole() == group.jobRole())
        .filter(c -> c.region() == null || c.region().equals(group.region()))
        .min(
            java.util.Comparator.<Cell>comparingInt(c -> c.jobRole() == null ? 1 : 0)
                .thenComparingInt(c -> c.region() == null ? 1 : 0))
        .orElseThrow(() -> new AssertionError("nobody is left without a cell: " + group));
  }

  private static List<Coarsening.Group> roster(Random random) {
    var roster = new ArrayList<Coarsening.Group>();
    for (SideId side : List.of(A, B)) {
      for (JobRole role : JobRole.values()) {
        for (String region : List.of("Nord", "Süd", "West")) {
          int people = random.nextInt(14) - 4;
          if (people > 0) {
            roster.add(group(side, role, region, people));
          }
        }
      }
    }
    return roster;
  }

  private static int people(List<Coarsening.Group> roster, SideId side) {
    return roster.stream()
        .filter(g -> g.side().equals(side))
        .mapToInt(Coarsening.Group::people)
        .sum();
  }

  private static Coarsening.Group group(SideId side, JobRole role, String region, int people) {
    return new Coarsening.Group(side, role, region, people);
  }
}
