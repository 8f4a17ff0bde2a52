package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {
  @Test
  void is_never_sent_in_the_clear_when_the_public_address_is_encrypted() {
    assertThat(isSecureAt("https://tandem.example")).isTrue();
  }

  @Test
  void works_without_encryption_on_ones_own_machine() {
    assertThat(isSecureAt("http://localhost:8080")).isFalse();
  }

  @Test
  void an_encrypted_portal_tells_browsers_to_stay_so() throws Exception {
    var response = new MockHttpServletResponse();
    new SecurityHeaders("https://tandem.example")
        .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
    assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  @Test
  void no_other_host_of_the_domain_can_set_the_cookie_of_an_encrypted_portal() {
    var cookie = configured("https://tandem.example");
    assertThat(cookie.getName()).startsWith("__Host-");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
  }

  private static boolean isSecureAt(String publicUrl) {
    return configured(publicUrl).isSecure();
  }

  private static SessionCookieConfig configured(String publicUrl) {
    var context = new MockServletContext();
    new SessionCookie(publicUrl).onStartup(context);
    return context.getSessionCookieConfig();
  }
}
