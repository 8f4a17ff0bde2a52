package tandem.portal.learning.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.CONVERSATION_PROGRESS;
import static tandem.db.learning.Tables.LESSON;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.LessonId;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
class ConversationServiceTest {
  @Autowired ConversationService conversations;
  @Autowired List<RetentionRule> rules;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private LessonId lesson;

  @BeforeEach
  void a_lesson_with_a_conversation() {
    world = new LearningWorld(db);
    lesson = world.lessons.getFirst();
    db.update(LESSON)
        .set(
            LESSON.CONVERSATION,
            JSONB.jsonb(
                """
                {"steps": [
                  {"id": "s1", "says": {"de": "Zu teuer.", "en": "Too expensive."}, "replies": [
                    {"id": "r1", "text": {"de": "Woran messen Sie das?"}, "feedback": {"de": "Gut."}, "next": "s2"},
                    {"id": "r2", "text": {"de": "Rabatt?"}, "feedback": {"de": "Schade."}, "next": null}]},
                  {"id": "s2", "says": {"de": "An der Laufzeit."}, "replies": [
                    {"id": "r1", "text": {"de": "Rechnen wir."}, "feedback": {"de": "Genau."}, "next": null},
                    {"id": "r2", "text": {"de": "Hm."}, "feedback": {"de": "Hm."}, "next": null}]}]}
                """))
        .where(LESSON.ID.eq(lesson.value()))
        .execute();
    SignIn.as(world.sellerOfA("Anna"));
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void it_goes_on_where_it_was_left() {
    assertThat(step(conversations.open(world.module, lesson))).isEqualTo("s1");
    conversations.answer(world.module, lesson, "s1", "r1");
    assertThat(step(conversations.open(world.module, lesson))).isEqualTo("s2");
    conversations.answer(world.module, lesson, "s2", "r1");
    assertThat(conversations.open(world.module, lesson).now()).isNull();
    assertThat(step(conversations.again(world.module, lesson))).isEqualTo("s1");
  }

  @Test
  void what_another_device_answers_late_changes_nothing() {
    conversations.answer(world.module, lesson, "s1", "r1");
    Conversation.Talk late = conversations.answer(world.module, lesson, "s1", "r2");
    assertThat(step(late)).isEqualTo("s2");
    assertThat(conversations.open(world.module, lesson).replies()).containsExactly("r1");
  }

  @Test
  void what_nobody_can_say_is_refused() {
    assertThatThrownBy(() -> conversations.answer(world.module, lesson, "s1", "r9"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> conversations.open(world.module, world.lessons.get(1)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void where_somebody_was_is_forgotten_after_its_period_and_by_their_own_company_only() {
    PersonId anna = world.sellerOfA("Anneliese");
    SignIn.as(anna);
    conversations.answer(world.module, lesson, "s1", "r1");
    OffsetDateTime before = OffsetDateTime.now().minusMonths(12);
    retain(world.companyA, before);
    assertThat(step(conversations.open(world.module, lesson))).as("within it").isEqualTo("s2");

    db.execute(
        "update learning.conversation_progress set updated_at = now() - interval '13 months'");
    retain(world.companyB, before);
    assertThat(kept(anna)).as("the other company's").isOne();
    retain(world.companyA, before);
    assertThat(kept(anna)).isZero();
    assertThat(step(conversations.open(world.module, lesson)))
        .as("from the beginning")
        .isEqualTo("s1");
  }

  private void retain(UUID company, OffsetDateTime before) {
    RetentionRule reading =
        rules.stream().filter(rule -> rule.kind().equals("reading")).findFirst().orElseThrow();
    var id = new CompanyId(company);
    Acting.as(
        Acting.Task.RETENTION,
        id,
        () -> ((RetentionRule.Batches) reading.work()).batch(id, before, 100));
  }

  private int kept(PersonId person) {
    return db.fetchCount(CONVERSATION_PROGRESS, CONVERSATION_PROGRESS.PERSON_ID.eq(person.value()));
  }

  @Test
  void it_is_the_persons_own() {
    conversations.answer(world.module, lesson, "s1", "r1");
    SignIn.as(world.sellerOfA("Bert"));
    assertThat(step(conversations.open(world.module, lesson))).isEqualTo("s1");
    assertThat(db.fetchCount(CONVERSATION_PROGRESS)).isPositive();
    SignIn.as(db, "petra.lang@kessler.example");
    assertThatThrownBy(() -> conversations.open(world.module, lesson))
        .isInstanceOf(AccessDeniedException.class);
    SignIn.as(db, "anna.brandt@kessler.example");
    assertThatThrownBy(() -> conversations.open(world.module, lesson))
        .isInstanceOf(NotFoundException.class);
  }

  private static String step(Conversation.Talk talk) {
    Conversation.Step now = talk.now();
    return now == null ? "" : now.id();
  }
}
