package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortOwnerTest {
  private static final String ROW =
      "   1: 0100007F:1F90 00000000:0000 %s 00000000:00000000 00:00000000 00000000  0  0 43210 1 0";

  @Test
  void a_listening_row_tells_its_socket() {
    assertThat(PortOwner.inode(ROW.formatted("0A"), 8080)).hasValue("43210");
  }

  @Test
  void a_connection_is_no_listener() {
    assertThat(PortOwner.inode(ROW.formatted("01"), 8080)).isEmpty();
  }

  @Test
  void another_port_is_not_meant() {
    assertThat(PortOwner.inode(ROW.formatted("0A"), 8081)).isEmpty();
    assertThat(PortOwner.inode("  sl  local_address rem_address   st", 8080)).isEmpty();
  }
}
