package tandem.portal.identity.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Brings one account at the identity provider to what its person is. Doing it twice does nothing
/// the second time, so whatever was cut off half-way is simply done again.
///
/// An account that is not of the person's company is never touched, whatever its address.
@Component
class AccountComparison {
  static final Duration LINK_VALID = Duration.ofDays(7);

  private final KeycloakAccounts keycloak;

  AccountComparison(KeycloakAccounts keycloak) {
    this.keycloak = keycloak;
  }

  AccountState bringUpToDate(AccountHolder holder) {
    Optional<KeycloakAccounts.Organization> organization =
        keycloak.organizationOf(holder.company());
    if (organization.isEmpty()) {
      return AccountState.hindered(Hindrance.NO_ORGANIZATION);
    }
    return holder.active() ? open(holder, organization.get()) : close(holder, organization.get());
  }

  private AccountState open(AccountHolder holder, KeycloakAccounts.Organization organization) {
    Optional<ObjectNode> known = account(holder);
    if (known.isEmpty()) {
      if (holder.subject() != null) {
        return AccountState.hindered(Hindrance.REMOVED);
      }
      return organization.ownSignIn() ? AccountState.none() : make(holder, organization);
    }
    ObjectNode account = known.get();
    String subject = account.path("id").asString();
    List<String> organizations = keycloak.organizationsOf(subject);
    if (!organizations.contains(organization.id())) {
      if (!organizations.isEmpty() || isInUse(account)) {
        return AccountState.hindered(Hindrance.ADDRESS_TAKEN);
      }
      // Made by us, and cut off before it was told whose it is
      keycloak.join(organization, subject);
    }
    boolean throughCompany = keycloak.isThroughCompany(subject);
    boolean moved = !account.path("email").asString("").equals(holder.email());
    update(account, holder, throughCompany);
    boolean invited = holder.invited() && !moved;
    return throughCompany || !keycloak.credentialsOf(subject).isEmpty()
        ? new AccountState(subject, holder.invited(), null)
        : invite(subject, invited);
  }

  private AccountState make(AccountHolder holder, KeycloakAccounts.Organization organization) {
    String subject = keycloak.create(holder);
    keycloak.join(organization, subject);
    return invite(subject, false);
  }

  private AccountState invite(String subject, boolean already) {
    if (!already) {
      keycloak.invite(subject, LINK_VALID);
    }
    return new AccountState(subject, true, null);
  }

  private AccountState close(AccountHolder holder, KeycloakAccounts.Organization organization) {
    Optional<ObjectNode> known = account(holder);
    if (known.isEmpty()) {
      return AccountState.none();
    }
    ObjectNode account = known.get();
    String subject = account.path("id").asString();
    if (!keycloak.organizationsOf(subject).contains(organization.id())) {
      return AccountState.none();
    }
    if (account.path("enabled").asBoolean(false)) {
      account.put("enabled", false);
      keycloak.store(account);
      keycloak.signOut(subject);
    }
    return new AccountState(subject, holder.invited(), null);
  }

  private Optional<ObjectNode> account(AccountHolder holder) {
    return holder.subject() == null
        ? keycloak.byAddress(holder.email())
        : keycloak.bySubject(holder.subject());
  }

  /// Somebody has signed in with it or could: then it is not one of ours that was cut off.
  private boolean isInUse(ObjectNode account) {
    String subject = account.path("id").asString();
    return account.path("emailVerified").asBoolean(true)
        || !keycloak.credentialsOf(subject).isEmpty()
        || keycloak.isThroughCompany(subject);
  }

  /// What a company's own sign-in says about its people stays as it says it.
  private void update(ObjectNode account, AccountHolder holder, boolean throughCompany) {
    ObjectNode before = account.deepCopy();
    account.put("enabled", true);
    if (!throughCompany) {
      if (!account.path("email").asString("").equals(holder.email())) {
        account.put("emailVerified", false);
      }
      account.put("username", holder.email());
      account.put("email", holder.email());
      account.put("firstName", holder.givenName());
      account.put("lastName", holder.familyName());
    }
    account.withObjectProperty("attributes").putArray("locale").add(holder.locale().getLanguage());
    if (!account.equals(before)) {
      keycloak.store(account);
    }
  }
}
