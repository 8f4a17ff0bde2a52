package tandem.portal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.portal.platform.PlainPage;

/// Stands before the sign-in: a redirect to a Keycloak that is down would end on the browser's own
/// error page, so the portal asks first and says in its own words what is wrong and that nothing is
/// lost.
@Component
class SignInGate extends OncePerRequestFilter implements AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SignInGate.class);
  private static final String STARTS = "/oauth2/authorization/";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long TRUSTED_NANOS = Duration.ofSeconds(3).toNanos();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest probe;
  private final PlainPage page;
  private volatile long upUntil = System.nanoTime();

  SignInGate(@Value("${tandem.oidc.issuer}") String issuer, PlainPage page) {
    this.probe = HttpRequest.newBuilder(URI.create(issuer)).timeout(PATIENCE).build();
    this.page = page;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !RequestPath.of(request).startsWith(STARTS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!RequestPath.of(request).equals(SecurityConfiguration.SIGN_IN_PATH)) {
      page.write(request, response, HttpServletResponse.SC_NOT_FOUND, "error.notFound");
    } else if (isKeycloakUp()) {
      chain.doFilter(request, response);
    } else {
      page.write(
          request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.signIn.down");
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean unknown =
        failure instanceof OAuth2AuthenticationException oauth
            && oauth.getError().getErrorCode().equals(SignInService.UNKNOWN);
    LOG.warn("Sign-in failed: {}", failure.getClass().getSimpleName());
    page.write(
        request,
        response,
        unknown ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
        unknown ? "error.signIn.unknown" : "error.signIn.failed");
  }

  private boolean isKeycloakUp() {
    if (System.nanoTime() - upUntil < 0) {
      return true;
    }
    try {
      boolean up = http.send(probe, BodyHandlers.discarding()).statusCode() < 500;
      if (up) {
        upUntil = System.nanoTime() + TRUSTED_NANOS;
      }
      return up;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
