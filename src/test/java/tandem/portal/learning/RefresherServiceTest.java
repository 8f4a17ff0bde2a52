package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.notification.MailChoiceService;
import tandem.portal.notification.MailService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;

@PortalTest
@Transactional
class RefresherServiceTest {
  private static final Answer BLUE = Answer.Chosen.of("a");
  private static final Answer RED = Answer.Chosen.of("b");
  private static final Answer YES = new Answer.Verdict(true);

  @Autowired LearningService learning;
  @Autowired RefresherService refreshers;
  @Autowired RefresherDueQueries queries;
  @Autowired RefresherRepository repository;
  @Autowired ModuleContents contents;
  @Autowired MailService mails;
  @Autowired MailChoiceService choices;
  @Autowired DSLContext portal;
  @Autowired TransactionTemplate transaction;
  @Autowired OwnerDb db;

  private final Instant completedAt = Instant.now();
  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller_who_has_just_completed_the_module() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    completes(anna, world);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void after_two_days_there_are_questions_and_not_before() {
    offer(Duration.ofDays(2).minusMinutes(1));
    assertThat(refreshers.waiting(world.alliance)).isEmpty();
    assertThat(refreshers.open(world.module)).isEmpty();

    offer(Duration.ofDays(2));

    Refresher refresher = refreshers.open(world.module).orElseThrow();
    assertThat(refresher.asked()).hasSize(2);
    assertThat(refresher.next()).isNotNull();
    assertThat(refreshers.waiting(world.alliance)).hasSize(1);
  }

  @Test
  void all_four_come_in_their_time_and_those_missed_have_lapsed() {
    for (int day = 0; day <= 120; day++) {
      offer(Duration.ofDays(day));
      assertThat(waitingOn(day)).as("day %d", day).isLessThanOrEqualTo(1);
    }
    assertThat(days()).containsExactly(2, 9, 30, 75);
    assertThat(waitingOn(120)).isZero();
  }

  @Test
  void what_is_out_of_date_is_asked_no_more() {
    offer(Duration.ofDays(2));
    assertThat(refreshers.open(world.module)).isPresent();
    world.rewrite(true);
    assertThat(refreshers.open(world.module)).as("the one that waits").isEmpty();
    assertThat(refreshers.waiting(world.alliance)).isEmpty();
    offer(Duration.ofDays(9));
    assertThat(days()).as("nor another").containsExactly(2);
  }

  @Test
  void a_newer_version_that_asks_nobody_changes_nothing() {
    world.rewrite(false);
    offer(Duration.ofDays(2));
    assertThat(refreshers.open(world.module)).isPresent();
  }

  @Test
  void whoever_completed_before_there_were_refreshers_gets_only_what_is_due_now() {
    offer(Duration.ofDays(33));
    assertThat(days()).containsExactly(30);
  }

  @Test
  void what_was_sure_and_wrong_is_asked_first() {
    var lena = world.sellerOfA("Lena");
    SignIn.as(lena);
    readAll(world);
    learning.startCheck(world.module);
    answer(1, 0, BLUE, Confidence.SURE);
    answer(1, 1, new Answer.Verdict(false), Confidence.SURE);
    learning.startCheck(world.module);
    answer(2, 0, BLUE, Confidence.SURE);
    answer(2, 1, YES, Confidence.SURE);
    offer(Duration.ofDays(2));
    assertThat(refreshers.open(world.module).orElseThrow().asked().getFirst().id())
        .isEqualTo(world.questions.get(1));
  }

  @Test
  void the_first_answer_counts_and_is_stored_at_once_with_how_sure_and_when() {
    offer(Duration.ofDays(2));
    QuestionId sky = world.questions.get(0);
    refreshers.open(world.module);
    Instant before = Instant.now().minusMillis(1);

    assertThat(refreshers.answer(world.module, sky, RED, Confidence.SURE).correct()).isFalse();
    GradedAnswer again = refreshers.answer(world.module, sky, BLUE, Confidence.GUESSED);

    assertThat(again.answer()).isEqualTo(RED);
    assertThat(again.confidence()).isEqualTo(Confidence.SURE);
    var row =
        db.fetchSingle(
            "select correct, confidence, answered_at from learning.refresher_question"
                + " where answered_at is not null and question_id = ?",
            sky.value());
    assertThat(row.get(0)).isEqualTo(false);
    assertThat(row.get(1)).isEqualTo("SURE");
    assertThat(row.get(2, OffsetDateTime.class).toInstant()).isBetween(before, Instant.now());
  }

