package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.identity.Tables.PERSON;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// Whom the portal believes Keycloak to be speaking of, whatever Keycloak has believed before.
@PortalTest
@RecordApplicationEvents
@Transactional
class SignInServiceTest {
  private static final String KESSLER = "01900000-0000-7000-8000-0000000c0001";
  private static final String NORDWIND = "01900000-0000-7000-8000-0000000c0002";
  private static final String LENA = "01900000-0000-7000-8000-000000010007";
  private static final String UTA = "uta.behrens@kessler.example";

  @Autowired SignInService people;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  @Test
  void a_bound_subject_of_the_same_company_is_let_in() {
    assertThat(person(account(LENA, "other@nordwind.example", true, NORDWIND)))
        .isEqualTo(new PersonId(UUID.fromString(LENA)));
    assertThat(events.stream(SignInEvent.SignedIn.class)).hasSize(1);
  }

  @Test
  void a_bound_subject_that_has_left_its_company_is_refused() {
    assertRefused(account(LENA, "lena.hoffmann@nordwind.example", true, KESSLER));
    assertRefused(account(LENA, "lena.hoffmann@nordwind.example", true));
  }

  @Test
  void the_first_sign_in_binds_the_subject_and_no_later_one_binds_another() {
    PersonId uta = person(account("subject-1", "Uta.Behrens@Kessler.example", true, KESSLER));
    assertThat(
            db.select(PERSON.SUBJECT)
                .from(PERSON)
                .where(PERSON.ID.eq(uta.value()))
                .fetchSingle(PERSON.SUBJECT))
        .isEqualTo("subject-1");
    assertRefused(account("subject-2", UTA, true, KESSLER));
  }

  @Test
  void another_companys_sign_in_cannot_vouch_for_an_address() {
    assertRefused(account("subject-1", UTA, true, NORDWIND));
    assertThat(events.stream(SignInEvent.Refused.class))
        .containsExactly(new SignInEvent.Refused(UUID.fromString(NORDWIND)));
  }

  @Test
  void an_address_nobody_has_verified_binds_nothing() {
    assertRefused(account("subject-1", UTA, false, KESSLER));
  }

  @Test
  void somebody_inactive_is_refused() {
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.SUBJECT.eq(LENA)).execute();
    assertRefused(account(LENA, "lena.hoffmann@nordwind.example", true, NORDWIND));
  }

  private void assertRefused(OidcUser account) {
    assertThatThrownBy(() -> person(account)).isInstanceOf(OAuth2AuthenticationException.class);
  }

  private static OidcUser account(
      String subject, String email, boolean verified, String... companies) {
    var organizations = new HashMap<String, Object>();
    for (String company : companies) {
      organizations.put("o" + company, Map.of("id", "x", "company", List.of(company)));
    }
    Instant now = Instant.now();
    var token =
        new OidcIdToken(
            "token",
            now,
            now.plusSeconds(60),
            Map.of(
                "sub", subject,
                "email", email,
                "email_verified", verified,
                "organization", organizations));
    return new DefaultOidcUser(List.of(), token);
  }

  private PersonId person(OidcUser account) {
    return people.signedIn(account).person();
  }
}
