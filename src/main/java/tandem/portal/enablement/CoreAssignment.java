package tandem.portal.enablement;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SellersJoined;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.Role;
import tandem.portal.learning.author.ModuleMoved;

/// A seller who joins an alliance gets its core module, and whoever sells in it already gets it
/// when it is released. Who had it before keeps the date they had. What is not released yet nobody
/// can be late with.
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
    assign(
        DSL.select(DSL.field(DSL.name("joined", "person_id"), UUID.class)).from(person),
        MODULE.ALLIANCE_ID.eq(joined.alliance().value()));
  }

  /// For each company by itself: neither may write down what the other's people are asked.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void assign(ModuleMoved moved) {
    if (moved.step() != ModuleMoved.Step.RELEASED) {
      return;
    }
    for (UUID company : moved.companies()) {
      Acting.as(
          Acting.Task.ASSIGNING,
          new CompanyId(company),
          () -> assign(selling(moved), MODULE.ID.eq(moved.module().value())));
    }
  }

  private static Select<Record1<UUID>> selling(ModuleMoved moved) {
    return DSL.selectDistinct(MEMBERSHIP.PERSON_ID)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
        .where(
            SIDE.ALLIANCE_ID.eq(moved.alliance().value()),
            MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
            Memberships.valid(),
            PERSON.ACTIVE.isTrue(),
            PERSON.COMPANY_ID.eq(SIDE.COMPANY_ID));
  }

  private int assign(Select<Record1<UUID>> people, Condition modules) {
    var person = people.asTable("people", "person_id");
    return db.insertInto(
            ASSIGNMENT,
            ASSIGNMENT.PERSON_ID,
            ASSIGNMENT.MODULE_ID,
            ASSIGNMENT.ASSIGNED_AT,
            ASSIGNMENT.DUE_ON)
        .select(
            DSL.select(
                    person.field("person_id", UUID.class),
                    MODULE.ID,
                    DSL.val(OffsetDateTime.now(clock)),
                    DSL.val(LocalDate.now(clock).plusDays(DAYS)))
                .from(person)
                .crossJoin(MODULE)
                .where(
                    modules,
                    MODULE.CORE.isTrue(),
                    exists(
                        selectOne()
                            .from(MODULE_VERSION)
                            .where(
                                MODULE_VERSION.MODULE_ID.eq(MODULE.ID),
                                MODULE_VERSION.STATE.eq("PUBLISHED")))))
        .onConflictDoNothing()
        .execute();
  }
}
