package tandem.portal.credential;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What any verifier needs, without signing in: who issues, the public keys there have ever been,
/// and which certificates hold no longer. No person is in any of it.
@RestController
class PublicDocuments {
  private static final String CONTEXT = "@context";
  private static final Duration KEPT = Duration.ofHours(1);

  private final PublicAddress address;
  private final CertificateQueries queries;
  private final CertificateRepository repository;
  private final CertificateRules rules;
  private final TransactionTemplate transaction;

  PublicDocuments(
      PublicAddress address,
      CertificateQueries queries,
      CertificateRepository repository,
      CertificateRules rules,
      TransactionTemplate transaction) {
    this.address = address;
    this.queries = queries;
    this.repository = repository;
    this.rules = rules;
    this.transaction = transaction;
  }

  @GetMapping("/" + CredentialRoutes.ISSUER)
  ResponseEntity<Map<String, Object>> issuer(HttpServletResponse response) {
    var profile = new LinkedHashMap<String, Object>();
    profile.put(
        CONTEXT,
        List.of(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
    profile.putAll(Badge.issuer(address, rules));
    return open(profile, response);
  }

  @GetMapping("/" + CredentialRoutes.KEYS)
  ResponseEntity<Map<String, Object>> keys(HttpServletResponse response) {
    return open(new JWKSet(published()).toJSONObject(true), response);
  }

  /// What the header of a badge points to.
  @GetMapping("/" + CredentialRoutes.KEY)
  ResponseEntity<Map<String, Object>> key(@PathVariable String kid, HttpServletResponse response) {
    return published().stream()
        .filter(key -> kid.equals(key.getKeyID()))
        .findFirst()
        .map(key -> open(key.toPublicJWK().toJSONObject(), response))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/" + CredentialRoutes.REVOKED)
  ResponseEntity<Map<String, Object>> revoked(HttpServletResponse response) {
    var list = new LinkedHashMap<String, Object>();
    list.put("id", address.revoked());
    list.put("issuer", address.issuer());
    list.put(
        "revokedCredentials",
        transaction.execute(
            _ ->
                queries.revoked().stream()
                    .map(id -> Map.of("id", Badge.urn(id.value()), "revoked", true))
                    .toList()));
    return open(list, response);
  }

  private List<JWK> published() {
    List<String> stored = transaction.execute(_ -> repository.publicKeys());
    var keys = new ArrayList<JWK>();
    for (String key : stored) {
      try {
        keys.add(JWK.parse(key));
      } catch (ParseException e) {
        throw new IllegalStateException("a stored public key is none", e);
      }
    }
    return keys;
  }

  /// For programs on other sites, too: nothing here is anybody's secret.
  private static ResponseEntity<Map<String, Object>> open(
      Map<String, Object> document, HttpServletResponse response) {
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(document);
  }
}
