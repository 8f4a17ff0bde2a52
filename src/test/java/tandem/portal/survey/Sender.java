package tandem.portal.survey;

import static org.assertj.core.api.Assertions.fail;

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
    Pass pass = pass(wave);
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
      return pass(wave);
    } finally {
      SignIn.out();
    }
  }

  /// As whoever is signed in, whom the wave has to wait for.
  public Pass pass(WaveId wave) {
    return responses.invitation(wave) instanceof Invitation.Waiting waiting
        ? waiting.pass()
        : fail("not waited for");
  }
}
