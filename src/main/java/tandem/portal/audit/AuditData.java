package tandem.portal.audit;

import static tandem.db.audit.Tables.ENTRY;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class AuditData {
  @Bean
  PersonalData auditPersonalData() {
    return () -> List.of(PersonalData.Rows.of(ENTRY, ENTRY.PERSON_ID, OnErasure.keep()));
  }
}
