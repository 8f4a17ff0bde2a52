package tandem.portal.learning.terms;

import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.SELLING_REGION;

import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// What partner managers choose from when they say for whom a module is.
@Service
@PreAuthorize("@access.may('learning:author')")
@Transactional(readOnly = true)
public class OfferService {
  private final DSLContext db;
  private final PartnerManagers managers;
  private final Json json;

  OfferService(DSLContext db, PartnerManagers managers, Json json) {
    this.db = db;
    this.managers = managers;
    this.json = json;
  }

  /// @throws tandem.portal.platform.NotFoundException when the actor is no partner manager there
  public Offer of(AllianceId alliance) {
    managers.desk(LearningPermissions.AUTHOR, alliance);
    var sides = new LinkedHashMap<java.util.UUID, String>();
    db.select(SIDE.ID, COMPANY.NAME)
        .from(SIDE)
        .join(COMPANY)
        .on(COMPANY.ID.eq(SIDE.COMPANY_ID))
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(COMPANY.NAME)
        .forEach(r -> sides.put(r.value1(), r.value2()));
    List<String> regions =
        db.select(SELLING_REGION.REGION)
            .from(SELLING_REGION)
            .where(SELLING_REGION.ALLIANCE_ID.eq(alliance.value()))
            .orderBy(SELLING_REGION.REGION)
            .fetch(r -> r.value1());
    return new Offer(sides, regions, modules(alliance));
  }

  private List<Offer.Module> modules(AllianceId alliance) {
    return db.select(MODULE.ID, MODULE_VERSION.TITLE, MODULE_VERSION.REQUIRES)
        .from(MODULE)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.MODULE_ID.eq(MODULE.ID), MODULE_VERSION.STATE.eq("PUBLISHED"))
        .where(MODULE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(MODULE.CORE.desc(), MODULE.POSITION, MODULE.ID)
        .fetch(
            r ->
                new Offer.Module(
                    new ModuleId(r.value1()),
                    json.read(r.value2(), Localized.class),
                    List.of(r.value3())));
  }
}
