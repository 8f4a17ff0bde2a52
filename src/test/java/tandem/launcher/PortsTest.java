package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void the_default_is_the_one_in_the_documentation() {
    assertThat(Ports.DEFAULT).isEqualTo(new Ports(8080, 8180, 9180, 8025, 8026, 8432));
  }

  @Test
  void one_number_moves_all_of_them() {
    assertThat(Ports.from(9000).byName().values())
        .containsExactly(9000, 9100, 10100, 8945, 8946, 9352);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 80, 1079, 64001, 70000})
  void a_number_that_leaves_no_room_is_refused(int port) {
    assertThatThrownBy(() -> Ports.from(port)).isInstanceOf(LaunchFailure.class);
  }

  @Test
  void two_parts_cannot_share_a_port() {
    assertThatThrownBy(() -> new Ports(8080, 8080, 9180, 8025, 8026, 8432))
        .hasMessageContaining("share");
  }

  @Test
  void a_taken_port_is_named_with_its_owner_and_a_way_out() throws IOException {
    var free = Ports.free();
    try (var _ = new ServerSocket(free.mailbox(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> PortCheck.requireFree(free))
          .isInstanceOf(LaunchFailure.class)
          .hasMessageContaining("Port " + free.mailbox() + " (mailbox page) is taken")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("./tandem run --port ");
    }
  }
}
