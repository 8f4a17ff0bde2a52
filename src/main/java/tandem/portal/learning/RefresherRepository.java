package tandem.portal.learning;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Json;

/// Writes refreshers down. As with the check, everything may arrive twice and counts once.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RefresherRepository {
  private final DSLContext db;
  private final Json json;

  RefresherRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// Two portals at once would otherwise offer somebody one each.
  void oneAtATime(CompanyId company) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended({0}, hashtextextended('learning.refresher', 0)))",
        val(company.toString()));
  }

  /// One statement, however many people a company has.
  void offer(List<RefresherDue> due, OffsetDateTime now) {
    if (due.isEmpty()) {
      return;
    }
    db.insertInto(
            REFRESHER,
            REFRESHER.PERSON_ID,
            REFRESHER.MODULE_VERSION_ID,
            REFRESHER.DAYS,
            REFRESHER.OFFERED_AT,
            REFRESHER.LAPSES_AT)
        .valuesOfRows(
            due.stream()
                .map(
                    one ->
                        row(one.person().value(), one.version(), one.days(), now, one.lapsesAt()))
                .toList())
        .execute();
  }

  /// Waits for whoever has the refresher open on another device.
  void lock(UUID refresher) {
    db.select(REFRESHER.ID).from(REFRESHER).where(REFRESHER.ID.eq(refresher)).forUpdate().fetch();
  }

  void ask(UUID refresher, List<CheckQuestion> questions) {
    for (int i = 0; i < questions.size(); i++) {
      db.insertInto(REFRESHER_QUESTION)
          .set(REFRESHER_QUESTION.REFRESHER_ID, refresher)
          .set(REFRESHER_QUESTION.POSITION, i + 1)
          .set(REFRESHER_QUESTION.QUESTION_ID, questions.get(i).id().value())
          .onConflictDoNothing()
          .execute();
    }
  }

  /// The first answer counts; a later one changes nothing.
  void answer(UUID refresher, GradedAnswer given, OffsetDateTime now) {
    db.update(REFRESHER_QUESTION)
        .set(REFRESHER_QUESTION.CONTENT, json.write(given.answer()))
        .set(REFRESHER_QUESTION.CORRECT, given.correct())
        .set(REFRESHER_QUESTION.CONFIDENCE, given.confidence().name())
        .set(REFRESHER_QUESTION.ANSWERED_AT, now)
        .where(
            REFRESHER_QUESTION.REFRESHER_ID.eq(refresher),
            REFRESHER_QUESTION.QUESTION_ID.eq(given.question().id().value()),
            REFRESHER_QUESTION.ANSWERED_AT.isNull())
        .execute();
  }

  /// Finishes the refresher if every question has its answer.
  void finishIfAnswered(UUID refresher, OffsetDateTime now) {
    db.update(REFRESHER)
        .set(REFRESHER.FINISHED_AT, now)
        .where(
            REFRESHER.ID.eq(refresher),
            REFRESHER.FINISHED_AT.isNull(),
            notExists(
                selectOne()
                    .from(REFRESHER_QUESTION)
                    .where(
                        REFRESHER_QUESTION.REFRESHER_ID.eq(refresher),
                        REFRESHER_QUESTION.ANSWERED_AT.isNull())))
        .execute();
  }
}