  @Test
  void answering_everything_finishes_it_and_changes_nothing_about_the_completion() {
    offer(Duration.ofDays(2));
    ModuleState before = learning.module(world.module);
    refreshers.open(world.module);
    refreshers.answer(world.module, world.questions.get(0), RED, Confidence.RATHER);
    refreshers.answer(world.module, world.questions.get(1), YES, Confidence.SURE);

    Refresher refresher = refreshers.open(world.module).orElseThrow();
    assertThat(refresher.isFinished()).isTrue();
    assertThat(refresher.correct()).isEqualTo(1);
    assertThat(refreshers.waiting(world.alliance)).isEmpty();
    assertThat(learning.module(world.module)).isEqualTo(before);
  }

  @Test
  void one_that_has_lapsed_takes_no_answer() {
    offer(Duration.ofDays(2));
    refreshers.open(world.module);
    db.update(REFRESHER)
        .set(REFRESHER.OFFERED_AT, OffsetDateTime.now().minusDays(8))
        .set(REFRESHER.LAPSES_AT, OffsetDateTime.now().minusDays(1))
        .where(REFRESHER.PERSON_ID.eq(anna.value()))
        .execute();
    assertThatThrownBy(
            () -> refreshers.answer(world.module, world.questions.get(0), BLUE, Confidence.SURE))
        .isInstanceOf(ConflictException.class);
    assertThat(refreshers.open(world.module)).isEmpty();
  }

