package tandem.portal.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.db.audit.Routines;
import tandem.portal.identity.Acting;

/// Forgets the content of old entries: who it was, and what exactly. That something of the kind
/// happened then stays, and so does the chain. The database refuses to forget sooner than after 90
/// days, anything but signing in sooner than after a year, whoever asks.
@Component
public class AuditRetention {
  private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);
  private static final Period LEAST_SIGN_INS = Period.ofDays(90);
  private static final Period LEAST_OTHERS = Period.ofYears(1);
  private static final int BATCH = 1000;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Period signIns;
  private final Period others;

  /// @throws IllegalArgumentException for a period shorter than the database allows
  AuditRetention(
      DSLContext db,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${tandem.audit.keep-sign-ins}") Period signIns,
      @Value("${tandem.audit.keep-others}") Period others) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
    this.signIns = atLeast(LEAST_SIGN_INS, signIns, "TANDEM_AUDIT_KEEP_SIGN_INS");
    this.others = atLeast(LEAST_OTHERS, others, "TANDEM_AUDIT_KEEP_OTHERS");
  }

  /// @return how many entries have lost their content
  @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT24H")
  public int forgetOld() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int forgotten = forget(true, now.minus(signIns)) + forget(false, now.minus(others));
    LOG.info("Retention: the content of {} entries of the log forgotten", forgotten);
    return forgotten;
  }

  private int forget(boolean signIn, OffsetDateTime before) {
    int forgotten = 0;
    int batch;
    do {
      Integer some =
          Acting.as(
              Acting.Task.AUDIT,
              () ->
                  transaction.execute(
                      _ -> Routines.forget(db.configuration(), signIn, before, BATCH)));
      batch = some == null ? 0 : some;
      forgotten += batch;
    } while (batch == BATCH);
    return forgotten;
  }

  private static Period atLeast(Period least, Period asked, String variable) {
    LocalDate day = LocalDate.EPOCH;
    if (day.plus(asked).isBefore(day.plus(least))) {
      throw new IllegalArgumentException(variable + " must be at least " + least);
    }
    return asked;
  }
}
