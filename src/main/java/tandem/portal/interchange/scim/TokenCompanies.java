package tandem.portal.interchange.scim;

import static tandem.db.interchange.Tables.SCIM_TOKEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;

/// Finds whose directory is calling, and notes the day. The look-up is by the hash, so that the
/// time it takes says nothing about any key.
@Component
class TokenCompanies {
  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TokenCompanies(DSLContext db, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  Optional<CompanyId> find(String token) {
    return Acting.as(
        Acting.Task.SCIM_TOKEN,
        () -> Objects.requireNonNull(transaction.execute(_ -> use(TokenService.hash(token)))));
  }

  private Optional<CompanyId> use(byte[] hash) {
    LocalDate today = LocalDate.now(clock);
    var found =
        db.select(SCIM_TOKEN.COMPANY_ID, SCIM_TOKEN.LAST_USED_ON)
            .from(SCIM_TOKEN)
            .where(SCIM_TOKEN.HASH.eq(hash))
            .fetchOptional();
    found
        .filter(token -> !today.equals(token.value2()))
        .ifPresent(token -> note(token.value1(), today));
    return found.map(token -> new CompanyId(token.value1()));
  }

  private void note(UUID company, LocalDate today) {
    db.update(SCIM_TOKEN)
        .set(SCIM_TOKEN.LAST_USED_ON, today)
        .where(SCIM_TOKEN.COMPANY_ID.eq(company))
        .execute();
  }
}
