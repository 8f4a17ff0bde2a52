package tandem.portal.survey.instrument;

import static tandem.db.survey.Tables.INSTRUMENT_DRAFT;
import static tandem.db.survey.Tables.INSTRUMENT_SIGNATURE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class InstrumentData {
  @Bean
  PersonalData instrumentPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(INSTRUMENT_DRAFT, INSTRUMENT_DRAFT.EDITED_BY, OnErasure.keep()),
            PersonalData.Rows.of(
                INSTRUMENT_SIGNATURE, INSTRUMENT_SIGNATURE.PERSON_ID, OnErasure.keep()));
  }
}
