package tandem.portal.learning.conversation;

import static tandem.db.learning.Tables.CONVERSATION_PROGRESS;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.LessonId;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConversationRepository {
  private final DSLContext db;

  ConversationRepository(DSLContext db) {
    this.db = db;
  }

  List<String> replies(PersonId person, LessonId lesson) {
    return db.select(CONVERSATION_PROGRESS.REPLIES)
        .from(CONVERSATION_PROGRESS)
        .where(
            CONVERSATION_PROGRESS.PERSON_ID.eq(person.value()),
            CONVERSATION_PROGRESS.LESSON_ID.eq(lesson.value()))
        .fetchOptional(r -> List.of(r.value1()))
        .orElse(List.of());
  }

  /// Two devices answer one after the other.
  void lock(PersonId person, LessonId lesson, OffsetDateTime now) {
    db.insertInto(CONVERSATION_PROGRESS)
        .set(CONVERSATION_PROGRESS.PERSON_ID, person.value())
        .set(CONVERSATION_PROGRESS.LESSON_ID, lesson.value())
        .set(CONVERSATION_PROGRESS.REPLIES, new String[0])
        .set(CONVERSATION_PROGRESS.UPDATED_AT, now)
        .onConflict(CONVERSATION_PROGRESS.PERSON_ID, CONVERSATION_PROGRESS.LESSON_ID)
        .doUpdate()
        .set(CONVERSATION_PROGRESS.UPDATED_AT, now)
        .execute();
  }

  void store(PersonId person, LessonId lesson, List<String> replies, OffsetDateTime now) {
    db.update(CONVERSATION_PROGRESS)
        .set(CONVERSATION_PROGRESS.REPLIES, replies.toArray(String[]::new))
        .set(CONVERSATION_PROGRESS.UPDATED_AT, now)
        .where(
            CONVERSATION_PROGRESS.PERSON_ID.eq(person.value()),
            CONVERSATION_PROGRESS.LESSON_ID.eq(lesson.value()))
        .execute();
  }
}
