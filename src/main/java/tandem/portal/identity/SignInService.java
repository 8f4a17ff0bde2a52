package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds the portal's person behind a sign-in: by the subject bound before, else once by verified
/// e-mail address, which binds the subject. Either way only among the people of the company whose
/// organization the account belongs to, so that no company's sign-in speaks for another's people
/// (ADR 7). Also the one place that tells who came, went, or was turned away.
@Component
class SignInService implements OAuth2UserService<OidcUserRequest, OidcUser> {
  static final String UNKNOWN = "person_unknown";
  private static final String ORGANIZATION = "organization";
  private static final String COMPANY = "company";

  private final OidcUserService keycloak = new OidcUserService();
  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  SignInService(DSLContext db, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.db = db;
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = keycloak.loadUser(request);
    return signedIn(user);
  }

  /// @throws OAuth2AuthenticationException when the portal has no active person of that company
  SignedIn signedIn(OidcUser user) {
    return Acting.as(
            Acting.Task.SIGN_IN,
            () -> Optional.ofNullable(transaction.execute(_ -> find(user).orElse(null))))
        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
  }

  void signedOut(Authentication authentication) {
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      transaction.executeWithoutResult(
          _ ->
              events.publishEvent(
                  new SignInEvent.SignedOut(signedIn.person(), signedIn.company())));
    }
  }

  private Optional<SignedIn> find(OidcUser user) {
    List<UUID> companies = companiesOf(user);
    Optional<SignedIn> found =
        bySubject(user, companies)
            .or(() -> bindByEmail(user, companies))
            .map(r -> new SignedIn(new PersonId(r.value1()), new CompanyId(r.value2()), user));
    found.ifPresentOrElse(
        known -> events.publishEvent(new SignInEvent.SignedIn(known.person(), known.company())),
        () ->
            events.publishEvent(
                new SignInEvent.Refused(companies.isEmpty() ? null : companies.getFirst())));
    return found;
  }

  private Optional<Record2<UUID, UUID>> bySubject(OidcUser user, List<UUID> companies) {
    return db.select(PERSON.ID, PERSON.COMPANY_ID)
        .from(PERSON)
        .where(PERSON.SUBJECT.eq(user.getSubject()), activeIn(companies))
        .fetchOptional();
  }

  private Optional<Record2<UUID, UUID>> bindByEmail(OidcUser user, List<UUID> companies) {
    String email = user.getEmail();
    if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
      return Optional.empty();
    }
    return db.update(PERSON)
        .set(PERSON.SUBJECT, user.getSubject())
        .where(
            PERSON.EMAIL.eq(email.toLowerCase(Locale.ROOT)),
            PERSON.SUBJECT.isNull(),
            activeIn(companies))
        .returningResult(PERSON.ID, PERSON.COMPANY_ID)
        .fetchOptional();
  }

  private static Condition activeIn(List<UUID> companies) {
    return PERSON.ACTIVE.isTrue().and(PERSON.COMPANY_ID.in(companies));
  }

  /// The companies the account belongs to: the attribute `company` of its organizations, which
  /// in Keycloak only its administration can write.
  private static List<UUID> companiesOf(OidcUser user) {
    return user.getClaims().get(ORGANIZATION) instanceof Map<?, ?> organizations
        ? organizations.values().stream()
            .filter(Map.class::isInstance)
            .map(organization -> ((Map<?, ?>) organization).get(COMPANY))
            .filter(Collection.class::isInstance)
            .flatMap(ids -> ((Collection<?>) ids).stream())
            .flatMap(id -> uuid(String.valueOf(id)).stream())
            .toList()
        : List.of();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
