package tandem.portal.alliance;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Grant;
import tandem.portal.platform.NotFoundException;

/// The alliances somebody has a part in, and the seller's own place in one.
@Service
@PreAuthorize("@access.may('alliance:read')")
@Transactional(readOnly = true)
public class AllianceService {
  private final DSLContext db;
  private final Access access;

  AllianceService(DSLContext db, Access access) {
    this.db = db;
    this.access = access;
  }

  /// The actor's alliances by name.
  public List<Alliance> mine() {
    List<UUID> ids =
        access.actor().grants().stream()
            .map(Grant::alliance)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty() ? List.of() : load(ALLIANCE_.ID.in(ids));
  }

  /// @throws NotFoundException when it does not exist or the actor has no part in it
  public Alliance get(AllianceId id) {
    Actor actor = access.requireIn("alliance:read", id.value());
    return load(ALLIANCE_.ID.eq(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("alliance " + id + " of " + actor.person()));
  }

  private List<Alliance> load(Condition condition) {
    var a = SIDE.as("a");
    var b = SIDE.as("b");
    var companyA = COMPANY.as("company_a");
    var companyB = COMPANY.as("company_b");
    return db.select(
            ALLIANCE_.ID,
            ALLIANCE_.NAME,
            ALLIANCE_.SIGNED_ON,
            a.ID,
            companyA.ID,
            companyA.NAME,
            b.ID,
            companyB.ID,
            companyB.NAME)
        .from(ALLIANCE_)
        .join(a)
        .on(a.ALLIANCE_ID.eq(ALLIANCE_.ID))
        .join(companyA)
        .on(companyA.ID.eq(a.COMPANY_ID))
        .join(b)
        .on(b.ALLIANCE_ID.eq(ALLIANCE_.ID))
        .join(companyB)
        .on(companyB.ID.eq(b.COMPANY_ID))
        .where(condition, companyA.NAME.collate("C").lt(companyB.NAME.collate("C")))
        .orderBy(ALLIANCE_.NAME, ALLIANCE_.ID)
        .fetch(
            r ->
                new Alliance(
                    new AllianceId(r.value1()),
                    r.value2(),
                    r.value3(),
                    new AllianceSide(
                        new SideId(r.value4()),
                        Letter.A,
                        new tandem.portal.identity.CompanyId(r.value5()),
                        r.value6()),
                    new AllianceSide(
                        new SideId(r.value7()),
                        Letter.B,
                        new tandem.portal.identity.CompanyId(r.value8()),
                        r.value9())));
  }
}
