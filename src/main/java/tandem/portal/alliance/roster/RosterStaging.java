package tandem.portal.alliance.roster;

import static tandem.db.alliance.Tables.ROSTER_LINE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.MembershipRepository;
import tandem.portal.alliance.RightsHolders;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Json;

/// Compares a whole file with the roster: a handful of statements, however many lines.
@Component
class RosterStaging {
  private static final UUID NO_SIDE = new UUID(0, 0);

  private final DSLContext db;
  private final MembershipRepository memberships;
  private final Json json;

  RosterStaging(DSLContext db, MembershipRepository memberships, Json json) {
    this.db = db;
    this.memberships = memberships;
    this.json = json;
  }

  void store(UUID id, List<RosterDraft> lines) {
    db.execute(
        """
        insert into alliance.roster_line (import_id, number, outcome, reason, external_id, email,
          given_name, family_name, locale, job_role, region, team, valid_from, valid_until, cells)
        select {0}, number, case when reason is null then 'SAME' else 'REFUSED' end, reason, external_id,
          email, given_name, family_name, locale, job_role, region, team, valid_from::date, valid_until::date,
          cells::jsonb
        from unnest({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}) as l (number, reason,
          external_id, email, given_name, family_name, locale, job_role, region, team, valid_from, valid_until,
          cells)
        """,
        DSL.val(id),
        DSL.val(lines.stream().map(RosterDraft::number).toArray(Integer[]::new)),
        texts(lines, RosterDraft::reason),
        texts(lines, RosterDraft::externalId),
        texts(lines, RosterDraft::email),
        texts(lines, RosterDraft::givenName),
        texts(lines, RosterDraft::familyName),
        texts(lines, RosterDraft::locale),
        texts(lines, RosterDraft::jobRole),
        texts(lines, RosterDraft::region),
        texts(lines, RosterDraft::team),
        texts(lines, RosterDraft::from),
        texts(lines, RosterDraft::until),
        texts(lines, line -> line.reason() == null ? null : json.text(line.unread())));
    count();
  }

  /// Lets the planner know what has become of the lines: what it takes for one of them and is
  /// 50,000 is joined one by one.
  private void count() {
    db.execute("analyze alliance.roster_line");
  }

  /// Finds the person of each line: by personnel number, else by e-mail address. Refused lines too,
  /// so that nobody is taken for a leaver because of a typing mistake.
  void match(UUID id, UUID company) {
    db.execute(
        """
        update alliance.roster_line l set person_id = p.id
        from identity.person p
        where l.import_id = {0} and p.company_id = {1} and p.external_id = l.external_id
        """,
        DSL.val(id), DSL.val(company));
    db.execute(
        """
        update alliance.roster_line l set person_id = p.id,
          outcome = case when p.external_id <> l.external_id then 'REFUSED' else l.outcome end,
          reason = case when p.external_id <> l.external_id then coalesce(l.reason, {2}) else l.reason end
        from identity.person p
        where l.import_id = {0} and l.person_id is null and p.company_id = {1} and p.email = l.email
        """,
        DSL.val(id), DSL.val(company), DSL.val(Refusal.EXTERNAL_ID_DIFFERS.name()));
    db.execute(
        """
        update alliance.roster_line l set outcome = 'REFUSED', reason = {2}
        from (
          select l.number from alliance.roster_line l
          join identity.person p on p.company_id = {1} and p.email = l.email and p.id is distinct from l.person_id
          where l.import_id = {0}
          union
          select number from (
            select number, row_number() over (partition by person_id order by number) as nth
            from alliance.roster_line
            where import_id = {0} and outcome = 'SAME' and person_id is not null) same
          where nth > 1) taken
        where l.import_id = {0} and l.outcome = 'SAME' and l.number = taken.number
        """,
        DSL.val(id), DSL.val(company), DSL.val(Refusal.EMAIL_TAKEN.name()));
  }

