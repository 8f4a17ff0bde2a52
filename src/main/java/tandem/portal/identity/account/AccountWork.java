package tandem.portal.identity.account;

import static tandem.db.identity.Tables.ACCOUNT;
import static tandem.db.identity.Tables.ACCOUNT_REMOVAL;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tandem.db.identity.tables.records.AccountRecord;
import tandem.db.identity.tables.records.AccountRemovalRecord;
import tandem.portal.identity.Acting;

/// Does what [AccountOrders] noted. An identity provider that is away costs a later try, never an
/// account: it is tried for as long as it takes, ever more rarely down to once an hour. Two portals
/// on one database never work on the same account, because each takes its row under a lock.
@Component
class AccountWork {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWork.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int BATCH = 50;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final KeycloakAccounts keycloak;
  private final AccountComparison comparison;
  private final Clock clock;

  AccountWork(
      DSLContext db,
      TransactionTemplate transaction,
      KeycloakAccounts keycloak,
      AccountComparison comparison,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.keycloak = keycloak;
    this.comparison = comparison;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT5S")
  void doDue() {
    some(this::doOne);
  }

  @Scheduled(fixedDelayString = "PT5S")
  void removeDue() {
    some(this::removeOne);
  }

  /// As many as go well, up to a batch: mails and waves wait for the same thread.
  private void some(BooleanSupplier one) {
    boolean more = keycloak.available();
    for (int i = 0; more && i < BATCH; i++) {
      more =
          Boolean.TRUE.equals(
              Acting.as(Acting.Task.ACCOUNTS, () -> transaction.execute(_ -> one.getAsBoolean())));
    }
  }

  private boolean removeOne() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    AccountRemovalRecord row =
        db.selectFrom(ACCOUNT_REMOVAL)
            .where(ACCOUNT_REMOVAL.DUE_AT.le(now))
            .orderBy(ACCOUNT_REMOVAL.DUE_AT, ACCOUNT_REMOVAL.SUBJECT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (row == null) {
      return false;
    }
    try {
      if (keycloak.bySubject(row.getSubject()).isPresent()) {
        keycloak.remove(row.getSubject());
      }
      row.delete();
      return true;
    } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException e) {
      row.setTries(row.getTries() + 1);
      row.setDueAt(now.plus(waitAfter(row.getTries())));
      row.store();
      LOG.warn("An account not removed, try {}: {}", row.getTries(), e.getClass().getSimpleName());
      return false;
    }
  }

  /// @return whether it is worth asking for the next
  private boolean doOne() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    AccountRecord row =
        db.selectFrom(ACCOUNT)
            .where(ACCOUNT.DUE_AT.le(now))
            .orderBy(ACCOUNT.DUE_AT, ACCOUNT.PERSON_ID)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (row == null) {
      return false;
    }
    try {
      AccountState state = comparison.bringUpToDate(holder(row));
      row.setSubject(state.subject() == null ? row.getSubject() : state.subject());
      row.setInvitedAt(invitedAt(row, state, now));
      row.setHindrance(state.hindrance() == null ? null : state.hindrance().name());
      row.setTries(0);
      // An organization may yet be made, and nobody would tell us
      row.setDueAt(state.hindrance() == Hindrance.NO_ORGANIZATION ? now.plus(LONGEST_WAIT) : null);
      row.store();
      return true;
    } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException e) {
      row.setTries(row.getTries() + 1);
      row.setDueAt(now.plus(waitAfter(row.getTries())));
      row.store();
      LOG.warn(
          "Account of {} not up to date, try {}: {}",
          row.getPersonId(),
          row.getTries(),
          e.getClass().getSimpleName());
      return isRefusalOfOne(e);
    }
  }

  /// The identity provider is there and takes this account as little now as a moment ago. Nobody
  /// else waits for that, least of all somebody who has to be locked out.
  private static boolean isRefusalOfOne(Exception failure) {
    return failure instanceof HttpClientErrorException refused
        && (refused.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)
            || refused.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT));
  }

  private static @Nullable OffsetDateTime invitedAt(
      AccountRecord row, AccountState state, OffsetDateTime now) {
    if (!state.invited()) {
      return null;
    }
    return row.getInvitedAt() == null ? now : row.getInvitedAt();
  }

  private AccountHolder holder(AccountRecord row) {
    return db.select(
            PERSON.ID,
            PERSON.COMPANY_ID,
            PERSON.EMAIL,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            DSL.coalesce(PERSON.LOCALE, COMPANY.LOCALE),
            PERSON.ACTIVE,
            PERSON.SUBJECT)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .where(PERSON.ID.eq(row.getPersonId()))
        .fetchSingle(
            p ->
                new AccountHolder(
                    p.value1(),
                    p.value2(),
                    p.value3(),
                    p.value4(),
                    p.value5(),
                    Locale.of(p.value6()),
                    p.value7(),
                    row.getSubject() == null ? p.value8() : row.getSubject(),
                    row.getInvitedAt() != null));
  }

  private static Duration waitAfter(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
