package tandem.portal.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.notification.MailService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// The administrator's door: erases people of their own company, or refuses with a reason. HR has
/// no part in it: who leads somebody's file should not be the one to make it vanish.
@Service
@PreAuthorize("@access.may('privacy:manage')")
@Transactional
public class ErasureService {
  /// Longest reason; it is read on a phone.
  public static final int LONGEST_REASON = 1000;

  private final ErasureQueries queries;
  private final ErasureRequestRepository requests;
  private final Access access;
  private final Erasure erasure;
  private final MailService mails;

  ErasureService(
      ErasureQueries queries,
      ErasureRequestRepository requests,
      Access access,
      Erasure erasure,
      MailService mails) {
    this.queries = queries;
    this.requests = requests;
    this.access = access;
    this.erasure = erasure;
    this.mails = mails;
  }

  @Transactional(readOnly = true)
  public List<ErasureRequest> waiting() {
    return queries.waiting(company());
  }

  @Transactional(readOnly = true)
  public List<ErasureRequest> decided() {
    return queries.decided(company());
  }

  /// Who has left and is not erased, the longest gone first.
  @Transactional(readOnly = true)
  public List<Candidate> leavers() {
    return queries.leavers(company(), erasure.leaversKept(company()));
  }

  /// @param text a part of the name or address, or the personnel number; nothing for less than two
  ///     characters
  @Transactional(readOnly = true)
  public List<Candidate> matching(String text) {
    String sought = text.strip();
    return sought.length() < 2
        ? List.of()
        : queries.matching(company(), sought, erasure.leaversKept(company()));
  }

  /// @throws NotFoundException when there is no such person in the own company
  @Transactional(readOnly = true)
  public Candidate candidate(PersonId person) {
    return queries
        .candidate(company(), person, erasure.leaversKept(company()))
        .orElseThrow(() -> new NotFoundException("person " + person));
  }

  /// Erases somebody for good; whoever is still active is deactivated first, in the same step.
  ///
  /// @throws NotFoundException when there is no such person in the own company
  /// @throws ConflictException of oneself: somebody else has to do that
  public void erase(PersonId person) {
    Actor actor = access.actor();
    if (actor.person().equals(person)) {
      throw new ConflictException("privacy.erase.notOneself");
    }
    erasure.alone(actor.company());
    if (!queries.administrators(actor.company()).contains(actor.person())) {
      // Of two administrators who erase each other one stays
      throw new AccessDeniedException("no administrator any more");
    }
    if (candidate(person).leftOn() == null) {
      erasure.deactivate(actor.company(), person);
    }
    boolean asked =
        requests
            .decide(
                actor.company(),
                person,
                ErasureRequest.Outcome.ERASED,
                erasure.today(),
                actor.person(),
                null)
            .isPresent();
    erasure.carryOut(actor.company(), person, asked);
  }

  /// @param reason what the person reads, with their right to complain
  /// @throws NotFoundException when no such request of the own company is waiting
  /// @throws ConflictException without a reason, or with too long a one
  public void refuse(PersonId person, String reason) {
    Actor actor = access.actor();
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new ConflictException("privacy.refuse.reasonNeeded", LONGEST_REASON);
    }
    UUID request =
        requests
            .decide(
                actor.company(),
                person,
                ErasureRequest.Outcome.REFUSED,
                erasure.today(),
                actor.person(),
                why)
            .orElseThrow(() -> new NotFoundException("request of " + person));
    mails.write(List.of(person), "privacy.mail.refused", PrivacyRoutes.MY_DATA);
    erasure.tell(new ErasureRefused(actor.company().value(), request));
  }

  private CompanyId company() {
    return access.actor().company();
  }
}
