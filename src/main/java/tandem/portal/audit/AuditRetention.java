package tandem.portal.audit;

import java.time.Period;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.db.audit.Routines;
import tandem.portal.identity.RetentionRule;

/// Forgets the content of old entries: who it was, and what exactly. That something of the kind
/// happened then stays, and so does the chain. The database refuses to forget sooner than the least
/// periods here, whoever asks.
@Configuration(proxyBeanMethods = false)
class AuditRetention {
  private static final Period MOST = Period.ofYears(30);

  @Bean
  RetentionRule signInsLogged(DSLContext db) {
    return rule(db, "log-sign-ins", true, Period.ofDays(90), Period.ofMonths(12));
  }

  @Bean
  RetentionRule othersLogged(DSLContext db) {
    return rule(db, "log-entries", false, Period.ofYears(1), Period.ofYears(10));
  }

  private static RetentionRule rule(
      DSLContext db, String kind, boolean signIns, Period least, Period kept) {
    return new RetentionRule(
        kind,
        least,
        kept,
        MOST,
        RetentionRule.Scope.INSTALLATION,
        (_, before, most) -> Routines.forget(db.configuration(), signIns, before, most));
  }
}
