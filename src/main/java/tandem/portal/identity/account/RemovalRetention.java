package tandem.portal.identity.account;

import static tandem.db.identity.Tables.ACCOUNT_REMOVAL;

import java.time.Period;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.RetentionRule;

/// Where the portal keeps no accounts, nobody takes up the ids of those to be removed. An operator
/// has some days to do it by hand; then the last that named somebody erased goes all the same.
@Configuration(proxyBeanMethods = false)
class RemovalRetention {
  @Bean
  RetentionRule accountRemovalsKept(DSLContext db, KeycloakAccounts keycloak) {
    return new RetentionRule(
        "account-removals",
        Period.ofDays(1),
        Period.ofDays(30),
        Period.ofDays(90),
        RetentionRule.Scope.INSTALLATION,
        (_, before, most) ->
            keycloak.available()
                ? 0
                : db.deleteFrom(ACCOUNT_REMOVAL)
                    .where(
                        ACCOUNT_REMOVAL.SUBJECT.in(
                            DSL.select(ACCOUNT_REMOVAL.SUBJECT)
                                .from(ACCOUNT_REMOVAL)
                                .where(ACCOUNT_REMOVAL.DUE_AT.lt(before))
                                .limit(most)))
                    .execute());
  }
}
