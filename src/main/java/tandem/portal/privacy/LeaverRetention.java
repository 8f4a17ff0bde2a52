package tandem.portal.privacy;

import static tandem.db.identity.Tables.PERSON;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.RetentionRule;

/// Whoever left long ago is erased, as an administrator would do it.
@Configuration(proxyBeanMethods = false)
class LeaverRetention {
  static final String KIND = "leavers";

  @Bean
  RetentionRule leaversKept(
      DSLContext db,
      ErasureRequestRepository requests,
      org.springframework.beans.factory.ObjectProvider<Erasure> erasures) {
    return new RetentionRule(
        KIND,
        Period.ofMonths(1),
        Period.ofMonths(12),
        Period.ofMonths(36),
        RetentionRule.Scope.COMPANY,
        (company, before, most) -> {
          Erasure erasure = erasures.getObject();
          List<PersonId> leavers = due(db, company, before, most);
          leavers.forEach(
              leaver -> {
                CompanyId own = Objects.requireNonNull(company);
                boolean asked =
                    requests
                        .decide(
                            own, leaver, ErasureRequest.Outcome.ERASED, erasure.today(), null, null)
                        .isPresent();
                erasure.carryOut(own, leaver, asked);
              });
          return leavers.size();
        });
  }

  private static List<PersonId> due(
      DSLContext db, @Nullable CompanyId company, OffsetDateTime before, int most) {
    return company == null
        ? List.of()
        : db.select(PERSON.ID)
            .from(PERSON)
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isFalse(),
                PERSON.LEFT_ON.lt(before.toLocalDate()))
            .orderBy(PERSON.LEFT_ON, PERSON.ID)
            .limit(most)
            .fetch(r -> new PersonId(r.value1()));
  }
}
