package tandem.portal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session nobody has used for half an hour, and every session after ten hours. The own
/// limit of the container would never come: an open page sends a sign of life every two minutes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SessionLimits extends OncePerRequestFilter {
  public static final Duration IDLE = Duration.ofMinutes(30);
  public static final Duration LONGEST = Duration.ofHours(10);

  private static final String LAST_DEED = SessionLimits.class.getName();

  private final Clock clock;

  SessionLimits(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      Instant now = clock.instant();
      if (isOver(session, now)) {
        session.invalidate();
      } else if (!"heartbeat".equals(request.getParameter("v-r"))) {
        session.setAttribute(LAST_DEED, now);
      }
    }
    chain.doFilter(request, response);
  }

  /// When the session ends at the latest, whatever is done in it.
  public static Instant endOf(long createdMillis) {
    return Instant.ofEpochMilli(createdMillis).plus(LONGEST);
  }

  private static boolean isOver(HttpSession session, Instant now) {
    return now.isAfter(endOf(session.getCreationTime()))
        || session.getAttribute(LAST_DEED) instanceof Instant last && now.isAfter(last.plus(IDLE));
  }
}
