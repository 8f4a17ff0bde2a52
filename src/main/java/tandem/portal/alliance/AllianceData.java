package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class AllianceData {
  @Bean
  PersonalData alliancePersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(MEMBERSHIP, MEMBERSHIP.PERSON_ID),
            PersonalData.Rows.of(ROSTER_IMPORT, ROSTER_IMPORT.CHECKED_BY),
            // A line that has no person yet is found by what it says of them
            new PersonalData.Rows(
                ROSTER_LINE,
                List.of(
                    ROSTER_LINE.PERSON_ID,
                    ROSTER_LINE.EMAIL,
                    ROSTER_LINE.EXTERNAL_ID,
                    ROSTER_LINE.GIVEN_NAME,
                    ROSTER_LINE.FAMILY_NAME),
                subject ->
                    ROSTER_LINE
                        .PERSON_ID
                        .eq(subject.person())
                        .or(ROSTER_LINE.EMAIL.eq(subject.email()))
                        .or(ROSTER_LINE.EXTERNAL_ID.eq(subject.externalId())),
                null));
  }
}
