package tandem.portal.learning.bank;

import static tandem.db.learning.Tables.BANK_QUESTION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
        .fetch(
            r ->
                new BankQuestion(
                    new BankQuestionId(r.getId()),
                    r.getTopic(),
                    r.getTitle(),
                    json.read(r.getContent(), Question.class)));
  }

  void add(AllianceId alliance, List<BankDraft> questions) {
    db.batch(
            questions.stream()
                .map(
                    question ->
                        db.insertInto(BANK_QUESTION)
                            .set(BANK_QUESTION.ALLIANCE_ID, alliance.value())
                            .set(BANK_QUESTION.TOPIC, question.topic())
                            .set(BANK_QUESTION.TITLE, question.title())
                            .set(BANK_QUESTION.CONTENT, json.write(question.question())))
                .toList())
        .execute();
  }

  boolean remove(AllianceId alliance, BankQuestionId question) {
    return db.deleteFrom(BANK_QUESTION)
            .where(
                BANK_QUESTION.ID.eq(question.value()),
                BANK_QUESTION.ALLIANCE_ID.eq(alliance.value()))
            .execute()
        == 1;
  }
}
