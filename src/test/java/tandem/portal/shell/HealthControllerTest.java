package tandem.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.Browser;
import tandem.portal.LivePortalTest;

/// As a load balancer asks: over the wire, with no transaction of a test's around it.
@LivePortalTest
class HealthControllerTest {
  @LocalServerPort int port;

  @Test
  void a_portal_that_works_says_so() throws IOException {
    var answer = new Browser(port).get("/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("ok");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }
}
