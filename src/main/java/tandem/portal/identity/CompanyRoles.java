package tandem.portal.identity;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static tandem.db.identity.Tables.COMPANY_ROLE;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

@Component
class CompanyRoles implements GrantSource {
  @Override
  public Select<Record4<String, UUID, UUID, LocalDate>> grantsOf(Field<UUID> person) {
    return select(
            COMPANY_ROLE.ROLE,
            inline(null, SQLDataType.UUID),
            inline(null, SQLDataType.UUID),
            inline(null, SQLDataType.LOCALDATE))
        .from(COMPANY_ROLE)
        .where(COMPANY_ROLE.PERSON_ID.eq(person));
  }
}
