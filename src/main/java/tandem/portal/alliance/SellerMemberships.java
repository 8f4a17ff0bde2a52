package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.NotFoundException;

/// Writes who sells for a company, on behalf of its own systems. The caller has found out which
/// company that is; every statement holds to it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SellerMemberships {
  private final DSLContext db;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SellerMemberships(DSLContext db, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.clock = clock;
    this.events = events;
  }

  /// A person and the cell they sell in.
  public record Seller(UUID person, JobRole jobRole, String region, String team) {}

  /// Makes people sellers of the side from today on, without an end: joiners, movers, and those
  /// whose membership was over. Who is that already is left alone.
  ///
  /// @throws NotFoundException when the side is not the company's
  public void write(CompanyId company, SideId side, List<Seller> sellers) {
    AllianceId alliance =
        db.select(SIDE.ALLIANCE_ID)
            .from(SIDE)
            .where(SIDE.ID.eq(side.value()), SIDE.COMPANY_ID.eq(company.value()))
            .fetchOptional(r -> new AllianceId(r.value1()))
            .orElseThrow(() -> new NotFoundException("side " + side + " of " + company));
    List<PersonId> written =
        db.resultQuery(
                """
                insert into alliance.membership
                  (side_id, person_id, role, job_role, region, team, valid_from)
                select {0}, p.id, 'SELLER', s.job_role, s.region, s.team, {1}
                from unnest({2}, {3}, {4}, {5}) as s (person_id, job_role, region, team)
                join identity.person p on p.id = s.person_id and p.company_id = {6} and p.active
                on conflict (side_id, person_id, role) do update set
                  job_role = excluded.job_role, region = excluded.region, team = excluded.team,
                  valid_from = least(membership.valid_from, excluded.valid_from), valid_until = null
                where membership.job_role <> excluded.job_role or membership.region <> excluded.region
                  or membership.team <> excluded.team or membership.valid_until is not null
                  or membership.valid_from > excluded.valid_from
                returning person_id
                """,
                DSL.val(side.value()),
                DSL.val(LocalDate.now(clock)),
                DSL.val(sellers.stream().map(Seller::person).toArray(UUID[]::new)),
                texts(sellers, seller -> seller.jobRole().name()),
                texts(sellers, Seller::region),
                texts(sellers, Seller::team),
                DSL.val(company.value()))
            .fetch(r -> new PersonId(r.get(0, UUID.class)));
    if (!written.isEmpty()) {
      events.publishEvent(new SellersJoined(alliance, written));
    }
  }

  /// Ends the people's seats as sellers of the side: yesterday was the last day that counts. Other
  /// seats of theirs, and seats that were over, stay as they are.
  public void end(CompanyId company, SideId side, Collection<UUID> people) {
    LocalDate today = LocalDate.now(clock);
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, today.minusDays(1))
        .where(
            MEMBERSHIP.SIDE_ID.in(
                DSL.select(SIDE.ID)
                    .from(SIDE)
                    .where(SIDE.ID.eq(side.value()), SIDE.COMPANY_ID.eq(company.value()))),
            MEMBERSHIP.ROLE.eq("SELLER"),
            MEMBERSHIP.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new))),
            MEMBERSHIP.VALID_UNTIL.isNull().or(MEMBERSHIP.VALID_UNTIL.ge(today)))
        .execute();
  }

  private static Field<String[]> texts(List<Seller> sellers, Function<Seller, String> part) {
    return DSL.val(sellers.stream().map(part).toArray(String[]::new));
  }
}
