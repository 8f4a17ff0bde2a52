package tandem.portal.identity.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import tandem.portal.identity.Access;

/// With what whoever is here signs in: their own account only. Nothing is changed here; that is
/// done at the identity provider, which asks for the password again.
@Service
@PreAuthorize("@access.may('portal:use')")
public class SignInMeansService {
  private static final Logger LOG = LoggerFactory.getLogger(SignInMeansService.class);

  private final Access access;
  private final KeycloakAccounts keycloak;

  SignInMeansService(Access access, KeycloakAccounts keycloak) {
    this.access = access;
    this.keycloak = keycloak;
  }

  /// @return empty where the portal may not look, or the identity provider is away; the oldest
  ///     first otherwise
  public Optional<List<SignInMeans>> own() {
    return keycloak.available() ? access.subject().flatMap(this::of) : Optional.empty();
  }

  private Optional<List<SignInMeans>> of(String subject) {
    try {
      return Optional.of(
          keycloak.credentialsOf(subject).stream()
              .flatMap(
                  credential ->
                      SignInMethod.ofType(credential.type()).stream()
                          .map(
                              method ->
                                  new SignInMeans(
                                      credential.id(),
                                      method,
                                      credential.label(),
                                      credential.since())))
              .sorted(Comparator.comparing(SignInMeans::since).thenComparing(SignInMeans::id))
              .toList());
    } catch (RestClientException | OAuth2AuthorizationException e) {
      LOG.warn("Ways of signing in not to be had: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
