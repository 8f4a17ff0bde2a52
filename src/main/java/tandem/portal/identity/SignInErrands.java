package tandem.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/// Sends somebody who is signed in to Keycloak for one thing there, and brings them back. The
/// errand waits in the session, so no address, and nobody else's page, can send anybody on one.
@Component
public class SignInErrands implements OAuth2AuthorizationRequestResolver {
  private static final String WAITING = SignInErrands.class.getName();
  private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

  private final OAuth2AuthorizationRequestResolver plain;

  /// @param action Keycloak's name of the thing to do
  private record Errand(String action, String language) implements Serializable {}

  SignInErrands(ClientRegistrationRepository registrations) {
    this.plain =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
  }

  /// Notes an errand in the session.
  ///
  /// @param action Keycloak's name of the thing to do
  /// @param back path of the portal's screen to come back to, with its slash
  /// @return the path to send the browser to
  public String begin(HttpSession session, String action, Locale language, String back) {
    session.setAttribute(WAITING, new Errand(action, language.getLanguage()));
    session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(back));
    return SecurityConfiguration.SIGN_IN_PATH;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return onErrand(request, plain.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return onErrand(request, plain.resolve(request, registration));
  }

  private static @Nullable OAuth2AuthorizationRequest onErrand(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest start) {
    HttpSession session = request.getSession(false);
    if (start == null || session == null || !(session.getAttribute(WAITING) instanceof Errand go)) {
      return start;
    }
    session.removeAttribute(WAITING);
    return OAuth2AuthorizationRequest.from(start)
        .additionalParameters(
            parameters -> {
              parameters.put("kc_action", go.action());
              parameters.put("ui_locales", go.language());
            })
        .build();
  }
}
