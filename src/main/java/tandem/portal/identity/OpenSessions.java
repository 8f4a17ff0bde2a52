package tandem.portal.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Whose sessions are open in this portal. However somebody signed in, the session bears them from
/// then on, so it is the session that is watched and not the ways in.
@Component
class OpenSessions implements HttpSessionListener, HttpSessionAttributeListener {
  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
  private static final String BEARER =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  /// Nobody needs longer to sign in; what a flood of first visits leaves behind is gone soon.
  static final Duration SIGNING_IN = Duration.ofMinutes(10);

  private final Map<HttpSession, PersonId> people = new ConcurrentHashMap<>();

  /// The sessions of those who have any.
  Map<PersonId, List<HttpSession>> of(Set<PersonId> whose) {
    return people.entrySet().stream()
        .filter(open -> whose.contains(open.getValue()))
        .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
  }

  /// Ends sessions; Vaadin closes their screens with them. One that ended by itself meanwhile is
  /// fine.
  void end(Collection<HttpSession> sessions) {
    for (HttpSession session : sessions) {
      people.remove(session);
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        LOG.debug("A session was over already", e);
      }
    }
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    event.getSession().setMaxInactiveInterval((int) SIGNING_IN.toSeconds());
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    remember(event);
  }

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    remember(event);
  }

  @Override
  public void attributeRemoved(HttpSessionBindingEvent event) {
    if (event.getName().equals(BEARER)) {
      people.remove(event.getSession());
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    people.remove(event.getSession());
  }

  private void remember(HttpSessionBindingEvent event) {
    if (!event.getName().equals(BEARER)) {
      return;
    }
    HttpSession session = event.getSession();
    if (session.getAttribute(BEARER) instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
      people.put(session, signedIn.person());
      session.setMaxInactiveInterval((int) SessionLimits.IDLE.toSeconds());
    } else {
      people.remove(session);
    }
  }
}
