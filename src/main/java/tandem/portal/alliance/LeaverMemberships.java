package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;

import java.util.UUID;
import org.jooq.impl.DSL;
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
    memberships.end(MEMBERSHIP.PERSON_ID.eq(DSL.any(left.people().toArray(UUID[]::new))));
  }
}
