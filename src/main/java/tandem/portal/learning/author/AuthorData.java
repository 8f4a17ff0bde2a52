package tandem.portal.learning.author;

import static tandem.db.learning.Tables.MODULE_DRAFT;
import static tandem.db.learning.Tables.MODULE_SIGNATURE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class AuthorData {
  @Bean
  PersonalData authorPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(MODULE_DRAFT, MODULE_DRAFT.EDITED_BY, OnErasure.keep()),
            PersonalData.Rows.of(MODULE_SIGNATURE, MODULE_SIGNATURE.PERSON_ID, OnErasure.keep()));
  }
}
