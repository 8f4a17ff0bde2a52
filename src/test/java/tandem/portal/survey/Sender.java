package tandem.portal.survey;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// Answers as the browser does: fetches a pass as whoever is signed in, then sends as nobody.
public final class Sender {
  private final ResponseService responses;
  private final BallotBox box;

  public Sender(ApplicationContext portal) {
    this.responses = portal.getBean(ResponseService.class);
    this.box = portal.getBean(BallotBox.class);
  }

  /// As whoever is signed in.
  public Receipt send(WaveId wave, Map<String, ?> answers) {
    Pass pass = responses.pass(wave).orElseThrow();
    var who = org.springframework.security.core.context.SecurityContextHolder.getContext();
    SignIn.out();
    try {
      return box.take(wave, pass, answers);
    } finally {
      org.springframework.security.core.context.SecurityContextHolder.setContext(who);
    }
  }

  Pass passOf(PersonId person, WaveId wave) {
    SignIn.as(person);
    try {
      return responses.pass(wave).orElseThrow();
    } finally {
      SignIn.out();
    }
  }
}
