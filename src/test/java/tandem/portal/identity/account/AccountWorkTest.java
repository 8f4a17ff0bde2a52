package tandem.portal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.ACCOUNT;
import static tandem.db.identity.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// Accounts that cannot be kept must not hold up those that can.
@PortalTest
@Transactional
class AccountWorkTest {
  private static final KeycloakAccounts KEYCLOAK =
      new KeycloakAccounts("http://localhost:1/realms/x", "portal", "", "accounts", "secret");

  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  private List<UUID> due;

  @BeforeEach
  void three_accounts_are_due() {
    owner.deleteFrom(ACCOUNT).execute();
    due = owner.select(PERSON.ID).from(PERSON).orderBy(PERSON.ID).limit(3).fetch(PERSON.ID);
    var now = OffsetDateTime.now();
    for (int i = 0; i < due.size(); i++) {
      owner
          .insertInto(ACCOUNT)
          .set(ACCOUNT.PERSON_ID, due.get(i))
          .set(ACCOUNT.DUE_AT, now.minusMinutes(10 - i))
          .execute();
    }
  }

  @Test
  void one_that_is_refused_does_not_hold_up_the_others() {
    var refusal =
        HttpClientErrorException.create(
            HttpStatus.BAD_REQUEST, "", HttpHeaders.EMPTY, new byte[0], StandardCharsets.UTF_8);
    assertThat(doneWhere(due.getFirst(), refusal)).isEqualTo(Set.copyOf(due.subList(1, 3)));
  }

  @Test
  void while_keycloak_is_away_nothing_else_is_tried() {
    assertThat(doneWhere(due.getFirst(), new ResourceAccessException("away"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Anna, Anna",
    "Anna (Vertretung), Anna Vertretung",
    "Müller & Söhne, Müller Söhne",
    "O’Connor-Łukasz, O’Connor-Łukasz",
    "<img src=x>, img src x",
    "???, -"
  })
  void a_name_keycloak_would_refuse_is_made_to_fit(String name, String fit) {
    var holder =
        new AccountHolder(
            UUID.randomUUID(), UUID.randomUUID(), "", name, name, Locale.GERMAN, true, null, false);
    assertThat(holder.givenName()).isEqualTo(fit);
    assertThat(holder.familyName()).isEqualTo(fit);
  }

  private Set<UUID> doneWhere(UUID failing, RestClientException failure) {
    var done = new HashSet<UUID>();
    var comparison =
        new AccountComparison(KEYCLOAK) {
          @Override
          AccountState bringUpToDate(AccountHolder holder) {
            if (holder.person().equals(failing)) {
              throw failure;
            }
            done.add(holder.person());
            return AccountState.none();
          }
        };
    new AccountWork(db, transaction, KEYCLOAK, comparison, Clock.systemUTC()).doDue();
    return done;
  }
}
