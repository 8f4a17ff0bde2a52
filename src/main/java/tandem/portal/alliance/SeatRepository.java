package tandem.portal.alliance;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;

/// Writes single memberships of one company's sides.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatRepository {
  private final DSLContext db;

  SeatRepository(DSLContext db) {
    this.db = db;
  }

  /// The alliance of a side, if it is the company's.
  Optional<AllianceId> alliance(SideId side, CompanyId company) {
    return db.select(SIDE.ALLIANCE_ID)
        .from(SIDE)
        .where(SIDE.ID.eq(side.value()), SIDE.COMPANY_ID.eq(company.value()))
        .fetchOptional(r -> new AllianceId(r.value1()));
  }

  /// A new seat, or the former one of that kind: open from today on when it was over.
  void write(PersonId person, SeatDraft seat, LocalDate today) {
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.SIDE_ID, seat.side().value())
        .set(MEMBERSHIP.PERSON_ID, person.value())
        .set(MEMBERSHIP.ROLE, seat.role().name())
        .set(MEMBERSHIP.JOB_ROLE, seat.jobRole() == null ? null : seat.jobRole().name())
        .set(MEMBERSHIP.REGION, seat.region())
        .set(MEMBERSHIP.TEAM, seat.team())
        .set(MEMBERSHIP.VALID_FROM, today)
        .onConflict(MEMBERSHIP.SIDE_ID, MEMBERSHIP.PERSON_ID, MEMBERSHIP.ROLE)
        .doUpdate()
        .set(MEMBERSHIP.JOB_ROLE, excluded(MEMBERSHIP.JOB_ROLE))
        .set(MEMBERSHIP.REGION, excluded(MEMBERSHIP.REGION))
        .set(MEMBERSHIP.TEAM, excluded(MEMBERSHIP.TEAM))
        .set(
            MEMBERSHIP.VALID_FROM,
            when(MEMBERSHIP.VALID_UNTIL.lt(today), today)
                .otherwise(DSL.least(MEMBERSHIP.VALID_FROM, DSL.val(today))))
        .setNull(MEMBERSHIP.VALID_UNTIL)
        .execute();
  }

  boolean setEnd(PersonId person, UUID seat, CompanyId company, @Nullable LocalDate until) {
    return db.update(MEMBERSHIP)
            .set(MEMBERSHIP.VALID_UNTIL, until)
            .from(SIDE)
            .where(
                MEMBERSHIP.ID.eq(seat),
                MEMBERSHIP.PERSON_ID.eq(person.value()),
                SIDE.ID.eq(MEMBERSHIP.SIDE_ID),
                SIDE.COMPANY_ID.eq(company.value()))
            .execute()
        > 0;
  }
}
