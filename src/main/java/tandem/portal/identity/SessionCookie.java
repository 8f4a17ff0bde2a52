package tandem.portal.identity;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/// Behind a proxy that ends TLS, the server itself sees plain HTTP and would leave the cookie of
/// the session open to it. The public address says better. With the prefix `__Host-`, no other host
/// of the same domain can set a cookie in its place.
@Component
class SessionCookie implements ServletContextInitializer {
  private final boolean encrypted;

  SessionCookie(@Value("${tandem.public-url}") String publicUrl) {
    this.encrypted = publicUrl.startsWith("https:");
  }

  @Override
  public void onStartup(ServletContext context) {
    if (encrypted) {
      context.getSessionCookieConfig().setSecure(true);
      context.getSessionCookieConfig().setPath("/");
      context.getSessionCookieConfig().setName("__Host-JSESSIONID");
    }
  }
}
