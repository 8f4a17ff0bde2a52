package tandem.portal.alliance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PeopleLeft;

/// Who leaves the company leaves its sides: yesterday was the last day that counts, so that the
/// roster and every denominator are right at once.
@Component
class LeaverMemberships {
  private final MembershipRepository memberships;

  LeaverMemberships(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(PeopleLeft left) {
    memberships.leave(left.people());
  }
}
