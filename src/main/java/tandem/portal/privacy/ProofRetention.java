package tandem.portal.privacy;

import static org.jooq.impl.DSL.select;
import static tandem.db.privacy.Tables.ERASURE_REQUEST;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.time.Period;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.RetentionRule;

/// What proves that erasing and deleting were done: as long as somebody may ask for the proof.
@Configuration(proxyBeanMethods = false)
class ProofRetention {
  private static final Period LEAST = Period.ofMonths(13);
  private static final Period KEPT = Period.ofMonths(36);
  private static final Period MOST = Period.ofMonths(120);

  @Bean
  RetentionRule erasureRequestsKept(DSLContext db) {
    return new RetentionRule(
        "erasure-requests",
        LEAST,
        KEPT,
        MOST,
        RetentionRule.Scope.COMPANY,
        (_, before, most) ->
            db.deleteFrom(ERASURE_REQUEST)
                .where(
                    ERASURE_REQUEST.ID.in(
                        select(ERASURE_REQUEST.ID)
                            .from(ERASURE_REQUEST)
                            .where(ERASURE_REQUEST.DECIDED_ON.lt(before.toLocalDate()))
                            .limit(most)))
                .execute());
  }

  @Bean
  RetentionRule runsKept(DSLContext db) {
    return new RetentionRule(
        "retention-runs",
        LEAST,
        KEPT,
        MOST,
        RetentionRule.Scope.INSTALLATION,
        (_, before, most) ->
            db.deleteFrom(RETENTION_RUN)
                .where(
                    RETENTION_RUN.ID.in(
                        select(RETENTION_RUN.ID)
                            .from(RETENTION_RUN)
                            .where(RETENTION_RUN.DAY.lt(before.toLocalDate()))
                            .limit(most)))
                .execute());
  }
}
