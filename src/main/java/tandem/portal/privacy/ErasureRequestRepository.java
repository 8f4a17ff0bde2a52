package tandem.portal.privacy;

import static tandem.db.privacy.Tables.ERASURE_REQUEST;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;

/// Writes requests down and what became of them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasureRequestRepository {
  private final DSLContext db;

  ErasureRequestRepository(DSLContext db) {
    this.db = db;
  }

  /// @return the new request's id; empty when one is waiting already
  Optional<UUID> add(CompanyId company, PersonId person, LocalDate today) {
    return db.insertInto(ERASURE_REQUEST)
        .set(ERASURE_REQUEST.COMPANY_ID, company.value())
        .set(ERASURE_REQUEST.PERSON_ID, person.value())
        .set(ERASURE_REQUEST.REQUESTED_ON, today)
        .set(ERASURE_REQUEST.DUE_ON, today.plusMonths(1))
        .onConflictDoNothing()
        .returningResult(ERASURE_REQUEST.ID)
        .fetchOptional(ERASURE_REQUEST.ID);
  }

  /// Decides the person's waiting request.
  ///
  /// @param by who decides; null: the portal itself, or the person
  /// @return its id; empty when none is waiting
  Optional<UUID> decide(
      CompanyId company,
      PersonId person,
      ErasureRequest.Outcome outcome,
      LocalDate today,
      @Nullable PersonId by,
      @Nullable String reason) {
    return db.update(ERASURE_REQUEST)
        .set(ERASURE_REQUEST.OUTCOME, outcome.name())
        .set(ERASURE_REQUEST.DECIDED_ON, today)
        .set(ERASURE_REQUEST.DECIDED_BY, by == null ? null : by.value())
        .set(ERASURE_REQUEST.REASON, reason)
        .where(
            ERASURE_REQUEST.COMPANY_ID.eq(company.value()),
            ERASURE_REQUEST.PERSON_ID.eq(person.value()),
            ERASURE_REQUEST.OUTCOME.isNull())
        .returningResult(ERASURE_REQUEST.ID)
        .fetchOptional(ERASURE_REQUEST.ID);
  }
}
