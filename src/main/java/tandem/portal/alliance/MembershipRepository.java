package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.NotFoundException;

/// The one place that writes memberships, a row for each period (ADR 17). Today and the days to
/// come may change; a day that is over stays as it was, because figures are worked out from it:
///
/// - Who has never sat there gets the days that are asked for, also past ones.
/// - Who has, sits there from the day asked for, but not before today. In the same cell the period
///   goes on; another cell ends it and begins a new one.
/// - A period ends on the day asked for, but not before yesterday.
/// - What was planned for later days gives way.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MembershipRepository {
  /// Whom it is about, and the days the rule gives them. {0} side, {1} what is wanted, {2} today.
  private static final String DUE =
      """
      with wanted as materialized (
        select * from ({1}) as w (person_id, role, job_role, region, team, valid_from, valid_until)),
      known as (
        select m.person_id, m.role from alliance.membership m join wanted w using (person_id, role)
        where m.side_id = {0} and coalesce(m.valid_until >= m.valid_from, true)
        group by m.person_id, m.role),
      due as (
        select w.person_id, w.role, w.job_role, w.region, w.team,
          case when k.person_id is null then coalesce(w.valid_from, {2}) else greatest(w.valid_from, {2}) end as first_day,
          case when k.person_id is null or w.valid_until is null then w.valid_until
            else greatest(w.valid_until, {2} - 1) end as last_day
        from wanted w left join known k using (person_id, role))
      """;

  private static final String FORESEEN =
      DUE
          + """
          select distinct on (d.person_id, d.role) d.person_id, d.first_day, d.last_day,
            coalesce(d.last_day >= d.first_day, true) as holds,
            m.id, m.job_role, m.region, m.team, m.valid_from, m.valid_until
          from due d
          left join alliance.membership m on m.side_id = {0} and m.person_id = d.person_id and m.role = d.role
            and coalesce(m.valid_until >= m.valid_from and m.valid_until >= d.first_day, true)
          order by d.person_id, d.role, m.valid_from
          """;

  private static final String WRITE =
      DUE
          + """
          , held as (
            select d.*, m.id, m.valid_from, m.valid_until, coalesce(d.last_day >= d.first_day, true) as holds,
              m.valid_from >= d.first_day or m.valid_from > {2} as planned,
              m.valid_from < d.first_day and m.valid_from <= {2} and coalesce(m.valid_until >= d.first_day - 1, true)
                and (m.job_role, m.region, m.team) is not distinct from (d.job_role, d.region, d.team) as kept
            from due d
            join alliance.membership m on m.side_id = {0} and m.person_id = d.person_id and m.role = d.role),
          ranked as (
            select h.*, bool_or(kept) over (partition by person_id, role) as keeps,
              row_number() over (partition by person_id, role, planned
                order by coalesce(valid_until < valid_from, false), valid_from, id) as nth
            from held h),
          target as (
            select r.*, holds and planned and not keeps and nth = 1 as reused,
              case
                when not holds then
                  case when coalesce(valid_until > last_day, true) then greatest(last_day, valid_from - 1) else valid_until end
                when kept then last_day
                when not planned then
                  case when coalesce(valid_until >= first_day, true) then first_day - 1 else valid_until end
                when keeps or nth > 1 then valid_from - 1
                else last_day
              end as new_until
            from ranked r),
          changed as (
            update alliance.membership m set valid_until = t.new_until, departed = false, until_before = null,
              valid_from = case when t.reused then t.first_day else m.valid_from end,
              job_role = case when t.reused then t.job_role else m.job_role end,
              region = case when t.reused then t.region else m.region end,
              team = case when t.reused then t.team else m.team end
            from target t
            where m.id = t.id and (m.valid_until is distinct from t.new_until or t.reused and
              (m.valid_from, m.job_role, m.region, m.team) is distinct from (t.first_day, t.job_role, t.region, t.team))
            returning m.person_id, m.role),
          added as (
            insert into alliance.membership (side_id, person_id, role, job_role, region, team, valid_from, valid_until)
            select {0}, d.person_id, d.role, d.job_role, d.region, d.team, d.first_day, d.last_day
            from due d
            where coalesce(d.last_day >= d.first_day, true) and not exists (
              select from target t where t.person_id = d.person_id and t.role = d.role and (t.kept or t.planned))
            returning person_id, role),
          written as (
            select person_id, role from changed union select person_id, role from added)
          select d.person_id from due d join written using (person_id, role)
          where coalesce(d.last_day >= d.first_day and d.last_day >= {2}, true)
          order by d.person_id
          """;

  private final DSLContext db;
  private final Clock clock;

  MembershipRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The alliance of a side.
  ///
  /// @throws NotFoundException when the side is not the company's
  public AllianceId allianceOf(SideId side, CompanyId company) {
    return db.select(SIDE.ALLIANCE_ID)
        .from(SIDE)
        .where(SIDE.ID.eq(side.value()), SIDE.COMPANY_ID.eq(company.value()))
        .fetchOptional(r -> new AllianceId(r.value1()))
        .orElseThrow(() -> new NotFoundException("side " + side + " of " + company));
  }

  /// @param side made sure to be the company's
  /// @param wanted person, role, job role, region, team, first day (null: today) and last day
  ///     (null: open), in this order; each person and role once
  /// @return who sits there otherwise than before, today or later
  public List<UUID> write(SideId side, Select<?> wanted) {
    return db.resultQuery(WRITE, DSL.val(side.value()), wanted, DSL.val(today()))
        .fetch(0, UUID.class);
  }

  /// What [#write] would find and do, a row a person: `first_day` and `last_day` by the rule;
  /// `holds`: there is a day between them; and the period those days fall into or, without one, the
  /// next.
  public ResultQuery<Record> foreseen(SideId side, Select<?> wanted) {
    return db.resultQuery(FORESEEN, DSL.val(side.value()), wanted, DSL.val(today()));
  }

  boolean isOf(CompanyId company, PersonId person, UUID seat) {
    return db.fetchExists(
        DSL.selectOne()
            .from(MEMBERSHIP)
            .join(SIDE)
            .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
            .where(
                MEMBERSHIP.ID.eq(seat),
                MEMBERSHIP.PERSON_ID.eq(person.value()),
                SIDE.COMPANY_ID.eq(company.value())));
  }

  /// Yesterday was the last day of the seats that hold today or later.
  ///
  /// @return whose those were
  List<UUID> end(Condition which) {
    return db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, yesterday())
        .where(which, isNotOver())
        .returning(MEMBERSHIP.PERSON_ID)
        .fetch(MEMBERSHIP.PERSON_ID);
  }

  /// The same for all seats of people who leave, kept in mind for [#comeBack].
  void leave(Collection<UUID> people) {
    Condition theirs = MEMBERSHIP.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new)));
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.DEPARTED, false)
        .setNull(MEMBERSHIP.UNTIL_BEFORE)
        .where(theirs, MEMBERSHIP.DEPARTED.isTrue())
        .execute();
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.DEPARTED, true)
        .set(MEMBERSHIP.UNTIL_BEFORE, MEMBERSHIP.VALID_UNTIL)
        .set(MEMBERSHIP.VALID_UNTIL, yesterday())
        .where(theirs, isNotOver())
        .execute();
  }

  /// A seat that has been given back.
  record Back(SideId side, Role role) {}

  /// Gives back what the person's last departure ended, and nobody has changed since.
  List<Back> comeBack(PersonId person) {
    return db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, MEMBERSHIP.UNTIL_BEFORE)
        .set(MEMBERSHIP.DEPARTED, false)
        .setNull(MEMBERSHIP.UNTIL_BEFORE)
        .where(MEMBERSHIP.PERSON_ID.eq(person.value()), MEMBERSHIP.DEPARTED.isTrue())
        .returningResult(MEMBERSHIP.SIDE_ID, MEMBERSHIP.ROLE)
        .fetch(r -> new Back(new SideId(r.value1()), Role.valueOf(r.value2())));
  }

  /// Or the day before the first: then it has never held.
  private Field<LocalDate> yesterday() {
    return DSL.greatest(DSL.val(today().minusDays(1)), MEMBERSHIP.VALID_FROM.minus(1));
  }

  /// Takes the ending of a seat back.
  ///
  /// @return false when the person has got another seat of that kind meanwhile
  boolean reopen(UUID seat, @Nullable LocalDate until) {
    return db.execute(
            """
            update alliance.membership m set valid_until = case when m.valid_until < {2} then {1} else m.valid_until end,
              departed = false, until_before = null
            where m.id = {0} and not exists (
              select from alliance.membership o
              where o.side_id = m.side_id and o.person_id = m.person_id and o.role = m.role and o.id <> m.id
                and daterange(o.valid_from, o.valid_until + 1) && daterange(m.valid_from, {1} + 1))
            """,
            DSL.val(seat), DSL.val(until, LocalDate.class), DSL.val(today()))
        > 0;
  }

  private Condition isNotOver() {
    return MEMBERSHIP.VALID_UNTIL.isNull().or(MEMBERSHIP.VALID_UNTIL.ge(today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
