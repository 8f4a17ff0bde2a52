package tandem.portal.alliance;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.portal.platform.Alphabet.BY_LETTER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// The people of one company: one statement a screen, however many there are.
@Component
class PeopleQueries {
  private final DSLContext db;

  PeopleQueries(DSLContext db) {
    this.db = db;
  }

  List<PersonRow> page(CompanyId company, PeopleFilter filter) {
    return people(Memberships.valid(), inCompany(company).and(matching(filter.text())))
        .and(filter.active() == null ? DSL.noCondition() : PERSON.ACTIVE.eq(filter.active()))
        .orderBy(
            PERSON.FAMILY_NAME.collate(BY_LETTER), PERSON.GIVEN_NAME.collate(BY_LETTER), PERSON.ID)
        .limit(PeopleFilter.PAGE)
        .offset(filter.page() * PeopleFilter.PAGE)
        .fetch(PeopleQueries::row);
  }

  PeoplePage page(CompanyId company, PeopleFilter filter, List<PersonRow> rows) {
    return db.select(
            DSL.count().filterWhere(PERSON.ACTIVE.isTrue()),
            DSL.count().filterWhere(PERSON.ACTIVE.isFalse()))
        .from(PERSON)
        .where(inCompany(company), matching(filter.text()))
        .fetchSingle(r -> new PeoplePage(rows, r.value1(), r.value2()));
  }

  Optional<PersonRow> find(CompanyId company, PersonId person) {
    return people(DSL.noCondition(), inCompany(company).and(PERSON.ID.eq(person.value())))
        .fetchOptional(PeopleQueries::row);
  }

  Map<SideId, String> sides(CompanyId company) {
    var sides = new LinkedHashMap<SideId, String>();
    db.select(SIDE.ID, ALLIANCE_.NAME)
        .from(SIDE)
        .join(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(SIDE.ALLIANCE_ID))
        .where(SIDE.COMPANY_ID.eq(company.value()))
        .orderBy(ALLIANCE_.NAME, SIDE.ID)
        .forEach(r -> sides.put(new SideId(r.value1()), r.value2()));
    return sides;
  }

  private SelectConditionStep<
          Record9<UUID, String, String, String, String, String, Boolean, List<Role>, List<Seat>>>
      people(Condition seats, Condition which) {
    return db.select(
            PERSON.ID,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            PERSON.EMAIL,
            PERSON.EXTERNAL_ID,
            PERSON.LOCALE,
            PERSON.ACTIVE,
            roles(),
            seats(seats))
        .from(PERSON)
        .where(which);
  }

  private static Field<List<Role>> roles() {
    return multiset(
            select(COMPANY_ROLE.ROLE)
                .from(COMPANY_ROLE)
                .where(COMPANY_ROLE.PERSON_ID.eq(PERSON.ID))
                .orderBy(COMPANY_ROLE.ROLE))
        .convertFrom(rows -> rows.map(r -> Role.valueOf(r.value1())));
  }

  private static Field<List<Seat>> seats(Condition which) {
    return multiset(
            select(
                    MEMBERSHIP.ID,
                    MEMBERSHIP.SIDE_ID,
                    ALLIANCE_.NAME,
                    MEMBERSHIP.ROLE,
                    MEMBERSHIP.JOB_ROLE,
                    MEMBERSHIP.REGION,
                    MEMBERSHIP.TEAM,
                    MEMBERSHIP.VALID_FROM,
                    MEMBERSHIP.VALID_UNTIL)
                .from(MEMBERSHIP)
                .join(SIDE)
                .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
                .join(ALLIANCE_)
                .on(ALLIANCE_.ID.eq(SIDE.ALLIANCE_ID))
                .where(
                    MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
                    which,
                    // what was taken back on its first day has never held
                    MEMBERSHIP
                        .VALID_UNTIL
                        .isNull()
                        .or(MEMBERSHIP.VALID_UNTIL.ge(MEMBERSHIP.VALID_FROM)))
                .orderBy(
                    ALLIANCE_.NAME, MEMBERSHIP.ROLE, MEMBERSHIP.VALID_FROM.desc(), MEMBERSHIP.ID))
        .convertFrom(
            rows ->
                rows.map(
                    r ->
                        new Seat(
                            r.value1(),
                            new SideId(r.value2()),
                            r.value3(),
                            Role.valueOf(r.value4()),
                            r.value5() == null ? null : JobRole.valueOf(r.value5()),
                            r.value6(),
                            r.value7(),
                            r.value8(),
                            r.value9())));
  }

  private static PersonRow row(
      Record9<UUID, String, String, String, String, String, Boolean, List<Role>, List<Seat>> r) {
    return new PersonRow(
        new PersonId(r.value1()),
        r.value2(),
        r.value3(),
        r.value4(),
        r.value5(),
        r.value6(),
        r.value7(),
        r.value8(),
        r.value9());
  }

  private static Condition inCompany(CompanyId company) {
    return PERSON.COMPANY_ID.eq(company.value());
  }

  /// Every word somewhere.
  private static Condition matching(String text) {
    return Stream.of(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                PERSON
                    .GIVEN_NAME
                    .containsIgnoreCase(word)
                    .or(PERSON.FAMILY_NAME.containsIgnoreCase(word))
                    .or(PERSON.EMAIL.containsIgnoreCase(word))
                    .or(PERSON.EXTERNAL_ID.containsIgnoreCase(word)))
        .reduce(DSL.noCondition(), Condition::and);
  }
}
