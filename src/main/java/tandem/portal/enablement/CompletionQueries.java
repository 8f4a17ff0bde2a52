package tandem.portal.enablement;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.PROOF;
import static tandem.portal.platform.Alphabet.BY_LETTER;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.CompanyId;
import tandem.portal.learning.Holding;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleVersions;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// One row for each person of one company and each module assigned to them. The company is a
/// condition of the one query everything here is built on. Of learning it reads that something was
/// begun or completed, and when; nothing else.
@Component
class CompletionQueries {
  private static final int FETCH_SIZE = 500;

  private static final String ROW = "completion_row";
  private static final Field<String> STATUS = field(name(ROW, "status"), String.class);
  private static final Field<OffsetDateTime> STATUS_AT =
      field(name(ROW, "status_at"), OffsetDateTime.class);
  private static final Field<UUID> PERSON_ID = PERSON.ID.as("person_id");
  private static final Field<String> COMPANY_NAME = COMPANY.NAME.as("company_name");
  private static final Field<UUID> MODULE_ID = MODULE.ID.as("module_id");
  private static final Field<Integer> POSITION = MODULE.POSITION.as("module_position");
  private static final Field<JSONB> TITLE = MODULE_VERSION.TITLE.as("module_title");

  private static final tandem.db.learning.tables.ModuleVersion COMPLETED =
      MODULE_VERSION.as("completed");
  private static final Field<Integer> VERSION = COMPLETED.NUMBER.as("version_number");
  private static final ModuleVersions.AskingAgain ASKING =
      ModuleVersions.askingAgain(MODULE.ID, PERSON.ID);

  /// Which version asks somebody again: found once a row, and used by all that follows.
  private static final Table<?> ASKED =
      lateral(
              select(
                  ASKING.number().as(MODULE_VERSION.NUMBER.getName()),
                  ASKING.publishedAt().as(MODULE_VERSION.PUBLISHED_AT.getName())))
          .as("asked");
  private static final Field<Integer> ASKED_NUMBER = of("asked", MODULE_VERSION.NUMBER);
  private static final Field<OffsetDateTime> ASKED_AT = of("asked", MODULE_VERSION.PUBLISHED_AT);
  private static final Table<?> DONE =
      lateral(
              select(COMPLETION.COMPLETED_AT, VERSION)
                  .from(COMPLETION)
                  .join(COMPLETED)
                  .on(COMPLETED.ID.eq(COMPLETION.MODULE_VERSION_ID))
                  .where(
                      COMPLETION.PERSON_ID.eq(PERSON.ID),
                      COMPLETED.MODULE_ID.eq(MODULE.ID),
                      COMPLETED.NUMBER.ge(ASKED_NUMBER))
                  .orderBy(COMPLETION.COMPLETED_AT)
                  .limit(1))
          .as("done");
  private static final Field<OffsetDateTime> DONE_AT = of("done", COMPLETION.COMPLETED_AT);

  /// What somebody has shown last of a version that counts: by completing it, or by renewing that.
  private static final Table<?> HELD =
      lateral(
              select(
                      PROOF.HOLDS_UNTIL.cast(SQLDataType.LOCALDATE).as(PROOF.HOLDS_UNTIL.getName()),
                      when(PROOF.RENEWED, PROOF.PROVED_AT).as(PROOF.PROVED_AT.getName()))
                  .from(PROOF)
                  .where(
                      PROOF.PERSON_ID.eq(PERSON.ID),
                      PROOF.MODULE_ID.eq(MODULE.ID),
                      DONE_AT.isNotNull(),
                      PROOF.NUMBER.ge(ASKED_NUMBER))
                  .orderBy(PROOF.PROVED_AT.desc())
                  .limit(1))
          .as("held");
  private static final Field<LocalDate> HOLDS_UNTIL =
      field(name("held", PROOF.HOLDS_UNTIL.getName()), SQLDataType.LOCALDATE);
  private static final Field<OffsetDateTime> RENEWED_AT = of("held", PROOF.PROVED_AT);

  /// An earlier version somebody completed before all were asked again.
  private static final Table<?> BEFORE =
      lateral(
              select(COMPLETION.COMPLETED_AT, VERSION)
                  .from(COMPLETION)
                  .join(COMPLETED)
                  .on(COMPLETED.ID.eq(COMPLETION.MODULE_VERSION_ID))
                  .where(
                      COMPLETION.PERSON_ID.eq(PERSON.ID),
                      COMPLETED.MODULE_ID.eq(MODULE.ID),
                      ASKED_NUMBER.gt(0),
                      COMPLETED.NUMBER.lt(ASKED_NUMBER))
                  .orderBy(COMPLETION.COMPLETED_AT.desc())
                  .limit(1))
          .as("before");
  private static final Field<OffsetDateTime> BEFORE_AT = of("before", COMPLETION.COMPLETED_AT);
  private static final Field<LocalDate> DUE_ON = AskedAgain.dueOn(BEFORE_AT, ASKED_AT);
  private static final Condition BEGUN =
      exists(
          selectOne()
              .from(PROGRESS)
              .join(COMPLETED)
              .on(COMPLETED.ID.eq(PROGRESS.MODULE_VERSION_ID))
              .where(
                  PROGRESS.PERSON_ID.eq(PERSON.ID),
                  COMPLETED.MODULE_ID.eq(MODULE.ID),
                  COMPLETED.NUMBER.ge(ASKED_NUMBER)));

