package tandem.portal.identity;

import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// Roles held for a whole company.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompanyRoleRepository {
  private final DSLContext db;

  CompanyRoleRepository(DSLContext db) {
    this.db = db;
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

  /// Before people lose the right, or leave, by whatever way.
  ///
  /// @throws ConflictException when nobody would be left to administer the company
  void requireAdministratorBeside(CompanyId company, Collection<UUID> people) {
    Condition among = PERSON.ID.eq(DSL.any(people.toArray(UUID[]::new)));
    if (hasAdministrator(company, among) && !hasAdministrator(company, among.not())) {
      throw new ConflictException("identity.people.lastAdministrator");
    }
  }

  private boolean hasAdministrator(CompanyId company, Condition which) {
    return db.fetchExists(
        db.selectOne()
            .from(COMPANY_ROLE)
            .join(PERSON)
            .on(PERSON.ID.eq(COMPANY_ROLE.PERSON_ID))
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isTrue(),
                COMPANY_ROLE.ROLE.eq(Role.ADMINISTRATOR.name()),
                which));
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
