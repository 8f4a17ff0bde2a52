package tandem.portal.privacy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.notification.MailService;

/// One's own request to be erased; never anybody else's.
@Service
@PreAuthorize("@access.may('portal:use')")
@Transactional
public class MyErasureService {
  private final ErasureRequestRepository requests;
  private final ErasureQueries queries;
  private final Access access;
  private final MailService mails;
  private final Erasure erasure;

  MyErasureService(
      ErasureRequestRepository requests,
      ErasureQueries queries,
      Access access,
      MailService mails,
      Erasure erasure) {
    this.requests = requests;
    this.queries = queries;
    this.access = access;
    this.mails = mails;
    this.erasure = erasure;
  }

  /// Each kind of data and how long it is kept of the own company's people.
  @Transactional(readOnly = true)
  public Map<String, Period> kept() {
    return erasure.kept(access.actor().company());
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<ErasureRequest> mine() {
    return queries.of(access.actor().person());
  }

  /// Asks once; while a request is waiting, a second one changes nothing.
  public void ask() {
    Actor actor = access.actor();
    requests
        .add(actor.company(), actor.person(), erasure.today())
        .ifPresent(
            request -> {
              mails.write(List.of(actor.person()), "privacy.mail.received", PrivacyRoutes.MY_DATA);
              mails.write(
                  queries.administrators(actor.company()),
                  "privacy.mail.waiting",
                  PrivacyRoutes.PRIVACY);
              erasure.tell(new ErasureRequested(actor.company().value(), request));
            });
  }

  public void withdraw() {
    Actor actor = access.actor();
    requests
        .decide(
            actor.company(),
            actor.person(),
            ErasureRequest.Outcome.WITHDRAWN,
            erasure.today(),
            null,
            null)
        .ifPresent(request -> erasure.tell(new ErasureWithdrawn(actor.company().value(), request)));
  }
}
