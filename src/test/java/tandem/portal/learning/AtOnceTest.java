package tandem.portal.learning;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.RENEWAL;

import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.AtOnce;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.questionnaire.Answer;

/// One person on two devices: whoever comes second waits, and then sees what the first has done.
@PortalTest
class AtOnceTest {
  @Autowired LearningService learning;
  @Autowired OwnerDb db;
  @Autowired TransactionTemplate transaction;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller_who_has_read_all_lessons_but_one_and_answered_all_questions_but_one() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
    learning.open(world.module, world.lessons.get(0));
    learning.readOn(world.module, world.lessons.get(0));
    learning.readOn(world.module, world.lessons.get(1));
    learning.startCheck(world.module);
    learning.answer(
        world.module, 1, world.questions.get(0), Answer.Chosen.of("a"), Confidence.SURE);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    for (String table :
        new String[] {
          "credential.certificate", "enablement.assignment", "learning.renewal",
          "learning.completion", "learning.lesson_read", "learning.progress"
        }) {
      db.execute("delete from " + table + " where person_id = ?", anna.value());
    }
    db.execute(
        "delete from learning.answer where attempt_id in"
            + " (select id from learning.attempt where person_id = ?)",
        anna.value());
    db.execute("delete from learning.attempt where person_id = ?", anna.value());
    for (String table : new String[] {"question", "lesson"}) {
      db.execute("delete from learning." + table + " where module_version_id = ?", world.version);
    }
    db.execute("delete from learning.module_version where id = ?", world.version);
    db.execute("delete from learning.module where id = ?", world.module.value());
    for (String table : new String[] {"passage", "word"}) {
      db.execute("delete from search." + table + " where alliance_id = ?", world.alliance.value());
    }
    db.execute("delete from alliance.membership where person_id = ?", anna.value());
    db.execute("delete from alliance.side where alliance_id = ?", world.alliance.value());
    db.execute("delete from alliance.alliance where id = ?", world.alliance.value());
    db.execute("delete from identity.person where id = ?", anna.value());
    db.execute("delete from identity.company where id in (?, ?)", world.companyA, world.companyB);
  }

  @Test
  void the_last_lesson_read_while_the_check_is_passed_completes_the_module() throws Exception {
    whileWaits(() -> answer(1), this::readLast).get(20, SECONDS);
    assertThat(db.fetchCount(COMPLETION, COMPLETION.PERSON_ID.eq(anna.value()))).isEqualTo(1);
  }

  @Test
  void the_check_passed_while_the_last_lesson_is_read_completes_it_too() throws Exception {
    whileWaits(this::readLast, () -> answer(1)).get(20, SECONDS);
    assertThat(db.fetchCount(COMPLETION, COMPLETION.PERSON_ID.eq(anna.value()))).isEqualTo(1);
  }

  @Test
  void two_last_answers_renew_it_once() {
    toRenew();
    learning.startRenewal(world.module);
    learning.answer(
        world.module, 2, world.questions.get(0), Answer.Chosen.of("a"), Confidence.SURE);
    CompletableFuture<Void> second = whileWaits(() -> answer(2), () -> answer(2));
    assertThatThrownBy(() -> second.get(20, SECONDS)).hasCauseInstanceOf(ConflictException.class);
    assertThat(db.fetchCount(RENEWAL, RENEWAL.PERSON_ID.eq(anna.value()))).isEqualTo(1);
  }

  @Test
  void two_who_begin_at_once_have_begun_one_renewal() throws Exception {
    toRenew();
    whileWaits(() -> learning.startRenewal(world.module), () -> learning.startRenewal(world.module))
        .get(20, SECONDS);
    assertThat(
            db.fetchCount(
                ATTEMPT, ATTEMPT.PERSON_ID.eq(anna.value()).and(ATTEMPT.RENEWAL.isTrue())))
        .isEqualTo(1);
  }

  private void toRenew() {
    readLast();
    answer(1);
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.RECERTIFY_MONTHS, 12)
        .where(MODULE_VERSION.ID.eq(world.version))
        .execute();
    db.update(COMPLETION)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().minusMonths(12))
        .where(COMPLETION.PERSON_ID.eq(anna.value()))
        .execute();
  }

  private void readLast() {
    learning.readOn(world.module, world.lessons.get(2));
  }

  private void answer(int attempt) {
    learning.answer(
        world.module, attempt, world.questions.get(1), new Answer.Verdict(true), Confidence.SURE);
  }

  private CompletableFuture<Void> whileWaits(Runnable first, Runnable then) {
    return AtOnce.whileWaits(transaction, first, () -> SignIn.as(anna), then);
  }
}
