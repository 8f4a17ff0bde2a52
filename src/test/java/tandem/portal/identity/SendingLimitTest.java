package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tandem.portal.PortalTest;
import tandem.portal.platform.PlainPage;
import tandem.portal.platform.PlainProblem;

/// Answers come without a session, so they are counted by address alone.
@PortalTest
class SendingLimitTest {
  private static final int MOST = 40;

  @Autowired PlainPage page;
  @Autowired PlainProblem problem;

  @Test
  void a_flood_of_sendings_from_one_address_is_told_to_wait_whatever_it_brings_along()
      throws Exception {
    var limits = new RequestLimits("http://localhost:8080", MOST, page, problem);
    for (int i = 0; i < MOST; i++) {
      assertThat(sent(limits, "192.0.2.1", "key " + i).getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse refused = sent(limits, "192.0.2.1", "another");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isNotNull();
    assertThat(refused.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    assertThat(sent(limits, "192.0.2.2", "another").getStatus()).isEqualTo(200);
  }

  private static MockHttpServletResponse sent(RequestLimits limits, String address, String key)
      throws Exception {
    var request = new MockHttpServletRequest("POST", "");
    request.setServletPath("/api/surveys/" + new UUID(0, 1) + "/responses");
    request.setRemoteAddr(address);
    request.setRequestedSessionId("one");
    request.addHeader("Authorization", key);
    var response = new MockHttpServletResponse();
    limits.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