  /// @param side where the lines' job roles count; null: the file is about people only
  void compare(UUID id, @Nullable UUID side, LocalDate today) {
    db.execute(
        """
        update alliance.roster_line set outcome = 'ADDED'
        where import_id = {0} and outcome = 'SAME' and person_id is null
        """,
        DSL.val(id));
    count();
    db.execute(
        """
        update alliance.roster_line l
        set changes = c.changes, seat_from = c.first_day, seat_until = c.last_day, outcome = case when c.changes = '{}' then 'SAME' else 'CHANGED' end,
          previous = case when c.changes = '{}' then '{}' else
            (select jsonb_object_agg(key, value) from jsonb_each(c.stored) where key = any (c.changes)) end
        from (
          select l.number, array_remove(array[
            case when not p.active then 'active' end,
            case when l.external_id is distinct from p.external_id and l.external_id is not null then 'external_id' end,
            case when l.email <> p.email then 'email' end,
            case when l.given_name <> p.given_name then 'given_name' end,
            case when l.family_name <> p.family_name then 'family_name' end,
            case when l.locale is distinct from p.locale and l.locale is not null then 'locale' end,
            case when m.holds and m.id is null then 'membership' end,
            case when m.holds and l.job_role <> m.job_role then 'job_role' end,
            case when m.holds and l.region <> m.region then 'region' end,
            case when m.holds and l.team <> m.team then 'team' end,
            case when m.holds and m.valid_from > {2} and m.valid_from <> m.first_day then 'valid_from' end,
            case when m.id is not null and m.last_day is distinct from m.valid_until then 'valid_until' end
          ], null) as changes,
          jsonb_build_object('active', p.active, 'external_id', p.external_id, 'email', p.email,
            'given_name', p.given_name, 'family_name', p.family_name, 'locale', p.locale, 'membership', null,
            'job_role', m.job_role, 'region', m.region, 'team', m.team, 'valid_from', m.valid_from,
            'valid_until', m.valid_until) as stored, m.first_day, m.last_day
          from alliance.roster_line l
          join identity.person p on p.id = l.person_id
          left join ({1}) m on m.person_id = p.id and l.job_role is not null
          where l.import_id = {0} and l.outcome = 'SAME') c
        where l.import_id = {0} and l.number = c.number
        """,
        DSL.val(id),
        memberships.foreseen(new SideId(side == null ? NO_SIDE : side), seats(id, Outcome.SAME)),
        DSL.val(today));
  }

  /// Nor does who may not give rights bring an administrator back by a file.
  void guard(UUID id) {
    db.execute(
        """
        update alliance.roster_line l
        set outcome = 'REFUSED', reason = {1}, changes = '{}', previous = '{}'
        where l.import_id = {0} and l.outcome = 'CHANGED' and l.changes && array['email', 'active']
          and ({2})
        """,
        DSL.val(id),
        DSL.val(Refusal.EMAIL_GUARDED.name()),
        RightsHolders.are(DSL.field(DSL.name("l", "person_id"), UUID.class)));
  }

  /// Back to what the file alone says.
  void forget(UUID id) {
    db.execute(
        "delete from alliance.roster_line where import_id = {0} and number < 0", DSL.val(id));
    db.execute(
        """
        update alliance.roster_line l set person_id = null, changes = '{}', previous = '{}', seat_from = null, seat_until = null,
          outcome = case when cells is null then 'SAME' else 'REFUSED' end,
          reason = case when cells is null then null else reason end
        where import_id = {0}
        """,
        DSL.val(id));
  }

  /// Who is not in a complete file has left, except those who look after the company's people here:
  /// nobody may lock their own company out by a list. A refused line that bears somebody's name is
  /// taken for theirs.
  void leavers(UUID id, UUID company) {
    db.execute(
        """
        insert into alliance.roster_line
          (import_id, number, outcome, person_id, external_id, email, given_name, family_name)
        select {0}, -row_number() over (order by p.family_name, p.given_name, p.id)::int, 'LEFT', p.id,
          p.external_id, p.email, p.given_name, p.family_name
        from identity.person p
        where p.company_id = {1} and p.active
          and not exists (select from identity.company_role r where r.person_id = p.id)
          and not exists (select from alliance.roster_line l where l.import_id = {0} and l.person_id = p.id)
          and not exists (select from alliance.roster_line l where l.import_id = {0} and l.outcome = 'REFUSED'
                          and l.given_name = p.given_name and l.family_name = p.family_name)
        """,
        DSL.val(id), DSL.val(company));
  }

