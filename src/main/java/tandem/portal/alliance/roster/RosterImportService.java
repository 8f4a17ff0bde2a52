package tandem.portal.alliance.roster;

import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.PERSON;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Json;
import tandem.portal.platform.NotFoundException;

/// Checks a people file of the actor's own company, and applies it later as one transaction: what
/// was shown, or nothing.
@Service
@PreAuthorize("@access.may('people:import')")
@Transactional
public class RosterImportService {
  private static final int LONGEST_NAME = 200;

  private final DSLContext db;
  private final Access access;
  private final RosterStaging staging;
  private final RosterQueries queries;
  private final Provisioning people;
  private final Announcement announcement;
  private final Json json;

  /// Tells the other modules, what day it is, and how things are written down.
  @org.springframework.stereotype.Component
  record Announcement(ApplicationEventPublisher events, Clock clock, Json json) {}

  RosterImportService(
      DSLContext db,
      Access access,
      RosterStaging staging,
      RosterQueries queries,
      Provisioning people,
      Announcement announcement) {
    this.db = db;
    this.access = access;
    this.staging = staging;
    this.queries = queries;
    this.people = people;
    this.announcement = announcement;
    this.json = announcement.json();
  }

  /// Takes a file in, for [#check]; the job roles in it are meant for a side of the own company.
  ///
  /// @param side null: people only
  /// @param complete the file lists everybody, so who is not in it has left
  /// @throws NotFoundException when the side is not the own company's
  UUID begin(PeopleFile file, String fileName, @Nullable SideId side, boolean complete) {
    CompanyId company = access.actor().company();
    if (side != null) {
      alliance(side.value(), company);
    }
    return db.insertInto(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.COMPANY_ID, company.value())
        .set(ROSTER_IMPORT.SIDE_ID, side == null ? null : side.value())
        .set(ROSTER_IMPORT.COMPLETE, complete)
        .set(ROSTER_IMPORT.FILE_NAME, brief(fileName))
        .set(ROSTER_IMPORT.COLUMNS, json.write(file.columns()))
        .set(ROSTER_IMPORT.IGNORED, file.ignored().toArray(String[]::new))
        .set(ROSTER_IMPORT.CHECKED_BY, access.actor().person().value())
        .set(ROSTER_IMPORT.CHECKED_AT, OffsetDateTime.now(announcement.clock()))
        .returningResult(ROSTER_IMPORT.ID)
        .fetchSingle()
        .value1();
  }

  /// Takes a file in and checks it, for whoever waits for the answer.
  ///
  /// @throws ConflictException when the file as a whole cannot be read
  /// @throws NotFoundException when the side is not the own company's
  public RosterCheck check(InputStream in, @Nullable SideId side, boolean complete) {
    PeopleFile file = PeopleFile.read(in);
    return check(begin(file, "", side, complete), file, _ -> {});
  }

  /// The dry run: nothing but the check itself is stored.
  RosterCheck check(UUID id, PeopleFile file, Consumer<RosterStep> progress) {
    RosterImportRecord begun = own(id);
    var company = new CompanyId(begun.getCompanyId());
    progress.accept(RosterStep.STORING);
    staging.store(id, RosterDraft.of(file, people.domainsOf(company), begun.getSideId() == null));
    return compare(begun, progress);
  }

  /// The lines of an earlier check against the roster as it is now.
  ///
  /// @throws ConflictException when it was applied meanwhile
  RosterCheck checkAgain(UUID id, Consumer<RosterStep> progress) {
    people.alone(access.actor().company());
    RosterImportRecord checked = own(id);
    if (checked.getAppliedAt() != null) {
      throw new ConflictException("alliance.roster.alreadyApplied");
    }
    staging.forget(id);
    checked.setCheckedAt(OffsetDateTime.now(announcement.clock()));
    return compare(checked, progress);
  }

