package tandem.portal.identity;

import static tandem.db.identity.Tables.ACCOUNT;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityData {
  @Bean
  PersonalData identityPersonalData() {
    return () ->
        List.of(
            new PersonalData.Rows(
                PERSON,
                List.of(
                    PERSON.EMAIL,
                    PERSON.GIVEN_NAME,
                    PERSON.FAMILY_NAME,
                    PERSON.EXTERNAL_ID,
                    PERSON.SUBJECT),
                subject -> PERSON.ID.eq(subject.person()),
                null,
                // By Erasing itself, last: what identity.erase() leaves is a shell
                OnErasure.empty(Map.of())),
            new PersonalData.Rows(
                ACCOUNT,
                List.of(ACCOUNT.PERSON_ID, ACCOUNT.SUBJECT),
                subject -> ACCOUNT.PERSON_ID.eq(subject.person()),
                null,
                OnErasure.delete()),
            PersonalData.Rows.of(COMPANY_ROLE, COMPANY_ROLE.PERSON_ID, OnErasure.delete()));
  }
}