  private final DSLContext db;
  private final Json json;

  CompletionQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  List<CompletionRow> page(CompanyId company, LocalDate today, CompletionFilter filter) {
    var rows = rows(company, today);
    return db.selectFrom(rows)
        .where(matching(filter), status(filter))
        .orderBy(order(filter))
        .limit(CompletionFilter.PAGE)
        .offset(filter.page() * CompletionFilter.PAGE)
        .fetch(this::row);
  }

  /// Every matching row, a few at a time; to be closed, within a transaction.
  Stream<CompletionRow> all(CompanyId company, LocalDate today, CompletionFilter filter) {
    var rows = rows(company, today);
    return db.selectFrom(rows)
        .where(matching(filter), status(filter))
        .orderBy(order(filter))
        .fetchSize(FETCH_SIZE)
        .fetchStream()
        .map(this::row);
  }

  /// By status, of what matches the rest of the filter.
  CompletionCounts counts(CompanyId company, LocalDate today, CompletionFilter filter) {
    var rows = rows(company, today);
    Map<CompletionStatus, Integer> counts = new EnumMap<>(CompletionStatus.class);
    db.select(STATUS, count())
        .from(rows)
        .where(matching(filter))
        .groupBy(STATUS)
        .forEach(r -> counts.put(CompletionStatus.valueOf(r.value1()), r.value2()));
    return new CompletionCounts(counts);
  }

  CompletionChoices choices(CompanyId company, LocalDate today) {
    var rows = rows(company, today);
    Map<UUID, Localized> modules = new LinkedHashMap<>();
    db.selectDistinct(ofRow(POSITION), ofRow(MODULE_ID), ofRow(TITLE))
        .from(rows)
        .orderBy(ofRow(POSITION), ofRow(MODULE_ID))
        .forEach(r -> modules.put(r.value2(), json.read(r.value3(), Localized.class)));
    List<String> teams =
        db.selectDistinct(ofRow(MEMBERSHIP.TEAM))
            .from(rows)
            .where(ofRow(MEMBERSHIP.TEAM).isNotNull())
            .orderBy(ofRow(MEMBERSHIP.TEAM))
            .fetch(r -> r.value1());
    return new CompletionChoices(modules, teams);
  }

  /// Somebody who is no seller in the alliance any more is listed only with what they completed.
  private static Table<?> rows(CompanyId company, LocalDate today) {
    Select<?> select =
        select(
                PERSON_ID,
                PERSON.EXTERNAL_ID,
                PERSON.FAMILY_NAME,
                PERSON.GIVEN_NAME,
                MEMBERSHIP.TEAM,
                MODULE_ID,
                POSITION,
                TITLE,
                coalesce(of("done", VERSION), of("before", VERSION)).as(VERSION.getName()),
                status(today).as(STATUS.getName()),
                coalesce(DONE_AT, ASSIGNMENT.WAIVED_AT, BEFORE_AT).as(STATUS_AT.getName()),
                when(toRenew(today), HOLDS_UNTIL).otherwise(DUE_ON).as(ASSIGNMENT.DUE_ON.getName()),
                COMPANY_NAME,
                RENEWED_AT,
                HOLDS_UNTIL)
            .from(ASSIGNMENT)
            .join(PERSON)
            .on(
                PERSON.ID.eq(ASSIGNMENT.PERSON_ID),
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isTrue())
            .join(COMPANY)
            .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
            .join(MODULE)
            .on(MODULE.ID.eq(ASSIGNMENT.MODULE_ID))
            .join(MODULE_VERSION)
            .on(MODULE_VERSION.MODULE_ID.eq(MODULE.ID), MODULE_VERSION.STATE.eq("PUBLISHED"))
            .leftJoin(ASKED)
            .on(trueCondition())
            .leftJoin(DONE)
            .on(trueCondition())
            .leftJoin(BEFORE)
            .on(trueCondition())
            .leftJoin(HELD)
            .on(trueCondition())
            .leftJoin(SIDE)
            .on(SIDE.ALLIANCE_ID.eq(MODULE.ALLIANCE_ID), SIDE.COMPANY_ID.eq(PERSON.COMPANY_ID))
            .leftJoin(MEMBERSHIP)
            .on(
                MEMBERSHIP.SIDE_ID.eq(SIDE.ID),
                MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
                MEMBERSHIP.ROLE.eq("SELLER"),
                Memberships.valid())
            .where(MEMBERSHIP.ID.isNotNull().or(DONE_AT.isNotNull()).or(BEFORE_AT.isNotNull()));
    return select.asTable(ROW);
  }

