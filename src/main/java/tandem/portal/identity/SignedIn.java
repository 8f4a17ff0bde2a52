package tandem.portal.identity;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// The session's principal: Keycloak's word on who it is, and the portal's person behind it.
/// Carries no rights: those are read anew on each request.
record SignedIn(PersonId person, CompanyId company, OidcUser user) implements OidcUser {
  @Override
  public Map<String, Object> getClaims() {
    return user.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return user.getUserInfo();
  }

  @Override
  public OidcIdToken getIdToken() {
    return user.getIdToken();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return user.getAttributes();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return user.getAuthorities();
  }

  @Override
  public String getName() {
    return user.getName();
  }
}
