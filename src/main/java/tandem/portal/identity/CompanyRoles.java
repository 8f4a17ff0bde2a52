package tandem.portal.identity;

import static tandem.db.identity.Tables.COMPANY_ROLE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class CompanyRoles implements GrantSource {
  private final DSLContext db;

  CompanyRoles(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Grant> grantsOf(PersonId person) {
    return db.select(COMPANY_ROLE.ROLE)
        .from(COMPANY_ROLE)
        .where(COMPANY_ROLE.PERSON_ID.eq(person.value()))
        .orderBy(COMPANY_ROLE.ROLE)
        .fetch(r -> Grant.inCompany(Role.valueOf(r.value1())));
  }
}
