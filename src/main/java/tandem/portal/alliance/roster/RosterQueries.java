package tandem.portal.alliance.roster;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.PERSON;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.db.alliance.tables.records.RosterLineRecord;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonDraft;
import tandem.portal.platform.Json;

/// Rows of people files, for screens and for applying them. Whoever asks has made sure that the
/// file is their company's.
@Component
class RosterQueries {
  private static final int FETCH_SIZE = 500;

  private final DSLContext db;
  private final Json json;

  RosterQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Optional<RosterImport> find(CompanyId company, UUID id) {
    return imports(company, ROSTER_IMPORT.ID.eq(id), 1).stream().findFirst();
  }

  List<RosterImport> recent(CompanyId company, int limit) {
    return imports(company, DSL.noCondition(), limit);
  }

  private List<RosterImport> imports(CompanyId company, Condition which, int limit) {
    return db.select(
            ROSTER_IMPORT.asterisk(), PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, ALLIANCE_.NAME)
        .from(ROSTER_IMPORT)
        .leftJoin(PERSON)
        .on(PERSON.ID.eq(ROSTER_IMPORT.CHECKED_BY))
        .leftJoin(SIDE)
        .on(SIDE.ID.eq(ROSTER_IMPORT.SIDE_ID))
        .leftJoin(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(SIDE.ALLIANCE_ID))
        .where(ROSTER_IMPORT.COMPANY_ID.eq(company.value()), which)
        .orderBy(ROSTER_IMPORT.CHECKED_AT.desc(), ROSTER_IMPORT.ID.desc())
        .limit(limit)
        .fetch(this::anImport);
  }

  private RosterImport anImport(Record r) {
    UUID id = r.get(ROSTER_IMPORT.ID);
    var counts = r.get(ROSTER_IMPORT.COUNTS);
    return new RosterImport(
        id,
        r.get(ROSTER_IMPORT.FILE_NAME),
        r.get(ALLIANCE_.NAME),
        r.get(ROSTER_IMPORT.COMPLETE),
        r.get(PERSON.GIVEN_NAME) == null
            ? null
            : r.get(PERSON.GIVEN_NAME) + " " + r.get(PERSON.FAMILY_NAME),
        r.get(ROSTER_IMPORT.CHECKED_AT),
        r.get(ROSTER_IMPORT.APPLIED_AT),
        counts == null ? null : new RosterCheck(id, json.read(counts, Counts.class).byOutcome()),
        r.get(ROSTER_IMPORT.PEOPLE),
        Arrays.asList(r.get(ROSTER_IMPORT.IGNORED)));
  }

  /// As JSON has it.
  static final class Counts extends EnumMap<Outcome, Integer> {
    private static final long serialVersionUID = 1L;

    Counts() {
      super(Outcome.class);
    }

    Map<Outcome, Integer> byOutcome() {
      return this;
    }
  }

  List<CheckedLine> lines(UUID id, Outcome outcome, int offset, int limit) {
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
                    changes(l),
                    l.getExternalId(),
                    l.getEmail(),
                    l.getGivenName(),
                    l.getFamilyName()));
  }

  private List<CheckedLine.Change> changes(RosterLineRecord line) {
    Map<?, ?> previous = json.read(line.getPrevious(), Map.class);
    return Stream.of(line.getChanges())
        .map(
            column ->
                new CheckedLine.Change(
                    column,
                    previous.get(column) == null ? null : String.valueOf(previous.get(column)),
                    next(line, column)))
        .toList();
  }

  private static @Nullable String next(RosterLineRecord line, String column) {
    return switch (column) {
      case "active" -> String.valueOf(true);
      case "membership" -> line.getJobRole();
      case "valid_from" -> Objects.toString(line.getSeatFrom(), null);
      case "valid_until" -> Objects.toString(line.getSeatUntil(), null);
      default -> Objects.toString(line.get(DSL.name(column)), null);
    };
  }

  /// To be closed, within a transaction.
  Stream<RefusedLines.Line> refused(UUID id) {
    ResultQuery<RosterLineRecord> lines =
        db.selectFrom(ROSTER_LINE)
            .where(ROSTER_LINE.IMPORT_ID.eq(id), ROSTER_LINE.OUTCOME.eq(Outcome.REFUSED.name()))
            .orderBy(ROSTER_LINE.NUMBER);
    return lines
        .fetchSize(FETCH_SIZE)
        .fetchStream()
        .map(l -> new RefusedLines.Line(l.getNumber(), Refusal.valueOf(l.getReason()), cells(l)));
  }

  /// A line that was readable is written as it was understood.
  private Map<Heading, String> cells(RosterLineRecord line) {
    if (line.getCells() != null) {
      return json.read(line.getCells(), Cells.class);
    }
    var cells = new Cells();
    for (Heading heading : Heading.values()) {
      Object value =
          switch (heading) {
            case EXTERNAL_ID -> line.getExternalId();
            case EMAIL -> line.getEmail();
            case GIVEN_NAME -> line.getGivenName();
            case FAMILY_NAME -> line.getFamilyName();
            case LOCALE -> line.getLocale();
            case JOB_ROLE -> line.getJobRole();
            case REGION -> line.getRegion();
            case TEAM -> line.getTeam();
            case FROM -> line.getValidFrom();
            case UNTIL -> line.getValidUntil();
          };
      cells.put(heading, Objects.toString(value, ""));
    }
    return cells;
  }

  /// As JSON has it.
  static final class Cells extends EnumMap<Heading, String> {
    private static final long serialVersionUID = 1L;

    Cells() {
      super(Heading.class);
    }
  }

  List<PersonDraft> drafts(UUID id) {
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

  List<UUID> leavers(UUID id) {
    return db.select(ROSTER_LINE.PERSON_ID)
        .from(ROSTER_LINE)
        .where(ROSTER_LINE.IMPORT_ID.eq(id), ROSTER_LINE.OUTCOME.eq(Outcome.LEFT.name()))
        .fetch(ROSTER_LINE.PERSON_ID);
  }
}