  private static Field<String> status(LocalDate today) {
    return when(toRenew(today).and(HOLDS_UNTIL.lt(today)), named(CompletionStatus.RENEWAL_OVERDUE))
        .when(toRenew(today), named(CompletionStatus.RENEWAL_DUE))
        .when(DONE_AT.isNotNull(), named(CompletionStatus.COMPLETED))
        .when(ASSIGNMENT.WAIVED_AT.isNotNull(), named(CompletionStatus.WAIVED))
        .when(DUE_ON.lt(today), named(CompletionStatus.OVERDUE))
        .when(BEGUN, named(CompletionStatus.IN_PROGRESS))
        .when(BEFORE_AT.isNotNull(), named(CompletionStatus.ASKED_AGAIN))
        .otherwise(named(CompletionStatus.NOT_STARTED));
  }

  /// Nothing is asked of those who have been waived, or who sell for the alliance no more.
  private static Condition toRenew(LocalDate today) {
    return HOLDS_UNTIL
        .le(today.plusDays(Holding.WINDOW))
        .and(ASSIGNMENT.WAIVED_AT.isNull())
        .and(MEMBERSHIP.ID.isNotNull());
  }

  private static Field<String> named(CompletionStatus status) {
    return inline(status.name());
  }

  private static Condition matching(CompletionFilter filter) {
    Condition condition = noCondition();
    if (filter.module() != null) {
      condition = condition.and(ofRow(MODULE_ID).eq(filter.module()));
    }
    if (filter.team() != null) {
      condition = condition.and(ofRow(MEMBERSHIP.TEAM).eq(filter.team()));
    }
    if (!filter.name().isEmpty()) {
      Field<String> given = ofRow(PERSON.GIVEN_NAME);
      Field<String> family = ofRow(PERSON.FAMILY_NAME);
      condition =
          condition.and(
              given
                  .concat(" ")
                  .concat(family)
                  .containsIgnoreCase(filter.name())
                  .or(family.concat(", ").concat(given).containsIgnoreCase(filter.name())));
    }
    return condition;
  }

  private static Condition status(CompletionFilter filter) {
    return filter.status() == null ? noCondition() : STATUS.eq(filter.status().name());
  }

  private static List<SortField<?>> order(CompletionFilter filter) {
    Field<?> first =
        switch (filter.order()) {
          case NAME -> ofRow(PERSON.FAMILY_NAME).collate(BY_LETTER);
          case MODULE -> ofRow(POSITION);
          case STATUS -> urgency();
          case DUE -> ofRow(ASSIGNMENT.DUE_ON);
          case DATE -> STATUS_AT;
        };
    return List.of(
        (filter.descending() ? first.desc() : first.asc()).nullsLast(),
        ofRow(PERSON.FAMILY_NAME).collate(BY_LETTER).asc(),
        ofRow(PERSON.GIVEN_NAME).collate(BY_LETTER).asc(),
        ofRow(PERSON_ID).asc(),
        ofRow(MODULE_ID).asc());
  }

  /// What needs HR's attention most comes first.
  private static Field<Integer> urgency() {
    return when(STATUS.eq(CompletionStatus.OVERDUE.name()), 0)
        .when(STATUS.eq(CompletionStatus.RENEWAL_OVERDUE.name()), 1)
        .when(STATUS.eq(CompletionStatus.NOT_STARTED.name()), 2)
        .when(STATUS.eq(CompletionStatus.ASKED_AGAIN.name()), 3)
        .when(STATUS.eq(CompletionStatus.RENEWAL_DUE.name()), 4)
        .when(STATUS.eq(CompletionStatus.IN_PROGRESS.name()), 5)
        .when(STATUS.eq(CompletionStatus.COMPLETED.name()), 6)
        .otherwise(7);
  }

  private static <T> Field<T> ofRow(Field<T> field) {
    return of(ROW, field);
  }

  private static <T> Field<T> of(String table, Field<T> field) {
    return field(name(table, field.getName()), field.getDataType());
  }

  private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime at) {
    return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC);
  }

  private CompletionRow row(Record r) {
    return new CompletionRow(
        r.get(PERSON_ID),
        r.get(PERSON.EXTERNAL_ID),
        r.get(PERSON.FAMILY_NAME),
        r.get(PERSON.GIVEN_NAME),
        r.get(MEMBERSHIP.TEAM),
        new ModuleId(r.get(MODULE_ID)),
        json.read(r.get(TITLE), Localized.class),
        r.get(VERSION),
        CompletionStatus.valueOf(r.get(STATUS)),
        utc(r.get(STATUS_AT)),
        r.get(ASSIGNMENT.DUE_ON),
        r.get(COMPANY_NAME),
        utc(r.get(RENEWED_AT.getName(), OffsetDateTime.class)),
        r.get(HOLDS_UNTIL.getName(), LocalDate.class));
  }
}
