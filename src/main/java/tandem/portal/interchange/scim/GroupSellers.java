package tandem.portal.interchange.scim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.interchange.Tables.SCIM_CELL;
import static tandem.db.interchange.Tables.SCIM_MEMBER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SellerMemberships;
import tandem.portal.alliance.SellerMemberships.Seller;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;

/// Lets the groups say who sells what (ADR 10). Whoever is in a group that means a cell is a seller
/// there, whatever made them one before; of two cells of one side the group joined last decides.
/// Whoever has left the last such group of a side is a seller there no longer. Whom no group of a
/// side has ever held is left alone.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GroupSellers {
  private final DSLContext db;
  private final SellerMemberships memberships;

  GroupSellers(DSLContext db, SellerMemberships memberships) {
    this.db = db;
    this.memberships = memberships;
  }

  /// After somebody has come or come back.
  void settle(CompanyId company, Set<UUID> people) {
    wanted(people).forEach((side, sellers) -> memberships.write(company, side, sellers));
  }

  /// After people have joined or left a group, or its meaning has changed.
  ///
  /// @param sides those the group means or meant a cell of
  void settle(CompanyId company, Set<UUID> people, Collection<SideId> sides) {
    if (people.isEmpty()) {
      return;
    }
    Map<SideId, List<Seller>> wanted = wanted(people);
    for (SideId side : sides) {
      List<Seller> sellers = wanted.getOrDefault(side, List.of());
      Set<UUID> gone = new HashSet<>(people);
      gone.removeAll(sellers.stream().map(Seller::person).collect(toSet()));
      memberships.end(company, side, gone);
      memberships.write(company, side, sellers);
    }
  }

  /// The sides of which a group means a cell.
  List<SideId> sides(UUID group) {
    return db.select(SCIM_CELL.SIDE_ID)
        .from(SCIM_CELL)
        .where(SCIM_CELL.GROUP_ID.eq(group))
        .orderBy(SCIM_CELL.SIDE_ID)
        .fetch(r -> new SideId(r.value1()));
  }

  private Map<SideId, List<Seller>> wanted(Set<UUID> people) {
    return db
        .select(
            SCIM_CELL.SIDE_ID,
            SCIM_MEMBER.PERSON_ID,
            SCIM_CELL.JOB_ROLE,
            SCIM_CELL.REGION,
            SCIM_CELL.TEAM)
        .distinctOn(SCIM_CELL.SIDE_ID, SCIM_MEMBER.PERSON_ID)
        .from(SCIM_CELL)
        .join(SCIM_MEMBER)
        .on(SCIM_MEMBER.GROUP_ID.eq(SCIM_CELL.GROUP_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(SCIM_MEMBER.PERSON_ID), PERSON.ACTIVE.isTrue())
        .where(SCIM_MEMBER.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new))))
        .orderBy(
            SCIM_CELL.SIDE_ID,
            SCIM_MEMBER.PERSON_ID,
            SCIM_MEMBER.SINCE.desc(),
            SCIM_MEMBER.GROUP_ID.desc())
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> new SideId(r.value1()),
                mapping(
                    r ->
                        new Seller(r.value2(), JobRole.valueOf(r.value3()), r.value4(), r.value5()),
                    toList())));
  }
}
