package tandem.portal.credential;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.portal.learning.ModuleCompleted;

/// Issues a certificate with each completion, in the same transaction: there is none without the
/// other.
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
    repository.issue(
        event.person(),
        event.version(),
        queries.facts(event.person(), event.module()),
        event.at(),
        rules.expiry(event.at()));
  }
}
