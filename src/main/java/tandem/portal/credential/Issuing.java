package tandem.portal.credential;

import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.ModuleCompleted;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleRenewed;

/// Issues a certificate with each completion and each renewal, in the same transaction: there is
/// none without the other.
@Component
@EnableConfigurationProperties(CertificateRules.class)
class Issuing {
  private final CertificateQueries queries;
  private final CertificateRepository repository;
  private final CertificateRules rules;

  Issuing(CertificateQueries queries, CertificateRepository repository, CertificateRules rules) {
    this.queries = queries;
    this.repository = repository;
    this.rules = rules;
  }

  @EventListener
  void completed(ModuleCompleted event) {
    issue(event.person(), event.module(), event.version(), event.at());
  }

  @EventListener
  void renewed(ModuleRenewed event) {
    issue(event.person(), event.module(), event.version(), event.at());
  }

  private void issue(PersonId person, ModuleId module, UUID version, Instant at) {
    repository.issue(
        person,
        version,
        queries.facts(person, module),
        at,
        rules.expiry(at, queries.holdsUntil(person, version)));
  }
}
