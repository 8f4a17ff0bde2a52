package tandem.portal.identity;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who leaves is signed out everywhere in this portal once it is certain that they have left. A
/// session that escapes (of a sign-in at the same moment, in another portal on the same database)
/// gets nothing: rights are read anew on each request. A membership withdrawn ends no session.
@Component
class LeaverSessions {
  private final OpenSessions open;
  private final ApplicationEventPublisher events;

  LeaverSessions(OpenSessions open, ApplicationEventPublisher events) {
    this.open = open;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(PeopleLeft left) {
    var ending = new ArrayList<HttpSession>();
    open.of(left.people().stream().map(PersonId::new).collect(Collectors.toSet()))
        .forEach(
            (person, sessions) -> {
              ending.addAll(sessions);
              events.publishEvent(new SessionsEnded(left.company(), person, sessions.size()));
            });
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            open.end(ending);
          }
        });
  }
}
