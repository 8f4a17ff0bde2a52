package tandem.portal.learning;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.QUESTION;
import static tandem.db.learning.Tables.REFRESHER;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;

/// To whom a refresher is due. Read as the task that offers them, which sees completions and
/// memberships of one company, and no answers.
@Component
class RefresherDueQueries {
  private static final Table<?> STEP = steps();
  private static final Field<Integer> DAYS = field(name("step", "days"), Integer.class);
  private static final Field<Integer> UNTIL = field(name("step", "until"), Integer.class);
  private static final Field<OffsetDateTime> DUE = after(COMPLETION.COMPLETED_AT, DAYS);
  private static final Field<OffsetDateTime> LAPSES = after(COMPLETION.COMPLETED_AT, UNTIL);

  private final DSLContext db;

  RefresherDueQueries(DSLContext db) {
    this.db = db;
  }

  List<CompanyId> companies() {
    return db.select(COMPANY.ID)
        .from(COMPANY)
        .orderBy(COMPANY.ID)
        .fetch(r -> new CompanyId(r.value1()));
  }

  /// One at most for each person who sells for the alliance today, and none so soon after the last;
  /// of the version of a module they completed last, unless a newer one asks everybody again: what
  /// they read is out of date then. Of several, the one due longest.
  List<RefresherDue> due(CompanyId company, Period atMostEvery, OffsetDateTime now) {
    return db.select(COMPLETION.PERSON_ID, COMPLETION.MODULE_VERSION_ID, DAYS, LAPSES)
        .distinctOn(COMPLETION.PERSON_ID)
        .from(COMPLETION)
        .crossJoin(STEP)
        .join(PERSON)
        .on(PERSON.ID.eq(COMPLETION.PERSON_ID))
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.ID.eq(COMPLETION.MODULE_VERSION_ID))
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .where(
            PERSON.COMPANY_ID.eq(company.value()),
            PERSON.ACTIVE.isTrue(),
            DUE.le(now),
            LAPSES.gt(now),
            sellsToday(now.toLocalDate()),
            exists(
                selectOne().from(QUESTION).where(QUESTION.MODULE_VERSION_ID.eq(MODULE_VERSION.ID))),
            completedLast(),
            MODULE_VERSION.NUMBER.ge(
                ModuleVersions.askingAgain(MODULE.ID, COMPLETION.PERSON_ID).number()),
            notOffered(now.minus(atMostEvery)))
        .orderBy(COMPLETION.PERSON_ID, DUE, COMPLETION.MODULE_VERSION_ID)
        .fetch(r -> new RefresherDue(new PersonId(r.value1()), r.value2(), r.value3(), r.value4()));
  }

  private static Condition sellsToday(LocalDate today) {
    return exists(
        selectOne()
            .from(MEMBERSHIP)
            .join(SIDE)
            .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
            .where(
                MEMBERSHIP.PERSON_ID.eq(COMPLETION.PERSON_ID),
                MEMBERSHIP.ROLE.eq("SELLER"),
                SIDE.ALLIANCE_ID.eq(MODULE.ALLIANCE_ID),
                Memberships.valid(MEMBERSHIP, val(today))));
  }

  private static Condition completedLast() {
    var newer = COMPLETION.as("newer");
    var version = MODULE_VERSION.as("newer_version");
    return notExists(
        selectOne()
            .from(newer)
            .join(version)
            .on(version.ID.eq(newer.MODULE_VERSION_ID))
            .where(
                newer.PERSON_ID.eq(COMPLETION.PERSON_ID),
                version.MODULE_ID.eq(MODULE.ID),
                newer.COMPLETED_AT.gt(COMPLETION.COMPLETED_AT)));
  }

  private static Condition notOffered(OffsetDateTime since) {
    return notExists(
        select(REFRESHER.ID)
            .from(REFRESHER)
            .where(
                REFRESHER.PERSON_ID.eq(COMPLETION.PERSON_ID),
                REFRESHER
                    .OFFERED_AT
                    .gt(since)
                    .or(
                        REFRESHER
                            .MODULE_VERSION_ID
                            .eq(COMPLETION.MODULE_VERSION_ID)
                            .and(REFRESHER.DAYS.eq(DAYS)))));
  }

  @SuppressWarnings("unchecked") // an array of a generic type
  private static Table<?> steps() {
    Row2<Integer, Integer>[] rows =
        RefresherStep.ALL.stream().map(step -> row(step.days(), step.until())).toArray(Row2[]::new);
    return values(rows).as("step", "days", "until");
  }

  private static Field<OffsetDateTime> after(Field<OffsetDateTime> moment, Field<Integer> days) {
    return DSL.field(
        "{0} + {1} * interval '24 hours'", SQLDataType.TIMESTAMPWITHTIMEZONE, moment, days);
  }
}
