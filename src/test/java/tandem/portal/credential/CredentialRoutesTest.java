package tandem.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.portal.PortalTest;

/// What stands open to anybody beside the pages of certificates: these four, to be read, and
/// nothing else beneath their address.
@PortalTest
@Transactional
class CredentialRoutesTest {
  private static final String SOME_KEY = "/credentials/keys/" + UUID.randomUUID();

  @Autowired WebApplicationContext web;
  @Autowired RequestMappingHandlerMapping mappings;
  private MockMvc http;

  @BeforeEach
  void nobody_is_signed_in() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/credentials/issuer", "/credentials/keys", "/credentials/revoked"})
  void what_a_verifier_needs_is_open(String path) throws Exception {
    assertThat(ask(HttpMethod.GET, path).getStatus()).isEqualTo(200);
    assertThat(ask(HttpMethod.GET, SOME_KEY).getStatus())
        .as("a key there is none of")
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void to_be_read_only(String method) throws Exception {
    for (String path :
        new String[] {
          "/credentials/issuer", "/credentials/keys", SOME_KEY, "/credentials/revoked"
        }) {
      assertRefused(ask(HttpMethod.valueOf(method), path), method + " " + path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/credentials",
        "/credentials/",
        "/credentials/private",
        "/credentials/issuer/secret",
        "/credentials/issuer.json",
        "/credentials/keys/one/private",
        "/credentials/revoked/1",
        "/credentials/CERTIFICATES"
      })
  void everything_else_beneath_is_for_those_signed_in(String path) throws Exception {
    assertRefused(ask(HttpMethod.GET, path), path);
  }

  @Test
  void there_is_nothing_else_beneath_yet() {
    Set<String> paths =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> path.startsWith("/credentials"))
            .collect(Collectors.toSet());
    assertThat(paths)
        .as("whoever adds one decides here who may read it")
        .containsExactlyInAnyOrder(
            "/credentials/issuer",
            "/credentials/keys",
            "/credentials/keys/{kid}",
            "/credentials/revoked");
  }

  /// Sent away to sign in, without a word of what might be there.
  private static void assertRefused(MockHttpServletResponse answer, String asked) throws Exception {
    assertThat(answer.getStatus()).as(asked).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).as(asked).endsWith("/oauth2/authorization/keycloak");
    assertThat(answer.getContentAsString()).isEmpty();
  }

  private MockHttpServletResponse ask(HttpMethod method, String path) throws Exception {
    return http.perform(MockMvcRequestBuilders.request(method, path).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
