package tandem.portal;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// A way in without a Keycloak: puts whoever a header names into a session, as the end of a sign-in
/// does.
@TestConfiguration
public class SignInDoor {
  static final String WHO = "Test-Sign-In";

  @Bean
  FilterRegistrationBean<Filter> signIn() {
    var door =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) -> {
              if (request instanceof HttpServletRequest http && http.getHeader(WHO) != null) {
                var person = new PersonId(UUID.fromString(http.getHeader(WHO)));
                http.getSession()
                    .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(SignIn.authentication(person)));
              }
              chain.doFilter(request, response);
            });
    door.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return door;
  }
}
