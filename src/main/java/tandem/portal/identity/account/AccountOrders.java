package tandem.portal.identity.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PeopleLeft;
import tandem.portal.identity.PeopleWritten;

/// Notes whose account has to be looked at, with the change that makes it so. Also where nobody
/// keeps accounts yet: whoever switches that on later finds everybody waiting.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountOrders {
  private final DSLContext db;
  private final Clock clock;

  AccountOrders(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  public void on(PeopleWritten written) {
    order(written.people());
  }

  @EventListener
  public void on(PeopleLeft left) {
    order(left.people());
  }

  private void order(List<UUID> people) {
    Acting.run(
        Acting.Task.ACCOUNTS,
        () ->
            db.execute(
                """
                insert into identity.account (person_id, subject, due_at)
                select p.id, p.subject, {1} from identity.person p where p.id = any({0})
                on conflict (person_id) do update set
                  subject = coalesce(account.subject, excluded.subject), due_at = excluded.due_at, tries = 0
                """,
                DSL.val(people.toArray(UUID[]::new)), DSL.val(OffsetDateTime.now(clock))));
  }
}
