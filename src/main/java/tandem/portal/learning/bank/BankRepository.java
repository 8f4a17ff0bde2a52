package tandem.portal.learning.bank;

import static tandem.db.learning.Tables.BANK_QUESTION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.learning.tables.records.BankQuestionRecord;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Json;
import tandem.portal.questionnaire.Question;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankRepository {
  private final DSLContext db;
  private final Json json;

  BankRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  List<BankQuestion> list(AllianceId alliance) {
    return db.selectFrom(BANK_QUESTION)
        .where(BANK_QUESTION.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(BANK_QUESTION.TOPIC, BANK_QUESTION.TITLE, BANK_QUESTION.ID)
        .fetch(this::question);
  }

  Optional<BankQuestion> find(AllianceId alliance, BankQuestionId question) {
    return db.selectFrom(BANK_QUESTION)
        .where(one(alliance, question))
        .fetchOptional(this::question);
  }

  private BankQuestion question(BankQuestionRecord r) {
    return new BankQuestion(
        new BankQuestionId(r.getId()),
        r.getRevision(),
        r.getEditedAt().toInstant(),
        new BankDraft(r.getTopic(), r.getTitle(), json.read(r.getContent(), Question.class)));
  }

  void add(AllianceId alliance, List<BankDraft> questions, OffsetDateTime now) {
    db.batch(questions.stream().map(question -> insert(alliance, question, now)).toList())
        .execute();
  }

  BankQuestionId add(AllianceId alliance, BankDraft question, OffsetDateTime now) {
    return insert(alliance, question, now)
        .returning(BANK_QUESTION.ID)
        .fetchSingle(r -> new BankQuestionId(r.getId()));
  }

  private InsertSetMoreStep<BankQuestionRecord> insert(
      AllianceId alliance, BankDraft question, OffsetDateTime now) {
    return db.insertInto(BANK_QUESTION)
        .set(BANK_QUESTION.ALLIANCE_ID, alliance.value())
        .set(BANK_QUESTION.TOPIC, question.topic())
        .set(BANK_QUESTION.TITLE, question.title())
        .set(BANK_QUESTION.CONTENT, json.write(question.question()))
        .set(BANK_QUESTION.EDITED_AT, now);
  }

  /// @return empty when it has been changed or removed since that revision
  Optional<BankQuestion> change(
      AllianceId alliance,
      BankQuestionId question,
      int revision,
      BankDraft text,
      OffsetDateTime now) {
    return db.update(BANK_QUESTION)
        .set(BANK_QUESTION.TOPIC, text.topic())
        .set(BANK_QUESTION.TITLE, text.title())
        .set(BANK_QUESTION.CONTENT, json.write(text.question()))
        .set(BANK_QUESTION.REVISION, revision + 1)
        .set(BANK_QUESTION.EDITED_AT, now)
        .where(one(alliance, question), BANK_QUESTION.REVISION.eq(revision))
        .returning()
        .fetchOptional(this::question);
  }

  /// @return whether it was still as of that revision
  boolean remove(AllianceId alliance, BankQuestionId question, int revision) {
    return db.deleteFrom(BANK_QUESTION)
            .where(one(alliance, question), BANK_QUESTION.REVISION.eq(revision))
            .execute()
        == 1;
  }

  private static Condition one(AllianceId alliance, BankQuestionId question) {
    return BANK_QUESTION
        .ID
        .eq(question.value())
        .and(BANK_QUESTION.ALLIANCE_ID.eq(alliance.value()));
  }
}
