package tandem.portal.interchange.scim;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.CompanySystem;
import tandem.portal.platform.PlainProblem;

/// A company's directory comes with its key on each request, and with nothing else: no session, no
/// cookie, and no person's sign-in opens these addresses.
@Configuration(proxyBeanMethods = false)
class ScimSecurity {
  @Bean
  @Order(2)
  SecurityFilterChain scimChain(HttpSecurity http, TokenCompanies tokens, PlainProblem problem) {
    return http.securityMatcher("/scim/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .addFilterBefore(new Key(tokens, problem), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  /// Not a bean: Spring Boot would put it before every address.
  private static final class Key extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final TokenCompanies tokens;
    private final PlainProblem problem;

    Key(TokenCompanies tokens, PlainProblem problem) {
      this.tokens = tokens;
      this.problem = problem;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Optional<CompanyId> company =
          token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::find);
      if (company.isEmpty()) {
        SecurityContextHolder.clearContext();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problem.write(
            request, response, HttpServletResponse.SC_UNAUTHORIZED, "interchange.scim.keyUnknown");
        return;
      }
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              new CompanySystem(company.get()), null, List.of()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    }

    private static Optional<String> token(@Nullable String header) {
      return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
          ? Optional.of(header.substring(SCHEME.length()).strip())
          : Optional.empty();
    }
  }
}
