package tandem.portal.enablement;

import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.MODULE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.SellersJoined;

/// A seller who joins an alliance gets its core module. Who had it before keeps the date they had.
@Component
class CoreAssignment {
  private static final int DAYS = 14;

  private final DSLContext db;
  private final Clock clock;

  CoreAssignment(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void assign(SellersJoined joined) {
    UUID[] people = joined.people().stream().map(p -> p.value()).toArray(UUID[]::new);
    var person = DSL.unnest(people).as("joined", "person_id");
    db.insertInto(
            ASSIGNMENT,
            ASSIGNMENT.PERSON_ID,
            ASSIGNMENT.MODULE_ID,
            ASSIGNMENT.ASSIGNED_AT,
            ASSIGNMENT.DUE_ON)
        .select(
            DSL.select(
                    DSL.field(DSL.name("joined", "person_id"), UUID.class),
                    MODULE.ID,
                    DSL.val(OffsetDateTime.now(clock)),
                    DSL.val(LocalDate.now(clock).plusDays(DAYS)))
                .from(person)
                .crossJoin(MODULE)
                .where(MODULE.ALLIANCE_ID.eq(joined.alliance().value()), MODULE.CORE.isTrue()))
        .onConflictDoNothing()
        .execute();
  }
}
