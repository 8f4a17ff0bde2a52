package tandem.portal.search;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// What is written for somebody's own job roles comes before what is for others; what is for the
/// other side's sellers alone does not come at all.
@Component
class MySeats {
  private final DSLContext db;

  MySeats(DSLContext db) {
    this.db = db;
  }

  Seats of(PersonId person) {
    List<Seat> seats =
        db.selectDistinct(
                MEMBERSHIP.SIDE_ID, SIDE.ALLIANCE_ID, MEMBERSHIP.ROLE, MEMBERSHIP.JOB_ROLE)
            .from(MEMBERSHIP)
            .join(SIDE)
            .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
            .where(MEMBERSHIP.PERSON_ID.eq(person.value()), Memberships.valid())
            .orderBy(MEMBERSHIP.SIDE_ID, MEMBERSHIP.ROLE, MEMBERSHIP.JOB_ROLE)
            .fetch(r -> new Seat(r.value1(), r.value2(), Role.valueOf(r.value3()), r.value4()));
    return new Seats(
        seats.stream()
            .filter(seat -> seat.role == Role.SELLER && seat.jobRole != null)
            .map(seat -> Objects.requireNonNull(seat.jobRole))
            .distinct()
            .toList(),
        seats.stream().map(Seat::side).distinct().toList(),
        seats.stream()
            .filter(seat -> seat.role == Role.PARTNER_MANAGER || seat.role == Role.EXECUTIVE)
            .map(Seat::alliance)
            .distinct()
            .toList());
  }

  private record Seat(UUID side, UUID alliance, Role role, @Nullable String jobRole) {}
}
