package tandem.portal.credential;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the world finds what a certificate is checked with. These addresses stand in every badge
/// handed out, so they never move.
@Component
class PublicAddress {
  private final String portal;

  PublicAddress(@Value("${tandem.public-url}") String portal) {
    this.portal = portal.replaceAll("/+$", "");
  }

  String portal() {
    return portal;
  }

  String issuer() {
    return portal + "/" + CredentialRoutes.ISSUER;
  }

  String key(String kid) {
    return portal + "/" + CredentialRoutes.KEYS + "/" + kid;
  }

  String revoked() {
    return portal + "/" + CredentialRoutes.REVOKED;
  }

  String verify(String token) {
    return portal + "/" + CredentialRoutes.verify(token);
  }
}
