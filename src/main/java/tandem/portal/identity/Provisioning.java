package tandem.portal.identity;

import static tandem.db.identity.Tables.COMPANY_DOMAIN;
import static tandem.db.identity.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes people on behalf of their own company's systems, whatever the format they came in. The
/// caller has found out which company that is; every statement holds to it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Provisioning {
  /// From how many on the planner has to learn what has become of the table.
  private static final int MANY = 1000;

  private final DSLContext db;
  private final CompanyRoleRepository roles;
  private final ApplicationEventPublisher events;

  Provisioning(DSLContext db, CompanyRoleRepository roles, ApplicationEventPublisher events) {
    this.db = db;
    this.roles = roles;
    this.events = events;
  }

  /// Lets nobody else write the company's people until the transaction ends, so that what was found
  /// out before writing still holds.
  public void alone(CompanyId company) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(company.toString()));
  }

  /// The e-mail domains the company's people may have, in lower case.
  public Set<String> domainsOf(CompanyId company) {
    return db.select(COMPANY_DOMAIN.DOMAIN)
        .from(COMPANY_DOMAIN)
        .where(COMPANY_DOMAIN.COMPANY_ID.eq(company.value()))
        .fetchSet(COMPANY_DOMAIN.DOMAIN);
  }

  /// Adds or changes people in one statement; who had left is active again. An id that is another
  /// company's is left alone.
  public void write(CompanyId company, List<PersonDraft> people) {
    List<AddressMoved> moved = moved(company, people);
    List<UUID> returned = gone(company, people);
    db.execute(
        """
        insert into identity.person (company_id, id, external_id, email, given_name, family_name, locale)
        select {0}, * from unnest({1}, {2}, {3}, {4}, {5}, {6})
        on conflict (id) do update set
          external_id = coalesce(excluded.external_id, person.external_id), email = excluded.email,
          given_name = excluded.given_name, family_name = excluded.family_name,
          locale = coalesce(excluded.locale, person.locale), active = true
        where person.company_id = excluded.company_id
        """,
        DSL.val(company.value()),
        DSL.val(people.stream().map(PersonDraft::id).toArray(UUID[]::new)),
        texts(people, PersonDraft::externalId),
        texts(people, PersonDraft::email),
        texts(people, PersonDraft::givenName),
        texts(people, PersonDraft::familyName),
        texts(people, PersonDraft::locale));
    if (people.size() >= MANY) {
      // a connection that checked its foreign keys while the table was small goes on reading all of
      // it for each row that refers to a person, until the table is analyzed
      db.execute("analyze identity.person");
    }
    if (!people.isEmpty()) {
      events.publishEvent(
          new PeopleWritten(company.value(), people.stream().map(PersonDraft::id).toList()));
    }
    if (!returned.isEmpty()) {
      events.publishEvent(new PeopleReturned(company.value(), returned));
    }
    moved.forEach(events::publishEvent);
  }

  /// Those of the people who had left.
  private List<UUID> gone(CompanyId company, List<PersonDraft> people) {
    return db.select(PERSON.ID)
        .from(PERSON)
        .where(
            PERSON.COMPANY_ID.eq(company.value()),
            PERSON.ACTIVE.isFalse(),
            PERSON.ID.eq(DSL.any(people.stream().map(PersonDraft::id).toArray(UUID[]::new))))
        .orderBy(PERSON.ID)
        .fetch(PERSON.ID);
  }

  /// Of those who have signed in before: for nobody else does an address lead anywhere yet.
  private List<AddressMoved> moved(CompanyId company, List<PersonDraft> people) {
    return db.resultQuery(
            """
            select p.id, p.email, coalesce(p.locale, c.locale)
            from unnest({1}, {2}) as n (id, email)
            join identity.person p on p.id = n.id and p.email <> n.email
            join identity.company c on c.id = p.company_id
            where p.company_id = {0} and p.subject is not null
            order by p.id
            """,
            DSL.val(company.value()),
            DSL.val(people.stream().map(PersonDraft::id).toArray(UUID[]::new)),
            texts(people, PersonDraft::email))
        .fetch(
            r ->
                new AddressMoved(
                    company.value(),
                    new PersonId(r.get(0, UUID.class)),
                    r.get(1, String.class),
                    Locale.of(r.get(2, String.class))));
  }

  /// Changes what is known of one person and leaves open whether they are active.
  public void describe(CompanyId company, PersonDraft person) {
    List<AddressMoved> moved = moved(company, List.of(person));
    db.update(PERSON)
        .set(PERSON.EXTERNAL_ID, DSL.coalesce(DSL.val(person.externalId()), PERSON.EXTERNAL_ID))
        .set(PERSON.EMAIL, person.email())
        .set(PERSON.GIVEN_NAME, person.givenName())
        .set(PERSON.FAMILY_NAME, person.familyName())
        .set(PERSON.LOCALE, DSL.coalesce(DSL.val(person.locale()), PERSON.LOCALE))
        .where(PERSON.ID.eq(person.id()), PERSON.COMPANY_ID.eq(company.value()))
        .execute();
    moved.forEach(events::publishEvent);
  }

  /// Deactivates those of the people who are the company's and still active.
  ///
  /// @throws tandem.portal.platform.ConflictException when nobody would be left to administer the
  ///     company
  public void deactivate(CompanyId company, Collection<UUID> people) {
    roles.requireAdministratorBeside(company, people);
    List<UUID> left =
        db.update(PERSON)
            .set(PERSON.ACTIVE, false)
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ID.eq(DSL.any(people.toArray(UUID[]::new))),
                PERSON.ACTIVE.isTrue())
            .returning(PERSON.ID)
            .fetch(PERSON.ID);
    if (!left.isEmpty()) {
      events.publishEvent(new PeopleLeft(company.value(), left));
    }
  }

  private static org.jooq.Field<String[]> texts(
      List<PersonDraft> people, Function<PersonDraft, @Nullable String> part) {
    return DSL.val(people.stream().map(part).toArray(String[]::new));
  }
}
