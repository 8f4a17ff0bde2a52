package tandem.portal.identity;

import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;

import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.NotFoundException;

/// Roles held for a whole company.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompanyRoleRepository {
  private final DSLContext db;

  CompanyRoleRepository(DSLContext db) {
    this.db = db;
  }

  /// One change at a time in a company, so that two administrators cannot withdraw each other.
  void lock(CompanyId company) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(company.toString()));
  }

  void requireOwn(CompanyId company, PersonId person) {
    if (!db.fetchExists(
        PERSON, PERSON.ID.eq(person.value()), PERSON.COMPANY_ID.eq(company.value()))) {
      throw new NotFoundException("person " + person);
    }
  }

  Set<Role> of(PersonId person) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    db.select(COMPANY_ROLE.ROLE)
        .from(COMPANY_ROLE)
        .where(COMPANY_ROLE.PERSON_ID.eq(person.value()))
        .forEach(r -> roles.add(Role.valueOf(r.value1())));
    return roles;
  }

  boolean hasOtherAdministrator(CompanyId company, PersonId than) {
    return db.fetchExists(
        db.selectOne()
            .from(COMPANY_ROLE)
            .join(PERSON)
            .on(PERSON.ID.eq(COMPANY_ROLE.PERSON_ID))
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isTrue(),
                PERSON.ID.ne(than.value()),
                COMPANY_ROLE.ROLE.eq(Role.ADMINISTRATOR.name())));
  }

  boolean add(PersonId person, Role role) {
    return db.insertInto(COMPANY_ROLE)
            .set(COMPANY_ROLE.PERSON_ID, person.value())
            .set(COMPANY_ROLE.ROLE, role.name())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  boolean remove(PersonId person, Role role) {
    return db.deleteFrom(COMPANY_ROLE)
            .where(COMPANY_ROLE.PERSON_ID.eq(person.value()), COMPANY_ROLE.ROLE.eq(role.name()))
            .execute()
        > 0;
  }
}
