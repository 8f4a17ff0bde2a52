package tandem.portal.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tandem.portal.platform.Texts;

/// Signs certificates with the installation's key, and publishes its public half with the first
/// one.
@Component
class Badges {
  private final SigningKey key;
  private final PublicAddress address;
  private final CertificateRepository repository;
  private final Badge badge;

  Badges(
      SigningKey key,
      PublicAddress address,
      CertificateRepository repository,
      CertificateRules rules,
      Texts texts) {
    this.key = key;
    this.address = address;
    this.repository = repository;
    this.badge = new Badge(address, rules, texts);
  }

  /// @return a compact JWS
  String sign(Owned owned, Locale reader) {
    RSAKey current = key.current();
    repository.publish(current.getKeyID(), current.toPublicJWK().toJSONString());
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(address.key(current.getKeyID()))
            .build();
    var token = new SignedJWT(header, badge.claims(owned, reader));
    try {
      token.sign(new RSASSASigner(current));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key of the certificates does not sign", e);
    }
    return token.serialize();
  }
}
