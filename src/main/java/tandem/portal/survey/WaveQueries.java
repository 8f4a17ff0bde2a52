package tandem.portal.survey;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.survey.Tables.AUDIENCE;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;
import static tandem.db.survey.Tables.WAVE_CHANGE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// Waves, their cells, and who stands in them. Never a response.
@Component
@Transactional(readOnly = true)
public class WaveQueries {
  private static final Condition SELLING =
      MEMBERSHIP.ROLE.eq(Role.SELLER.name()).and(Memberships.valid());

  /// Whoever looks after the alliance rather than selling in it.
  static final List<String> MANAGEMENT =
      List.of(Role.EXECUTIVE.name(), Role.PARTNER_MANAGER.name());

  private static final Condition MANAGING = MEMBERSHIP.ROLE.in(MANAGEMENT).and(Memberships.valid());

  private static final Field<JSONB> TITLE = jsonbGetAttribute(INSTRUMENT.DEFINITION, "title");

  /// Somebody's place in a wave: the narrowest cell that holds them.
  record Place(int cell, Instrument.Respondent respondent) {
    SideId side() {
      return respondent.side();
    }
  }

  private final DSLContext db;
  private final Json json;

  WaveQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  public Optional<Wave> wave(WaveId id) {
    return db.selectFrom(WAVE).where(WAVE.ID.eq(id.value())).fetchOptional(WaveRepository::wave);
  }