  /// Changes whenever anything does that a dry run depends on.
  ///
  /// @param guarded whether [#guard] has been applied, or would be
  String fingerprint(UUID company, @Nullable UUID side, boolean guarded) {
    return db.resultQuery(
            """
            select md5({2}::text || coalesce((
              select string_agg(md5(concat_ws('|', r.person_id, r.role)), '' order by r.person_id, r.role)
              from identity.company_role r join identity.person p on p.id = r.person_id
              where p.company_id = {0}), '') || coalesce((
              select string_agg(md5(concat_ws('|', m.id, m.valid_until)), '' order by m.id)
              from alliance.membership m join identity.person p on p.id = m.person_id
              where p.company_id = {0} and m.role in ('PARTNER_MANAGER', 'EXECUTIVE')), '') || coalesce((
              select string_agg(md5(concat_ws('|', id, external_id, email, given_name, family_name, active)), '' order by id)
              from identity.person where company_id = {0}), '') || coalesce((
              select string_agg(md5(concat_ws('|', id, job_role, region, team, valid_from, valid_until)), '' order by id)
              from alliance.membership where side_id = {1} and role = 'SELLER'), '') || coalesce((
              select string_agg(r.person_id || r.role, '' order by r.person_id, r.role)
              from identity.company_role r join identity.person p on p.id = r.person_id where p.company_id = {0}), ''))
            """,
            DSL.val(company), DSL.val(side, UUID.class), DSL.val(guarded))
        .fetchSingle(r -> r.get(0, String.class));
  }

  /// Counted from the lines; or, when those are deleted, as written down then.
  Map<Outcome, Integer> counts(UUID id) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    db.resultQuery(
            """
            select key, value::int from alliance.roster_import i, jsonb_each_text(i.counts) where i.id = {0}
            """,
            DSL.val(id))
        .forEach(r -> counts.put(Outcome.valueOf(r.get(0, String.class)), r.get(1, Integer.class)));
    if (!counts.isEmpty()) {
      return counts;
    }
    db.select(ROSTER_LINE.OUTCOME, DSL.count())
        .from(ROSTER_LINE)
        .where(ROSTER_LINE.IMPORT_ID.eq(id))
        .groupBy(ROSTER_LINE.OUTCOME)
        .forEach(r -> counts.put(Outcome.valueOf(r.value1()), r.value2()));
    return counts;
  }

  /// @return who is a seller of the side, today or later, that was none, or a different one, before
  List<UUID> writeMemberships(UUID id, SideId side) {
    count();
    return memberships.write(side, seats(id, Outcome.ADDED, Outcome.CHANGED));
  }

  /// What the lines want, where they want a seat at all.
  private static Select<?> seats(UUID id, Outcome... outcomes) {
    return DSL.select(
            ROSTER_LINE.PERSON_ID,
            DSL.inline("SELLER"),
            ROSTER_LINE.JOB_ROLE,
            ROSTER_LINE.REGION,
            ROSTER_LINE.TEAM,
            ROSTER_LINE.VALID_FROM,
            ROSTER_LINE.VALID_UNTIL)
        .from(ROSTER_LINE)
        .where(
            ROSTER_LINE.IMPORT_ID.eq(id),
            ROSTER_LINE.OUTCOME.in(Stream.of(outcomes).map(Outcome::name).toList()),
            ROSTER_LINE.PERSON_ID.isNotNull(),
            ROSTER_LINE.JOB_ROLE.isNotNull());
  }

  private static Field<String[]> texts(
      List<RosterDraft> lines, Function<RosterDraft, @Nullable Object> part) {
    return DSL.val(
        lines.stream()
            .map(line -> part.apply(line) instanceof Object value ? value.toString() : null)
            .toArray(String[]::new));
  }
}
