package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.identity.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
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
  private final MembershipRepository memberships;
  private final ApplicationEventPublisher events;

  SellerMemberships(MembershipRepository memberships, ApplicationEventPublisher events) {
    this.memberships = memberships;
    this.events = events;
  }

  /// A person and the cell they sell in.
  public record Seller(UUID person, JobRole jobRole, String region, String team) {}

  /// Makes people sellers of the side from today on, without an end: joiners, movers, and those who
  /// are back. Who is that already is left alone.
  ///
  /// @throws NotFoundException when the side is not the company's
  public void write(CompanyId company, SideId side, List<Seller> sellers) {
    AllianceId alliance = memberships.allianceOf(side, company);
    List<PersonId> written =
        memberships.write(side, wanted(company, sellers)).stream().map(PersonId::new).toList();
    if (!written.isEmpty()) {
      events.publishEvent(new SellersJoined(alliance, written));
    }
  }

  /// Ends the people's seats as sellers of the side: yesterday was the last day that counts. Other
  /// seats of theirs, and seats that were over, stay as they are.
  public void end(CompanyId company, SideId side, Collection<UUID> people) {
    AllianceId alliance = memberships.allianceOf(side, company);
    List<PersonId> ended =
        memberships
            .end(
                MEMBERSHIP
                    .SIDE_ID
                    .eq(side.value())
                    .and(MEMBERSHIP.ROLE.eq("SELLER"))
                    .and(MEMBERSHIP.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new)))))
            .stream()
            .map(PersonId::new)
            .toList();
    if (!ended.isEmpty()) {
      events.publishEvent(new SellersLeft(alliance, ended));
    }
  }

  /// Those of the sellers who are the company's and there.
  private Select<?> wanted(CompanyId company, List<Seller> sellers) {
    Table<?> named =
        DSL.table(
            "unnest({0}, {1}, {2}, {3}) as s (person_id, job_role, region, team)",
            DSL.val(sellers.stream().map(Seller::person).toArray(UUID[]::new)),
            texts(sellers, seller -> seller.jobRole().name()),
            texts(sellers, Seller::region),
            texts(sellers, Seller::team));
    return DSL.select(
            PERSON.ID,
            DSL.inline("SELLER"),
            DSL.field("s.job_role", String.class),
            DSL.field("s.region", String.class),
            DSL.field("s.team", String.class),
            DSL.castNull(SQLDataType.LOCALDATE),
            DSL.castNull(SQLDataType.LOCALDATE))
        .from(named)
        .join(PERSON)
        .on(
            PERSON.ID.eq(DSL.field("s.person_id", UUID.class)),
            PERSON.COMPANY_ID.eq(company.value()),
            PERSON.ACTIVE.isTrue());
  }

  private static Field<String[]> texts(List<Seller> sellers, Function<Seller, String> part) {
    return DSL.val(sellers.stream().map(part).toArray(String[]::new));
  }
}
