package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.ForwardedHeaderFilter;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

/// Nobody is led from the portal to an address somebody else has chosen: not on the way in, not on
/// the way out, and not by a page that came with a library. What Keycloak does with a forged
/// address is tried in `SignInAttackIT`.
@PortalTest
@Transactional
class RedirectAttackTest {
  private static final String PORTAL = "http://localhost";
  private static final String SIGN_IN = "/oauth2/authorization/keycloak";

  @Autowired WebApplicationContext web;
  @Autowired OwnerDb db;
  private MockMvc portal;

  @BeforeEach
  void connect() {
    portal =
        MockMvcBuilders.webAppContextSetup(web)
            .addFilters(new ForwardedHeaderFilter(), web.getBean("requestLimits", Filter.class))
            .apply(springSecurity())
            .build();
    SignIn.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people?continue=https://evil.example/",
        "/?redirect=//evil.example",
        "/https:/evil.example/",
        "/@evil.example/",
        "/.evil.example/",
        "/%09/evil.example"
      })
  void the_page_remembered_for_after_the_sign_in_is_the_portals_own(String path) throws Exception {
    var session = new MockHttpSession();
    portal
        .perform(get(URI.create(PORTAL + path)).session(session))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", SIGN_IN));
    assertThat(session.getAttribute("SPRING_SECURITY_SAVED_REQUEST"))
        .isInstanceOfSatisfying(
            SavedRequest.class,
            saved -> {
              assertThat(URI.create(saved.getRedirectUrl()).getHost()).isEqualTo("localhost");
              assertThat(saved.getRedirectUrl()).startsWith(PORTAL + "/");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/%5Cevil.example/",
        "/a/..//evil.example",
        "/%2F%2Fevil.example"
      })
  void a_path_that_browsers_read_as_another_host_is_refused(String path) throws Exception {
    portal
        .perform(get(URI.create(PORTAL + path)))
        .andExpect(status().isBadRequest())
        .andExpect(header().doesNotExist("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/%2Fevil.example", "/\\\\evil.example"})
  void a_forwarded_path_before_ours_leads_nowhere_else(String prefix) throws Exception {
    portal
        .perform(get(PORTAL + "/people").header("X-Forwarded-Prefix", prefix))
        .andExpect(status().is4xxClientError())
        .andExpect(header().doesNotExist("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-Host", "Forwarded"})
  void a_forwarded_name_that_is_not_ours_is_not_answered(String name) throws Exception {
    portal
        .perform(
            get(PORTAL + "/people")
                .header(name, name.equals("Forwarded") ? "host=evil.example" : "evil.example"))
        .andExpect(status().is(421))
        .andExpect(header().doesNotExist("Location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "keycloak/x", "keycloak/", "KEYCLOAK", "https:evil.example"})
  void a_sign_in_that_is_not_ours_is_a_page_that_is_not_there(String registration)
      throws Exception {
    portal
        .perform(get(URI.create(PORTAL + "/oauth2/authorization/" + registration)))
        .andExpect(status().isNotFound())
        .andExpect(header().doesNotExist("Location"))
        .andExpect(content().string(containsString("<h1>")))
        .andExpect(content().string(not(containsString("evil.example"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?code=stolen&state=forged",
        "?code=stolen&state=forged&iss=https://evil.example",
        "?error=access_denied&error_uri=https://evil.example&state=forged",
        ""
      })
  void an_answer_to_a_sign_in_that_this_browser_did_not_start_signs_nobody_in(String answer)
      throws Exception {
    portal
        .perform(get(URI.create(PORTAL + "/login/oauth2/code/keycloak" + answer)))
        .andExpect(status().isUnauthorized())
        .andExpect(header().doesNotExist("Location"))
        .andExpect(content().string(not(containsString("evil.example"))));
  }

  @Test
  void signing_out_leads_back_to_the_portal_whatever_the_request_asks_for() throws Exception {
    portal
        .perform(
            post(PORTAL + "/logout?post_logout_redirect_uri=https://evil.example/")
                .param("redirect", "https://evil.example/")
                .param("continue", "//evil.example/")
                .header("Referer", "https://evil.example/")
                .with(csrf())
                .with(authentication(signedInAtKeycloak())))
        .andExpect(status().isFound())
        .andExpect(
            header()
                .string(
                    "Location",
                    "http://localhost:1/realms/tandem/protocol/openid-connect/logout"
                        + "?id_token_hint=token&post_logout_redirect_uri=http://localhost/"))
        .andExpect(header().string("Clear-Site-Data", "\"storage\""));
  }

  @Test
  void nobody_is_signed_out_by_a_link_or_by_another_site() throws Exception {
    var session = new MockHttpSession();
    portal.perform(
        get(PORTAL + "/account/data.json")
            .session(session)
            .with(authentication(signedInAtKeycloak())));
    portal.perform(post(PORTAL + "/logout").session(session)).andExpect(status().isForbidden());
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void no_page_of_a_library_stands_where_the_portal_has_its_own() throws Exception {
    for (String path :
        List.of("/login", "/login?error", "/login?logout", "/logout", "/default-ui.css")) {
      portal
          .perform(get(PORTAL + path))
          .andExpect(status().isFound())
          .andExpect(header().string("Location", SIGN_IN))
          .andExpect(content().string(""));
    }
  }

  private OAuth2AuthenticationToken signedInAtKeycloak() {
    var person = SignIn.authentication(SignIn.as(db, "anna.brandt@kessler.example"));
    SignIn.out();
    return new OAuth2AuthenticationToken(
        (OidcUser) person.getPrincipal(), person.getAuthorities(), "keycloak");
  }
}
