package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import tandem.portal.OwnerDb;

/// Puts a demo person into the security context as if they had signed in through Keycloak.
public final class SignIn {
  private SignIn() {}

  public static PersonId as(DSLContext db, String email) {
    UUID id =
        db.select(PERSON.ID).from(PERSON).where(PERSON.EMAIL.eq(email)).fetchSingle().value1();
    return as(new PersonId(id));
  }

  public static PersonId as(PersonId person) {
    SecurityContextHolder.getContext().setAuthentication(authentication(person));
    return person;
  }

  /// As if the company's own sign-in had sent them.
  public static PersonId throughCompany(DSLContext db, String email) {
    PersonId person = as(db, email);
    SecurityContextHolder.getContext()
        .setAuthentication(authentication(person, Map.of("identity_provider", "company")));
    return person;
  }

  /// For MockMvc: `.with(SecurityMockMvcRequestPostProcessors.authentication(…))`.
  public static TestingAuthenticationToken authentication(PersonId person) {
    return authentication(person, Map.of());
  }

  private static TestingAuthenticationToken authentication(
      PersonId person, Map<String, Object> more) {
    Instant now = Instant.now();
    var claims = new HashMap<String, Object>(more);
    claims.put("sub", person.value().toString());
    var token = new OidcIdToken("token", now, now.plusSeconds(600), claims);
    UUID company =
        OwnerDb.get()
            .select(PERSON.COMPANY_ID)
            .from(PERSON)
            .where(PERSON.ID.eq(person.value()))
            .fetchOptional(PERSON.COMPANY_ID)
            .orElseGet(UUID::randomUUID);
    var user = new SignedIn(person, new CompanyId(company), new DefaultOidcUser(List.of(), token));
    return new TestingAuthenticationToken(user, "", "ROLE_USER");
  }

  public static void out() {
    SecurityContextHolder.clearContext();
  }
}
