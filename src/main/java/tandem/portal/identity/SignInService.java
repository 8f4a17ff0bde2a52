package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the portal's person behind a sign-in: by the subject bound before, else once by verified
/// e-mail
/// address, which binds the subject. Somebody nobody invited is turned away.
@Component
class SignInService implements OAuth2UserService<OidcUserRequest, OidcUser> {
  static final String UNKNOWN = "person_unknown";

  private final OidcUserService keycloak = new OidcUserService();
  private final DSLContext db;
  private final TransactionTemplate transaction;

  SignInService(DSLContext db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = keycloak.loadUser(request);
    UUID person =
        Optional.ofNullable(
                transaction.execute(_ -> bySubject(user).or(() -> bindByEmail(user)).orElse(null)))
            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    return new SignedIn(new PersonId(person), user);
  }

  private Optional<UUID> bySubject(OidcUser user) {
    return db.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.SUBJECT.eq(user.getSubject()), PERSON.ACTIVE.isTrue())
        .fetchOptional(PERSON.ID);
  }

  private Optional<UUID> bindByEmail(OidcUser user) {
    String email = user.getEmail();
    if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
      return Optional.empty();
    }
    return db.update(PERSON)
        .set(PERSON.SUBJECT, user.getSubject())
        .where(
            PERSON.EMAIL.eq(email.toLowerCase(Locale.ROOT)),
            PERSON.SUBJECT.isNull(),
            PERSON.ACTIVE.isTrue())
        .returning(PERSON.ID)
        .fetchOptional(PERSON.ID);
  }
}
