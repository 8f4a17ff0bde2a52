package tandem.portal.privacy;

import static org.jooq.impl.DSL.inline;
import static tandem.db.privacy.Tables.ERASURE_REQUEST;

import java.util.List;
import java.util.Map;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class PrivacyData {
  /// A request carried out stays as a proof and names nobody; the others of the same person go.
  @Bean
  PersonalData privacyPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(
                ERASURE_REQUEST,
                ERASURE_REQUEST.PERSON_ID,
                OnErasure.empty(
                        Map.of(
                            ERASURE_REQUEST.PERSON_ID, inline(null, SQLDataType.UUID),
                            ERASURE_REQUEST.REASON, inline(null, SQLDataType.CLOB)))
                    .where(ERASURE_REQUEST.OUTCOME.eq("ERASED"))));
  }
}
