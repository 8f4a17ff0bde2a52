package tandem.portal.alliance;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Acting;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Grant;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.NotFoundException;

/// Who speaks for a side in what both sides sign, and who of it is told.
@Component
public class PartnerManagers {
  private final DSLContext db;
  private final Access access;

  PartnerManagers(DSLContext db, Access access) {
    this.db = db;
    this.access = access;
  }

  /// The side somebody speaks for.
  public record Desk(AllianceId alliance, SideId side, PersonId person) {}

  /// The actor's, only as a partner manager, never through another role.
  ///
  /// @throws NotFoundException when the actor is none in this alliance
  public Desk desk(String permission, AllianceId alliance) {
    Actor actor = access.requireIn(permission, alliance.value());
    return actor.grants().stream()
        .filter(g -> g.role() == Role.PARTNER_MANAGER && alliance.value().equals(g.alliance()))
        .map(Grant::side)
        .filter(Objects::nonNull)
        .findFirst()
        .map(side -> new Desk(alliance, new SideId(side), actor.person()))
        .orElseThrow(() -> new NotFoundException("alliance " + alliance));
  }

  /// Those of the side, and of no other, who hold the seat today.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PersonId> of(SideId side) {
    return Acting.as(
        Acting.Task.MAIL,
        () ->
            db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(
                    MEMBERSHIP.SIDE_ID.eq(side.value()),
                    MEMBERSHIP.ROLE.eq(Role.PARTNER_MANAGER.name()),
                    Memberships.valid())
                .orderBy(MEMBERSHIP.PERSON_ID)
                .fetch(r -> new PersonId(r.value1())));
  }

  /// Those of the side across the table.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<PersonId> across(AllianceId alliance, SideId side) {
    return db
        .select(SIDE.ID)
        .from(SIDE)
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()), SIDE.ID.ne(side.value()))
        .fetch(SIDE.ID)
        .stream()
        .flatMap(other -> of(new SideId(other)).stream())
        .toList();
  }

  /// What the alliance is called, for whoever is told of something in it.
  @Transactional(propagation = Propagation.MANDATORY)
  public String nameOf(AllianceId alliance) {
    return db.select(ALLIANCE_.NAME)
        .from(ALLIANCE_)
        .where(ALLIANCE_.ID.eq(alliance.value()))
        .fetchSingle(r -> r.value1());
  }

  /// Both sides', for what is remembered jointly.
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UUID> companies(AllianceId alliance) {
    return db.select(SIDE.COMPANY_ID)
        .from(SIDE)
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()))
        .fetchSet(SIDE.COMPANY_ID);
  }
}
