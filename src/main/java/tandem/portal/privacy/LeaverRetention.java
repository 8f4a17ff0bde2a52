package tandem.portal.privacy;

import static tandem.db.identity.Tables.PERSON;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
      DSLContext db, ErasureRequestRepository requests, ObjectProvider<Erasure> erasures) {
    return new RetentionRule(
        KIND,
        Period.ofMonths(1),
        Period.ofMonths(12),
        Period.ofMonths(36),
        RetentionRule.Scope.COMPANY,
        new Leavers(db, requests, erasures));
  }

  /// The first day on which somebody who left on that day is past their period.
  static LocalDate erasedOn(LocalDate left, Period kept) {
    LocalDate day = left.plus(kept);
    while (!left.isBefore(day.minus(kept))) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// @param erasures asked for late, because erasing asks for the periods, and those for the rules
  private record Leavers(
      DSLContext db, ErasureRequestRepository requests, ObjectProvider<Erasure> erasures)
      implements RetentionRule.Singly {
    @Override
    public List<UUID> due(@Nullable CompanyId company, OffsetDateTime before) {
      return db.select(PERSON.ID)
          .from(PERSON)
          .where(past(Objects.requireNonNull(company), before))
          .orderBy(PERSON.LEFT_ON, PERSON.ID)
          .fetch(PERSON.ID);
    }

    @Override
    public boolean one(@Nullable CompanyId company, OffsetDateTime before, UUID which) {
      CompanyId own = Objects.requireNonNull(company);
      var leaver = new PersonId(which);
      boolean stillGone =
          db.select(PERSON.ID)
              .from(PERSON)
              .where(PERSON.ID.eq(which), past(own, before))
              .forUpdate()
              .fetchOptional()
              .isPresent();
      if (stillGone) {
        Erasure erasure = erasures.getObject();
        boolean asked =
            requests
                .decide(own, leaver, ErasureRequest.Outcome.ERASED, erasure.today(), null, null)
                .isPresent();
        erasure.carryOut(own, leaver, asked);
      }
      return stillGone;
    }

    private static Condition past(CompanyId company, OffsetDateTime before) {
      return PERSON
          .COMPANY_ID
          .eq(company.value())
          .and(PERSON.ACTIVE.isFalse())
          .and(PERSON.LEFT_ON.lt(before.toLocalDate()));
    }
  }
}