  /// Both companies that sit in the alliance.
  Set<UUID> companies(AllianceId alliance) {
    return db.select(SIDE.COMPANY_ID)
        .from(SIDE)
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()))
        .fetchSet(SIDE.COMPANY_ID);
  }

  /// What everybody in both companies is called.
  List<NameMask.Name> names(AllianceId alliance) {
    return db.selectDistinct(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
        .from(PERSON)
        .join(SIDE)
        .on(SIDE.COMPANY_ID.eq(PERSON.COMPANY_ID))
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()))
        .fetch(Records.mapping(NameMask.Name::new));
  }

  /// What somebody is called; nobody, once they are erased.
  List<NameMask.Name> name(UUID person) {
    return db.select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
        .from(PERSON)
        .where(PERSON.ID.eq(person))
        .fetch(Records.mapping(NameMask.Name::new));
  }

  /// The open waves of all alliances a company sits in.
  List<Wave> openOf(UUID company) {
    return db.select(WAVE.fields())
        .from(WAVE)
        .join(SIDE)
        .on(SIDE.ALLIANCE_ID.eq(WAVE.ALLIANCE_ID))
        .where(WAVE.STATE.eq(WaveState.OPEN.name()), SIDE.COMPANY_ID.eq(company))
        .orderBy(WAVE.ID)
        .fetch(WaveRepository::wave);
  }

  List<WaveRow> rows(AllianceId alliance) {
    return rows(WAVE.ALLIANCE_ID.eq(alliance.value()));
  }

  /// All that have results, the last to close first.
  public List<WaveRow> closed(AllianceId alliance) {
    return rows(alliance).stream()
        .filter(row -> row.wave().state() == WaveState.CLOSED)
        .sorted(Comparator.comparing((WaveRow row) -> row.wave().closesOn()).reversed())
        .toList();
  }

  public Optional<WaveRow> row(WaveId id) {
    return rows(WAVE.ID.eq(id.value())).stream().findFirst();
  }

  private List<WaveRow> rows(Condition condition) {
    Field<List<Cell>> cells = cells(Cell.Kind.SELLER);
    Field<List<Cell>> management = cells(Cell.Kind.MANAGEMENT);
    Field<List<WaveRow.Change>> changes =
        multiset(
                select(
                        WAVE_CHANGE.WHAT.convertFrom(WaveRow.Change.What::valueOf),
                        WAVE_CHANGE.CHANGED_ON,
                        WAVE_CHANGE.UNTIL_BEFORE,
                        WAVE_CHANGE.UNTIL,
                        WAVE_CHANGE.REASON)
                    .from(WAVE_CHANGE)
                    .where(WAVE_CHANGE.WAVE_ID.eq(WAVE.ID))
                    .orderBy(WAVE_CHANGE.NUMBER))
            .convertFrom(result -> result.map(Records.mapping(WaveRow.Change::new)));
    return db.select(WAVE.fields())
        .select(
            TITLE, INSTRUMENT.VERSION, cells.as("sellers"), management.as("management"), changes)
        .from(WAVE)
        .join(INSTRUMENT)
        .on(INSTRUMENT.ID.eq(WAVE.INSTRUMENT_ID))
        .where(condition)
        .orderBy(WAVE.OPENS_ON, WAVE.NUMBER, WAVE.ID)
        .fetch(
            r ->
                new WaveRow(
                    WaveRepository.wave(r),
                    json.read(r.get(TITLE), Localized.class),
                    r.get(INSTRUMENT.VERSION),
                    r.get(cells.as("sellers")),
                    r.get(management.as("management")),
                    r.get(changes)));
  }

  private static Field<List<Cell>> cells(Cell.Kind kind) {
    return multiset(
            select(
                    WAVE_CELL.CELL,
                    WAVE_CELL.SIDE_ID,
                    WAVE_CELL.JOB_ROLE,
                    WAVE_CELL.REGION,
                    WAVE_CELL.INVITED)
                .from(WAVE_CELL)
                .where(WAVE_CELL.WAVE_ID.eq(WAVE.ID), WAVE_CELL.KIND.eq(kind.name()))
                .orderBy(WAVE_CELL.CELL))
        .convertFrom(
            result ->
                result.map(
                    c ->
                        new Cell(
                            c.value1(),
                            new SideId(c.value2()),
                            jobRole(c.value3()),
                            c.value4(),
                            c.value5())));
  }

  Optional<Wave> openIn(AllianceId alliance) {
    return db.selectFrom(WAVE)
        .where(WAVE.ALLIANCE_ID.eq(alliance.value()), WAVE.STATE.eq(WaveState.OPEN.name()))
        .orderBy(WAVE.NUMBER, WAVE.ID)
        .limit(1)
        .fetchOptional(WaveRepository::wave);
  }

  public Optional<Wave> lastClosed(AllianceId alliance) {
    return db.selectFrom(WAVE)
        .where(WAVE.ALLIANCE_ID.eq(alliance.value()), WAVE.STATE.eq(WaveState.CLOSED.name()))
        .orderBy(WAVE.CLOSES_ON.desc(), WAVE.NUMBER.desc(), WAVE.ID)
        .limit(1)
        .fetchOptional(WaveRepository::wave);
  }

  /// Open waves whose last day is over.
  List<WaveId> due(LocalDate today) {
    return db.select(WAVE.ID)
        .from(WAVE)
        .where(WAVE.STATE.eq(WaveState.OPEN.name()), WAVE.CLOSES_ON.lt(today))
        .orderBy(WAVE.ID)
        .fetch(r -> new WaveId(r.value1()));
  }

  /// Of these waves, those that are closed.
  List<WaveId> closedAmong(List<WaveId> waves) {
    return db.select(WAVE.ID)
        .from(WAVE)
        .where(
            WAVE.ID.in(waves.stream().map(WaveId::value).toList()),
            WAVE.STATE.eq(WaveState.CLOSED.name()))
        .orderBy(WAVE.ID)
        .fetch(r -> new WaveId(r.value1()));
  }

  /// The sellers of both sides as groups of equal side, job role and region.
  List<Coarsening.Group> roster(AllianceId alliance) {
    return Acting.as(Acting.Task.WAVES, () -> groups(alliance));
  }

  private List<Coarsening.Group> groups(AllianceId alliance) {
    return db.select(MEMBERSHIP.SIDE_ID, MEMBERSHIP.JOB_ROLE, MEMBERSHIP.REGION, count())
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()), SELLING, PERSON.ACTIVE.isTrue())
        .groupBy(MEMBERSHIP.SIDE_ID, MEMBERSHIP.JOB_ROLE, MEMBERSHIP.REGION)
        .orderBy(MEMBERSHIP.SIDE_ID, MEMBERSHIP.JOB_ROLE, MEMBERSHIP.REGION)
        .fetch(
            r ->
                new Coarsening.Group(
                    new SideId(r.value1()), JobRole.valueOf(r.value2()), r.value3(), r.value4()));
  }

  /// The same people one by one.
  List<Coarsening.Seller> sellers(AllianceId alliance) {
    return Acting.as(Acting.Task.WAVES, () -> selling(alliance));
  }

  private List<Coarsening.Seller> selling(AllianceId alliance) {
    return db.select(
            MEMBERSHIP.PERSON_ID, MEMBERSHIP.SIDE_ID, MEMBERSHIP.JOB_ROLE, MEMBERSHIP.REGION)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .join(PERSON)
        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
        .where(SIDE.ALLIANCE_ID.eq(alliance.value()), SELLING, PERSON.ACTIVE.isTrue())
        .orderBy(MEMBERSHIP.PERSON_ID)
        .fetch(
            r ->
                new Coarsening.Seller(
                    new PersonId(r.value1()),
                    new SideId(r.value2()),
                    JobRole.valueOf(r.value3()),
                    r.value4()));
  }

  /// Executives and partner managers by side; who sells for the side as well is asked as a seller.
  Map<SideId, List<PersonId>> management(AllianceId alliance) {
    var selling = MEMBERSHIP.as("selling");
    return Acting.as(
        Acting.Task.WAVES,
        () ->
            db.selectDistinct(MEMBERSHIP.SIDE_ID, MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .join(SIDE)
                .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(
                    SIDE.ALLIANCE_ID.eq(alliance.value()),
                    MANAGING,
                    PERSON.ACTIVE.isTrue(),
                    notExists(
                        selectOne()
                            .from(selling)
                            .where(
                                selling.PERSON_ID.eq(MEMBERSHIP.PERSON_ID),
                                selling.SIDE_ID.eq(MEMBERSHIP.SIDE_ID),
                                selling.ROLE.eq(Role.SELLER.name()),
                                Memberships.valid(selling, currentLocalDate()))))
                .orderBy(MEMBERSHIP.SIDE_ID, MEMBERSHIP.PERSON_ID)
                .fetchGroups(r -> new SideId(r.value1()), r -> new PersonId(r.value2())));
  }

  /// Where a person stands in an open wave: in the cell they were counted in when it opened,
  /// whatever has changed since, for as long as they sell, or belong to the management, on that
  /// side. Empty for who was not counted.
  Optional<Place> place(Wave wave, PersonId person) {
    return db.select(WAVE_CELL.CELL, WAVE_CELL.SIDE_ID, WAVE_CELL.JOB_ROLE, WAVE_CELL.KIND)
        .from(AUDIENCE)
        .join(WAVE_CELL)
        .on(WAVE_CELL.WAVE_ID.eq(AUDIENCE.WAVE_ID), WAVE_CELL.CELL.eq(AUDIENCE.CELL))
        .where(
            AUDIENCE.WAVE_ID.eq(wave.id().value()),
            AUDIENCE.PERSON_ID.eq(person.value()),
            exists(
                selectOne()
                    .from(MEMBERSHIP)
                    .where(
                        MEMBERSHIP.PERSON_ID.eq(AUDIENCE.PERSON_ID),
                        MEMBERSHIP.SIDE_ID.eq(WAVE_CELL.SIDE_ID),
                        MEMBERSHIP
                            .ROLE
                            .eq(Role.SELLER.name())
                            .and(WAVE_CELL.KIND.eq(Cell.Kind.SELLER.name()))
                            .or(
                                MEMBERSHIP
                                    .ROLE
                                    .in(MANAGEMENT)
                                    .and(WAVE_CELL.KIND.eq(Cell.Kind.MANAGEMENT.name()))),
                        Memberships.valid())))
        .fetchOptional(WaveQueries::found);
  }

  /// Whether a side's management was asked.
  boolean askedManagement(WaveId wave, UUID side) {
    return db.fetchExists(
        WAVE_CELL,
        WAVE_CELL.WAVE_ID.eq(wave.value()),
        WAVE_CELL.SIDE_ID.eq(side),
        WAVE_CELL.KIND.eq(Cell.Kind.MANAGEMENT.name()));
  }

  private static Place found(Record cell) {
    return new Place(cell.get(WAVE_CELL.CELL), respondent(cell));
  }

  private static Instrument.Respondent respondent(Record cell) {
    return new Instrument.Respondent(
        new SideId(cell.get(WAVE_CELL.SIDE_ID)),
        jobRole(cell.get(WAVE_CELL.JOB_ROLE)),
        Cell.Kind.valueOf(cell.get(WAVE_CELL.KIND)));
  }

  /// What is known of who stands in a cell, by its number.
  Map<Integer, Instrument.Respondent> respondents(WaveId wave) {
    return db.select(WAVE_CELL.CELL, WAVE_CELL.SIDE_ID, WAVE_CELL.JOB_ROLE, WAVE_CELL.KIND)
        .from(WAVE_CELL)
        .where(WAVE_CELL.WAVE_ID.eq(wave.value()))
        .fetchMap(WAVE_CELL.CELL, WaveQueries::respondent);
  }

  private static @Nullable JobRole jobRole(@Nullable String name) {
    return name == null ? null : JobRole.valueOf(name);
  }
}
