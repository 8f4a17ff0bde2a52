package tandem.portal.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What every answer tells the browser about what it may do. Scripts run only from us or
/// with the page's own nonce; nobody frames us. Vaadin's client builds functions from text, so
/// its page, and no other answer, allows `unsafe-eval`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class SecurityHeaders extends OncePerRequestFilter implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final String CSP = "Content-Security-Policy";
  private static final int NONCE_BYTES = 16;
  private static final String POLICY =
      """
      default-src 'none'; script-src %s; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
      media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; \
      form-action 'self'; frame-ancestors 'none'""";
  private static final String WITHOUT_PAGE = POLICY.formatted("'none'");
  private static final String OUR_SCRIPTS = POLICY.formatted("'self'");

  private final transient SecureRandom random = new SecureRandom();
  private final boolean encrypted;

  SecurityHeaders(@Value("${tandem.public-url}") String publicUrl) {
    this.encrypted = publicUrl.startsWith("https:");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(CSP, WITHOUT_PAGE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (encrypted) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    chain.doFilter(request, response);
  }

  /// For a page of ours without Vaadin, which loads a script of ours.
  public static void allowOurScripts(HttpServletResponse response) {
    response.setHeader(CSP, OUR_SCRIPTS);
  }

  /// What somebody had begun to answer lies in this browser's storage, where nothing else is of
  /// ours; whoever uses the device next finds none of it. Also without TLS as far as the portal
  /// sees: it may end before it, and a browser heeds this on `localhost` too.
  static void forgetDrafts(HttpServletResponse response) {
    response.setHeader("Clear-Site-Data", "\"storage\"");
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> {
          String nonce = nonce();
          page.getDocument().getElementsByTag("script").attr("nonce", nonce);
          page.getVaadinResponse()
              .setHeader(CSP, POLICY.formatted("'self' 'nonce-" + nonce + "' 'unsafe-eval'"));
          page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        });
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
