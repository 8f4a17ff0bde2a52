package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/// Signs of life of an open page keep nobody signed in.
class SessionLimitsTest {
  private final MockHttpSession session = new MockHttpSession();

  @Test
  void half_an_hour_without_a_deed_ends_the_session_though_the_page_shows_signs_of_life() {
    after(Duration.ZERO, "uidl");
    for (int minute = 2; minute < 30; minute += 2) {
      after(Duration.ofMinutes(minute), "heartbeat");
    }
    assertThat(session.isInvalid()).isFalse();
    after(Duration.ofMinutes(31), "heartbeat");
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void a_deed_in_between_keeps_it() {
    after(Duration.ZERO, "uidl");
    after(Duration.ofMinutes(29), "uidl");
    after(Duration.ofMinutes(58), "heartbeat");
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void after_ten_hours_it_ends_whatever_is_done() {
    for (int minute = 0; minute < 600; minute += 20) {
      after(Duration.ofMinutes(minute), "uidl");
    }
    assertThat(session.isInvalid()).isFalse();
    after(Duration.ofMinutes(601), "uidl");
    assertThat(session.isInvalid()).isTrue();
  }

  private void after(Duration sinceSignIn, String kind) {
    Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(sinceSignIn);
    var request = new MockHttpServletRequest("POST", "/");
    request.setSession(session);
    request.setParameter("v-r", kind);
    try {
      new SessionLimits(Clock.fixed(now, ZoneOffset.UTC))
          .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    } catch (jakarta.servlet.ServletException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
