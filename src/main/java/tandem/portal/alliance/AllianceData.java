package tandem.portal.alliance;

import static org.jooq.impl.DSL.inline;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class AllianceData {
  @Bean
  PersonalData alliancePersonalData() {
    return () ->
        List.of(
            // A seller's cell and days are a denominator; of a side's one manager they would be a
            // name
            PersonalData.Rows.of(
                MEMBERSHIP,
                MEMBERSHIP.PERSON_ID,
                OnErasure.empty(Map.of(MEMBERSHIP.TEAM, inline("")))
                    .where(MEMBERSHIP.ROLE.eq("SELLER"))),
            new PersonalData.Rows(
                ROSTER_IMPORT,
                List.of(ROSTER_IMPORT.CHECKED_BY, ROSTER_IMPORT.APPLIED_BY),
                subject ->
                    ROSTER_IMPORT
                        .CHECKED_BY
                        .eq(subject.person())
                        .or(ROSTER_IMPORT.APPLIED_BY.eq(subject.person())),
                null,
                OnErasure.keep()),
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
                null,
                OnErasure.delete()));
  }
}
