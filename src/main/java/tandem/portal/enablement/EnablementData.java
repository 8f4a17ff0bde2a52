package tandem.portal.enablement;

import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class EnablementData {
  @Bean
  PersonalData enablementPersonalData() {
    return () ->
        List.of(PersonalData.Rows.of(ASSIGNMENT, ASSIGNMENT.PERSON_ID, OnErasure.delete()));
  }
}
