package tandem.portal.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.DefaultLoginPageConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.SecurityFilterChain;

/// Sign-in through Keycloak; everything that is not a static file needs it.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {
  static final String REGISTRATION = "keycloak";
  static final String SIGN_IN_PATH = "/oauth2/authorization/" + REGISTRATION;

  /// What programs in the browser call: same session and forgery token as the pages, but a refusal
  /// is a status and a sentence, never a redirect.
  @Bean
  @Order(1)
  SecurityFilterChain apiSecurity(HttpSecurity http, ApiRefusal refusal) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .requestCache(RequestCacheConfigurer::disable)
        .build();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, SignInService people, SignInGate gate, SignInErrands errands) {
    http.authorizeHttpRequests(
        requests ->
            requests
                // No screen uses it; a socket nobody counts would stay open for anybody
                .requestMatchers("/VAADIN/push")
                .denyAll()
                .requestMatchers("/styles/**", "/icons/**", "/elements/**", "/health", "/error")
                .permitAll()
                // What anybody may check: certificates their owners show, and with what
                .requestMatchers(
                    HttpMethod.GET,
                    "/verify/*",
                    "/credentials/issuer",
                    "/credentials/keys",
                    "/credentials/keys/*",
                    "/credentials/revoked")
                .permitAll()
                // Vaadin would build a screen, and a session to keep it in, for anybody
                .requestMatchers(request -> "init".equals(request.getParameter("v-r")))
                .authenticated());
    http.addFilterBefore(gate, OAuth2AuthorizationRequestRedirectFilter.class);
    http.oauth2Login(
        login ->
            login
                .authorizationEndpoint(start -> start.authorizationRequestResolver(errands))
                .userInfoEndpoint(user -> user.oidcUserService(people))
                .failureHandler(gate));
    // Spring's own pages at /login and /logout: ours are Keycloak's, and the account menu
    http.removeConfigurer(DefaultLoginPageConfigurer.class);
    http.logout(
        logout ->
            logout
                .addLogoutHandler(
                    (_, _, who) -> {
                      if (who != null) {
                        people.signedOut(who);
                      }
                    })
                .addLogoutHandler((_, response, _) -> SecurityHeaders.forgetDrafts(response)));
    http.oidcLogout(logout -> logout.backChannel(withDefaults()));
    http.with(
        vaadin(),
        configurer ->
            configurer
                .oauth2LoginPage(SIGN_IN_PATH, "{baseUrl}/")
                .anyRequest(url -> url.authenticated()));
    return http.build();
  }

  @Bean
  static NavigationAccessControlConfigurer navigationAccess(PermissionChecker checker) {
    return new NavigationAccessControlConfigurer().withNavigationAccessChecker(checker);
  }

  @Bean
  @Primary
  static NavigationAccessControl permissionControl(NavigationAccessControlConfigurer configurer) {
    return configurer.build(PermissionControl::new, List.of());
  }

  /// Built from Keycloak's well-known paths rather than by discovery, so that the portal starts and
  /// stays up while Keycloak is away.
  @Bean
  ClientRegistrationRepository keycloak(
      @Value("${tandem.oidc.issuer}") String issuer,
      @Value("${tandem.oidc.client-id}") String clientId,
      @Value("${tandem.oidc.client-secret}") String clientSecret) {
    String endpoints = issuer + "/protocol/openid-connect";
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(clientId)
            .clientSecret(clientSecret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email", "organization:*")
            .issuerUri(issuer)
            .authorizationUri(endpoints + "/auth")
            .tokenUri(endpoints + "/token")
            .jwkSetUri(endpoints + "/certs")
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoints + "/logout"))
            .build());
  }
}
