package tandem.portal.alliance.roster;

import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;
import static tandem.db.alliance.Tables.SIDE;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.alliance.tables.records.RosterImportRecord;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SellersJoined;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonDraft;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// Checks a people file of the actor's own company, and applies it later as one transaction: what
/// was shown, or nothing.
@Service
@PreAuthorize("@access.may('people:import')")
@Transactional
public class RosterImportService {
  private final DSLContext db;
  private final Access access;
  private final RosterStaging staging;
  private final Provisioning people;
  private final Announcement announcement;

  /// Tells the other modules, and what day it is.
  @org.springframework.stereotype.Component
  record Announcement(ApplicationEventPublisher events, Clock clock) {}

  RosterImportService(
      DSLContext db,
      Access access,
      RosterStaging staging,
      Provisioning people,
      Announcement announcement) {
    this.db = db;
    this.access = access;
    this.staging = staging;
    this.people = people;
    this.announcement = announcement;
  }

  /// The dry run: nothing but the check itself is stored.
  ///
  /// @param side the own side the job roles in the file are meant for; null: people only
  /// @param complete the file lists everybody, so who is not in it has left
  /// @throws ConflictException when the file as a whole cannot be read
  /// @throws NotFoundException when the side is not the own company's
  public RosterCheck check(InputStream file, @Nullable SideId side, boolean complete) {
    CompanyId company = access.actor().company();
    UUID sideId = side == null ? null : side.value();
    if (sideId != null) {
      alliance(sideId, company);
    }
    List<RosterDraft> lines = RosterDraft.of(PeopleFile.read(file), people.domainsOf(company));
    UUID id =
        db.insertInto(ROSTER_IMPORT)
            .set(ROSTER_IMPORT.COMPANY_ID, company.value())
            .set(ROSTER_IMPORT.SIDE_ID, sideId)
            .set(ROSTER_IMPORT.COMPLETE, complete)
            .set(ROSTER_IMPORT.STATE, staging.fingerprint(company.value(), sideId))
            .set(ROSTER_IMPORT.CHECKED_BY, access.actor().person().value())
            .set(ROSTER_IMPORT.CHECKED_AT, OffsetDateTime.now(announcement.clock()))
            .returningResult(ROSTER_IMPORT.ID)
            .fetchSingle()
            .value1();
    staging.store(id, lines);
    staging.match(id, company.value());
    staging.compare(id, sideId);
    if (complete) {
      staging.leavers(id, company.value());
    }
    return new RosterCheck(id, staging.counts(id));
  }

  /// Lines with one outcome, in the order of the file.
  @Transactional(readOnly = true)
  public List<CheckedLine> lines(UUID id, Outcome outcome, int offset, int limit) {
    own(id);
    return db.selectFrom(ROSTER_LINE)
        .where(ROSTER_LINE.IMPORT_ID.eq(id), ROSTER_LINE.OUTCOME.eq(outcome.name()))
        .orderBy(DSL.abs(ROSTER_LINE.NUMBER))
        .offset(offset)
        .limit(limit)
        .fetch(
            l ->
                new CheckedLine(
                    l.getNumber(),
                    Outcome.valueOf(l.getOutcome()),
                    l.getReason() == null ? null : Refusal.valueOf(l.getReason()),
                    Arrays.asList(l.getChanges()),
                    l.getExternalId(),
                    l.getEmail(),
                    l.getGivenName(),
                    l.getFamilyName()));
  }

  /// Applies a check, all of it or nothing; once.
  ///
  /// @throws ConflictException when the roster has changed since, or it was applied already
  public RosterCheck apply(UUID id) {
    CompanyId company = access.actor().company();
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(company.toString()));
    RosterImportRecord checked = own(id);
    UUID side = checked.getSideId();
    if (checked.getAppliedAt() != null
        || !checked.getState().equals(staging.fingerprint(company.value(), side))) {
      throw new ConflictException("alliance.roster.stale");
    }
    db.execute(
        "update alliance.roster_line set person_id = uuidv7() where import_id = {0} and outcome = 'ADDED'",
        DSL.val(id));
    people.write(company, drafts(id));
    if (side != null) {
      List<PersonId> sellers =
          staging.writeMemberships(id, side, LocalDate.now(announcement.clock())).stream()
              .map(PersonId::new)
              .toList();
      if (!sellers.isEmpty()) {
        announcement.events().publishEvent(new SellersJoined(alliance(side, company), sellers));
      }
    }
    people.deactivate(company, leavers(id));
    checked.setAppliedAt(OffsetDateTime.now(announcement.clock()));
    checked.store();
    var result = new RosterCheck(id, staging.counts(id));
    announcement.events().publishEvent(new RosterApplied(company.value(), result));
    return result;
  }

  private RosterImportRecord own(UUID id) {
    return db.selectFrom(ROSTER_IMPORT)
        .where(
            ROSTER_IMPORT.ID.eq(id), ROSTER_IMPORT.COMPANY_ID.eq(access.actor().company().value()))
        .fetchOptional()
        .orElseThrow(() -> new NotFoundException("people file " + id));
  }

  private AllianceId alliance(UUID side, CompanyId company) {
    return db.select(SIDE.ALLIANCE_ID)
        .from(SIDE)
        .where(SIDE.ID.eq(side), SIDE.COMPANY_ID.eq(company.value()))
        .fetchOptional(r -> new AllianceId(r.value1()))
        .orElseThrow(() -> new NotFoundException("side " + side + " of " + company));
  }

  private List<PersonDraft> drafts(UUID id) {
    return db.selectFrom(ROSTER_LINE)
        .where(ROSTER_LINE.IMPORT_ID.eq(id), ROSTER_LINE.OUTCOME.in("ADDED", "CHANGED"))
        .fetch(
            l ->
                new PersonDraft(
                    l.getPersonId(),
                    l.getExternalId(),
                    l.getEmail(),
                    l.getGivenName(),
                    l.getFamilyName(),
                    l.getLocale()));
  }

  private List<UUID> leavers(UUID id) {
    return db.select(ROSTER_LINE.PERSON_ID)
        .from(ROSTER_LINE)
        .where(ROSTER_LINE.IMPORT_ID.eq(id), ROSTER_LINE.OUTCOME.eq(Outcome.LEFT.name()))
        .fetch(ROSTER_LINE.PERSON_ID);
  }
}
