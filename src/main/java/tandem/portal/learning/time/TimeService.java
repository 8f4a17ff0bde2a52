package tandem.portal.learning.time;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.learning.LearningModule;

/// One's own learning time, over all alliances; nobody else's.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class TimeService {
  private final DSLContext db;
  private final Access access;
  private final Clock clock;

  TimeService(DSLContext db, Access access, Clock clock) {
    this.db = db;
    this.access = access;
    this.clock = clock;
  }

  /// In the calendar quarter of today.
  public TimeSpent thisQuarter() {
    UUID me = access.actor().person().value();
    LocalDate since = quarterOf(LocalDate.now(clock));
    OffsetDateTime from = since.atStartOfDay(clock.getZone()).toOffsetDateTime();
    var read =
        select(count().as("n"), sum(LESSON.MINUTES).as("minutes"))
            .from(LESSON_READ)
            .join(LESSON)
            .on(LESSON.ID.eq(LESSON_READ.LESSON_ID))
            .where(LESSON_READ.PERSON_ID.eq(me), LESSON_READ.READ_AT.ge(from))
            .asTable("lessons");
    var checked =
        multiset(
                select(field(selectCount().from(ANSWER).where(ANSWER.ATTEMPT_ID.eq(ATTEMPT.ID))))
                    .from(ATTEMPT)
                    .where(ATTEMPT.PERSON_ID.eq(me), ATTEMPT.FINISHED_AT.ge(from)))
            .convertFrom(attempts -> attempts.map(Record1::value1));
    var refreshed =
        select(count().as("n"))
            .from(REFRESHER)
            .join(REFRESHER_QUESTION)
            .on(REFRESHER_QUESTION.REFRESHER_ID.eq(REFRESHER.ID))
            .where(REFRESHER.PERSON_ID.eq(me), REFRESHER_QUESTION.ANSWERED_AT.ge(from))
            .asTable("refreshers");
    return db.select(
            read.field("n", int.class),
            read.field("minutes", BigDecimal.class),
            checked,
            refreshed.field("n", int.class))
        .from(read)
        .crossJoin(refreshed)
        .fetchSingle(
            r ->
                new TimeSpent(
                    since,
                    minutes(r.value2())
                        + r.value3().stream().mapToInt(LearningModule::minutesToAnswer).sum()
                        + LearningModule.minutesToAnswer(r.value4()),
                    r.value1(),
                    r.value3().size(),
                    r.value4()));
  }

  static LocalDate quarterOf(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private static int minutes(@org.jspecify.annotations.Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.intValue();
  }
}
