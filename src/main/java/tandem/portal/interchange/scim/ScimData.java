package tandem.portal.interchange.scim;

import static tandem.db.interchange.Tables.SCIM_MEMBER;
import static tandem.db.interchange.Tables.SCIM_TOKEN;
import static tandem.db.interchange.Tables.SCIM_USER;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class ScimData {
  @Bean
  PersonalData scimPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(SCIM_USER, SCIM_USER.PERSON_ID, OnErasure.delete()),
            PersonalData.Rows.of(SCIM_MEMBER, SCIM_MEMBER.PERSON_ID, OnErasure.delete()),
            PersonalData.Rows.of(SCIM_TOKEN, SCIM_TOKEN.MADE_BY, OnErasure.keep()));
  }
}