  @Test
  void nobody_is_asked_twice_in_a_week_across_their_modules() {
    LearningWorld other = world.anotherModule();
    completes(anna, other);
    for (int hour = 0; hour <= 24 * 8; hour++) {
      offer(Duration.ofDays(2).plusHours(hour));
    }
    List<OffsetDateTime> offered =
        db.select(REFRESHER.OFFERED_AT)
            .from(REFRESHER)
            .where(REFRESHER.PERSON_ID.eq(anna.value()))
            .orderBy(REFRESHER.OFFERED_AT)
            .fetch(REFRESHER.OFFERED_AT);
    assertThat(offered).hasSize(2);
    assertThat(Duration.between(offered.get(0), offered.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofDays(7));
  }

  @Test
  void an_installation_may_ask_less_often_and_without_mail() {
    var rules = new RefresherRules(Period.ofDays(25), false);
    for (int day = 0; day <= 40; day++) {
      offers(rules, Duration.ofDays(day)).offer(new CompanyId(world.companyA));
    }
    assertThat(days()).containsExactly(2, 30);
    assertThat(mailsTo(anna)).isEmpty();
    assertThatThrownBy(() -> new RefresherRules(Period.ZERO, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_mail_comes_once_in_the_persons_language_and_tells_nothing() {
    offer(Duration.ofDays(2));
    offer(Duration.ofDays(2));
    offer(Duration.ofDays(3));
    assertThat(mailsTo(anna))
        .singleElement()
        .asString()
        .contains("Auffrischung", "/learn/" + world.module + "/refresh")
        .doesNotContain("Himmel", "%", "Warum diese Allianz", "Anna");
  }

  @Test
  void who_wants_no_mail_finds_the_refresher_in_the_portal_all_the_same() {
    PersonId bert = world.sellerOfA("Bert");
    completes(bert, world);
    SignIn.as(anna);
    assertThat(choices.mine()).containsExactly(Map.entry(RefresherOffers.MAIL, true));
    choices.want(RefresherOffers.MAIL, false);
    offer(Duration.ofDays(2));
    assertThat(mailsTo(anna)).isEmpty();
    assertThat(refreshers.waiting(world.alliance)).hasSize(1);
    assertThat(mailsTo(bert)).singleElement().asString().contains("/account/data#mails");

    choices.want(RefresherOffers.MAIL, true);
    offer(Duration.ofDays(9));
    assertThat(mailsTo(anna)).hasSize(1);
  }

  @Test
  void whoever_sells_for_the_alliance_no_longer_is_not_asked() {
    db.execute("update alliance.membership set valid_until = current_date - 1");
    offer(Duration.ofDays(2));
    assertThat(days()).isEmpty();
  }

  @Test
  void whoever_has_left_is_not_asked() {
    db.execute("update identity.person set active = false where id = ?", anna.value());
    offer(Duration.ofDays(2));
    assertThat(days()).isEmpty();
  }

  @Test
  void only_the_version_completed_last_is_refreshed() {
    UUID second = world.version(2, "PUBLISHED");
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, second)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().plusDays(1))
        .execute();
    // it has no questions, and the older one is not asked in its place
    offer(Duration.ofDays(3));
    assertThat(days()).isEmpty();
  }

  @Test
  void nobody_else_sees_that_there_was_one() {
    offer(Duration.ofDays(2));
    refreshers.open(world.module);
    for (PersonId other : List.of(world.sellerOfA("Ben"), world.sellerOfB("Bea"))) {
      SignIn.as(other);
      assertThat(refreshers.waiting(world.alliance)).isEmpty();
      assertThat(refreshers.open(world.module)).isEmpty();
      assertThat(portal.fetchCount(REFRESHER)).isZero();
      assertThat(portal.fetchCount(tandem.db.learning.Tables.REFRESHER_QUESTION)).isZero();
    }
    SignIn.as(world.hrOf(world.companyA));
    assertThat(portal.fetchCount(REFRESHER)).isZero();
    assertThatThrownBy(() -> refreshers.open(world.module))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_module_of_another_alliance_does_not_exist() {
    var other = new LearningWorld(db);
    assertThatThrownBy(() -> refreshers.open(other.module)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> refreshers.waiting(other.alliance))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> refreshers.answer(other.module, other.questions.get(0), BLUE, Confidence.SURE))
        .isInstanceOf(NotFoundException.class);
  }

  private void completes(PersonId person, LearningWorld where) {
    SignIn.as(person);
    readAll(where);
    learning.startCheck(where.module);
    learning.answer(where.module, 1, where.questions.get(0), BLUE, Confidence.SURE);
    learning.answer(where.module, 1, where.questions.get(1), YES, Confidence.RATHER);
    assertThat(learning.module(where.module).completedAt()).isNotNull();
  }

  private void readAll(LearningWorld where) {
    where.lessons.forEach(lesson -> learning.readOn(where.module, lesson));
  }

  private void answer(int attempt, int question, Answer answer, Confidence confidence) {
    learning.answer(world.module, attempt, world.questions.get(question), answer, confidence);
  }

  /// As if it were some time after the completion.
  private void offer(Duration later) {
    offers(new RefresherRules(Period.ofDays(7), true), later).offer(new CompanyId(world.companyA));
  }

  private RefresherOffers offers(RefresherRules rules, Duration later) {
    Clock clock = Clock.fixed(completedAt.plusSeconds(60).plus(later), ZoneOffset.UTC);
    return new RefresherOffers(
        transaction,
        queries,
        repository,
        contents,
        new RefresherOffers.Surroundings(rules, mails, clock));
  }

  private List<Integer> days() {
    return db.select(REFRESHER.DAYS)
        .from(REFRESHER)
        .where(REFRESHER.PERSON_ID.eq(anna.value()))
        .orderBy(REFRESHER.DAYS)
        .fetch(REFRESHER.DAYS);
  }

  private int waitingOn(int day) {
    var then = OffsetDateTime.ofInstant(completedAt.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return db.fetchCount(
        REFRESHER, REFRESHER.PERSON_ID.eq(anna.value()), REFRESHER.LAPSES_AT.gt(then.plusHours(1)));
  }

  private List<String> mailsTo(PersonId person) {
    return db.select(MAIL.SUBJECT.concat(MAIL.BODY))
        .from(MAIL)
        .where(MAIL.RECIPIENT.eq(person + "@test.example"))
        .fetch(r -> r.value1());
  }
}
