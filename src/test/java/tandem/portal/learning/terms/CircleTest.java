package tandem.portal.learning.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CircleTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final UUID D = new UUID(0, 4);

  @Test
  void two_that_wait_for_each_other_are_a_circle() {
    assertThat(Circle.of(A, List.of(B), Map.of(B, List.of(A)))).containsExactly(A, B);
  }

  @Test
  void a_circle_is_found_round_several_corners_and_past_dead_ends() {
    Map<UUID, List<UUID>> others = Map.of(D, List.of(), B, List.of(D, C), C, List.of(A));
    assertThat(Circle.of(A, List.of(D, B), others)).containsExactly(A, B, C);
  }

  @Test
  void one_that_waits_for_itself_is_a_circle_of_one() {
    assertThat(Circle.of(A, List.of(A), Map.of())).isNotEmpty();
  }

  @Test
  void a_chain_and_two_ways_to_the_same_module_are_none() {
    Map<UUID, List<UUID>> others = Map.of(B, List.of(D), C, List.of(D), D, List.of());
    assertThat(Circle.of(A, List.of(B, C), others)).isEmpty();
  }

  @Test
  void a_circle_of_others_does_not_keep_anybody_searching() {
    assertThat(Circle.of(A, List.of(B), Map.of(B, List.of(C), C, List.of(B)))).isEmpty();
  }
}