  private RosterCheck compare(RosterImportRecord of, Consumer<RosterStep> progress) {
    UUID id = of.getId();
    UUID company = of.getCompanyId();
    progress.accept(RosterStep.MATCHING);
    of.setState(staging.fingerprint(company, of.getSideId(), isGuarded()));
    staging.match(id, company);
    progress.accept(RosterStep.COMPARING);
    staging.compare(id, of.getSideId(), LocalDate.now(announcement.clock()));
    if (isGuarded()) {
      staging.guard(id);
    }
    if (of.getComplete()) {
      staging.leavers(id, company);
    }
    progress.accept(RosterStep.COUNTING);
    var check = new RosterCheck(id, staging.counts(id));
    of.setCounts(json.write(check.counts()));
    of.setPeople(db.fetchCount(PERSON, PERSON.COMPANY_ID.eq(company), PERSON.ACTIVE.isTrue()));
    of.store();
    return check;
  }

  /// @throws NotFoundException when there is none, or it is another company's
  @Transactional(readOnly = true)
  public RosterImport get(UUID id) {
    return queries
        .find(access.actor().company(), id)
        .orElseThrow(() -> new NotFoundException("people file " + id));
  }

  /// The latest files of the own company, whoever brought them.
  @Transactional(readOnly = true)
  public List<RosterImport> recent(int limit) {
    return queries.recent(access.actor().company(), limit);
  }

  /// Lines with one outcome, in the order of the file.
  @Transactional(readOnly = true)
  public List<CheckedLine> lines(UUID id, Outcome outcome, int offset, int limit) {
    own(id);
    return queries.lines(id, outcome, offset, limit);
  }

  /// The refused lines as the file had them, in its own columns; to be read within the call.
  @Transactional(readOnly = true)
  public void refused(UUID id, Consumer<RefusedLines> use) {
    RosterImportRecord checked = own(id);
    try (Stream<RefusedLines.Line> lines = queries.refused(id)) {
      use.accept(
          new RefusedLines(
              List.of(json.read(checked.getColumns(), PeopleFile.Column[].class)), lines));
    }
  }

  /// Applies a check, all of it or nothing; once.
  ///
  /// @throws ConflictException when the roster has changed since, or it was applied already
  RosterCheck apply(UUID id, Consumer<RosterStep> progress) {
    CompanyId company = access.actor().company();
    people.alone(company);
    RosterImportRecord checked = own(id);
    UUID side = checked.getSideId();
    if (checked.getAppliedAt() != null) {
      throw new ConflictException("alliance.roster.alreadyApplied");
    }
    if (!staging.fingerprint(company.value(), side, isGuarded()).equals(checked.getState())) {
      throw new ConflictException("alliance.roster.stale");
    }
    progress.accept(RosterStep.PEOPLE);
    db.execute(
        "update alliance.roster_line set person_id = uuidv7() where import_id = {0} and outcome = 'ADDED'",
        DSL.val(id));
    people.write(company, queries.drafts(id));
    progress.accept(RosterStep.SEATS);
    if (side != null) {
      List<PersonId> sellers =
          staging.writeMemberships(id, new SideId(side)).stream().map(PersonId::new).toList();
      if (!sellers.isEmpty()) {
        announcement.events().publishEvent(new SellersJoined(alliance(side, company), sellers));
      }
    }
    progress.accept(RosterStep.LEAVERS);
    people.deactivate(company, queries.leavers(id));
    checked.setAppliedAt(OffsetDateTime.now(announcement.clock()));
    checked.setAppliedBy(access.actor().person().value());
    checked.store();
    var result = new RosterCheck(id, staging.counts(id));
    announcement.events().publishEvent(new RosterApplied(company.value(), result));
    return result;
  }

  /// What an administrator has checked, HR checks again before applying it.
  private boolean isGuarded() {
    return !access.may("people:grant");
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

  private static String brief(String fileName) {
    String name = fileName.replaceAll("\\p{Cntrl}+", " ").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
