package tandem.portal.identity.account;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keycloak's interface for administrators, as far as the portal needs it, under a service account
/// that may do no more than that (ADR 13).
@Component
class KeycloakAccounts {
  private static final String REGISTRATION = "accounts";
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(15);

  private final boolean available;
  private final String portalClient;
  private final RestClient http;

  KeycloakAccounts(
      @Value("${tandem.oidc.issuer}") String issuer,
      @Value("${tandem.oidc.client-id}") String portalClient,
      @Value("${tandem.oidc.admin.url}") String url,
      @Value("${tandem.oidc.admin.client-id}") String clientId,
      @Value("${tandem.oidc.admin.client-secret}") String clientSecret) {
    this.available = !clientId.isBlank() && !clientSecret.isBlank();
    this.portalClient = portalClient;
    String base = url.isBlank() ? issuer.replaceFirst("/realms/", "/admin/realms/") : url;
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    requests.setReadTimeout(READ);
    var client = RestClient.builder().requestFactory(requests).baseUrl(base);
    this.http =
        available
            ? client.requestInterceptor(tokens(issuer, clientId, clientSecret, requests)).build()
            : client.build();
  }

  /// Whether the portal was given an account to keep accounts with.
  boolean available() {
    return available;
  }

  Optional<Organization> organizationOf(UUID company) {
    return list("/organizations?briefRepresentation=false&q={q}", "company:" + company).stream()
        .findFirst()
        .map(node -> new Organization(node.path("id").asString(), !node.path("domains").isEmpty()));
  }

  /// @param ownSignIn whether the company signs its people in itself: only then has it a domain
  ///     there (ADR 7)
  record Organization(String id, boolean ownSignIn) {}

  Optional<ObjectNode> byAddress(String email) {
    return list("/users?exact=true&email={email}", email).stream()
        .findFirst()
        .map(ObjectNode.class::cast);
  }

  Optional<ObjectNode> bySubject(String subject) {
    return http.get()
        .uri("/users/{id}", subject)
        .exchange(
            (_, answer) ->
                answer.getStatusCode().value() == 404
                    ? Optional.empty()
                    : Optional.ofNullable(read(answer)).map(ObjectNode.class::cast));
  }

  /// @return the new account's id
  String create(AccountHolder holder) {
    var location =
        http.post()
            .uri("/users")
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                Map.of(
                    "username", holder.email(),
                    "email", holder.email(),
                    "emailVerified", false,
                    "enabled", true,
                    "firstName", holder.givenName(),
                    "lastName", holder.familyName(),
                    "attributes", Map.of("locale", List.of(holder.locale().getLanguage()))))
            .retrieve()
            .toBodilessEntity()
            .getHeaders()
            .getLocation();
    if (location == null) {
      throw new IllegalStateException("Keycloak did not say where the new account is");
    }
    String path = location.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  void store(ObjectNode account) {
    http.put()
        .uri("/users/{id}", account.path("id").asString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(account)
        .retrieve()
        .toBodilessEntity();
  }

  void remove(String subject) {
    http.delete().uri("/users/{id}", subject).retrieve().toBodilessEntity();
  }

  void signOut(String subject) {
    http.post().uri("/users/{id}/logout", subject).retrieve().toBodilessEntity();
  }

  /// The organizations an account belongs to, by id.
  List<String> organizationsOf(String subject) {
    return list("/organizations/members/{id}/organizations", subject).stream()
        .map(node -> node.path("id").asString())
        .toList();
  }

  void join(Organization organization, String subject) {
    http.post()
        .uri("/organizations/{id}/members", organization.id())
        .contentType(MediaType.APPLICATION_JSON)
        .body(subject)
        .retrieve()
        .onStatus(status -> status.value() == 409, (_, _) -> {})
        .toBodilessEntity();
  }

  /// What the account signs in with.
  List<Credential> credentialsOf(String subject) {
    return list("/users/{id}/credentials", subject).stream()
        .map(
            node ->
                new Credential(
                    node.path("id").asString(),
                    node.path("type").asString(),
                    node.path("userLabel").asString(""),
                    Instant.ofEpochMilli(node.path("createdDate").asLong(0))))
        .toList();
  }

  boolean isThroughCompany(String subject) {
    return !list("/users/{id}/federated-identity", subject).isEmpty();
  }

  /// Lets Keycloak write to the person: a link to set a password.
  void invite(String subject, Duration validFor) {
    http.put()
        .uri(
            "/users/{id}/execute-actions-email?client_id={client}&lifespan={seconds}",
            subject,
            portalClient,
            validFor.toSeconds())
        .contentType(MediaType.APPLICATION_JSON)
        .body(List.of("UPDATE_PASSWORD"))
        .retrieve()
        .toBodilessEntity();
  }

  private List<JsonNode> list(String uri, Object... variables) {
    JsonNode answer = http.get().uri(uri, variables).retrieve().body(JsonNode.class);
    return answer == null ? List.of() : answer.valueStream().toList();
  }

  private static @Nullable JsonNode read(ConvertibleClientHttpResponse answer) throws IOException {
    HttpStatusCode status = answer.getStatusCode();
    if (status.isError()) {
      throw new IllegalStateException("Keycloak answers " + status.value());
    }
    return answer.bodyTo(JsonNode.class);
  }

  /// Fetches a token where there is none, and forgets one that is refused.
  private static OAuth2ClientHttpRequestInterceptor tokens(
      String issuer, String clientId, String clientSecret, JdkClientHttpRequestFactory requests) {
    var registrations =
        new InMemoryClientRegistrationRepository(
            ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(issuer + "/protocol/openid-connect/token")
                .build());
    var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
    var tokenClient = new RestClientClientCredentialsTokenResponseClient();
    tokenClient.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .clientCredentials(grant -> grant.accessTokenResponseClient(tokenClient))
            .build());
    var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
    interceptor.setClientRegistrationIdResolver(_ -> REGISTRATION);
    interceptor.setPrincipalResolver(
        _ ->
            new AnonymousAuthenticationToken(
                REGISTRATION, REGISTRATION, AuthorityUtils.createAuthorityList("ROLE_PORTAL")));
    interceptor.setAuthorizationFailureHandler(
        OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
    return interceptor;
  }
}
