package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;

@PortalTest
@Transactional
@RecordApplicationEvents
class LearningServiceTest {
  private static final Answer BLUE = Answer.Chosen.of("a");
  private static final Answer RED = Answer.Chosen.of("b");
  private static final Answer YES = new Answer.Verdict(true);

  @Autowired LearningService learning;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller_who_has_begun_nothing() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void the_first_lesson_comes_first() {
    ModuleState state = learning.module(world.module);
    assertThat(state.isBegun()).isFalse();
    assertThat(state.next()).isEqualTo(new NextStep.Read(state.module().lessons().getFirst()));
    assertThat(state.minutesLeft()).isEqualTo(16);
    assertThat(learning.modules(world.alliance)).containsExactly(state);
  }

  @Test
  void somebody_comes_back_to_the_very_paragraph() {
    learning.open(world.module, world.lessons.get(1));
    learning.reach(world.lessons.get(1), 7);

    ModuleState later = learning.open(world.module, world.lessons.get(1));

    assertThat(later.lesson()).isEqualTo(world.lessons.get(1));
    assertThat(later.paragraph()).isEqualTo(7);
    assertThat(later.next()).isEqualTo(new NextStep.Read(later.module().lessons().get(1)));
  }

  @Test
  void another_lesson_begins_at_its_top_and_late_reports_of_the_old_one_are_dropped() {
    learning.open(world.module, world.lessons.get(0));
    learning.reach(world.lessons.get(0), 4);
    learning.open(world.module, world.lessons.get(1));
    learning.reach(world.lessons.get(0), 9);

    assertThat(learning.module(world.module).lesson()).isEqualTo(world.lessons.get(1));
    assertThat(learning.module(world.module).paragraph()).isZero();
  }

  @Test
  void the_check_is_taken_up_at_the_first_question_without_an_answer() {
    learning.startCheck(world.module);
    learning.answer(world.module, 1, world.questions.get(0), BLUE, Confidence.SURE);

    assertThat(learning.startCheck(world.module).nextQuestion().orElseThrow().id())
        .isEqualTo(world.questions.get(1));
  }

  @Test
  void the_first_answer_counts_and_not_the_second() {
    learning.startCheck(world.module);
    learning.answer(world.module, 1, world.questions.get(0), RED, Confidence.SURE);

    GradedAnswer again =
        learning.answer(world.module, 1, world.questions.get(0), BLUE, Confidence.GUESSED);

    assertThat(again.correct()).isFalse();
    assertThat(again.answer()).isEqualTo(RED);
    assertThat(again.confidence()).isEqualTo(Confidence.SURE);
  }

  @Test
  void reading_everything_and_passing_the_check_completes_the_module_once() {
    readAll();
    assertThat(learning.module(world.module).next()).isEqualTo(new NextStep.TakeCheck(0));

    pass(1);

    ModuleState done = learning.module(world.module);
    assertThat(done.completedAt()).isNotNull();
    assertThat(done.minutesLeft()).isZero();
    assertThat(events.stream(ModuleCompleted.class))
        .singleElement()
        .extracting(ModuleCompleted::person, ModuleCompleted::version)
        .containsExactly(anna, world.version);
    learning.readOn(world.module, world.lessons.get(0));
    assertThat(events.stream(ModuleCompleted.class)).hasSize(1);
  }

  @Test
  void passing_first_and_reading_after_it_completes_the_module_too() {
    pass(1);
    assertThat(learning.module(world.module).completedAt()).isNull();
    readAll();
    assertThat(learning.module(world.module).completedAt()).isNotNull();
  }

  @Test
  void a_newer_version_can_be_read_and_the_completion_stands() {
    readAll();
    pass(1);
    Instant completed = learning.module(world.module).completedAt();
    LessonId rewritten = world.rewrite(false);
    assertThat(learning.module(world.module).module().lesson(rewritten)).isEmpty();

    ModuleState state = learning.moveOn(world.module);

    assertThat(state.module().lesson(rewritten)).isPresent();
    assertThat(state.completedAt()).isEqualTo(completed);
    assertThat(state.news()).isNull();
    assertThat(learning.open(world.module, rewritten).lesson()).isEqualTo(rewritten);
    assertThatThrownBy(() -> learning.open(world.module, world.lessons.getFirst()))
        .as("a link into the version one has left")
        .isInstanceOf(ConflictException.class);
    assertThat(learning.moveOn(world.module)).isEqualTo(learning.module(world.module));
    assertThat(events.stream(ModuleCompleted.class)).hasSize(1);
  }

  @Test
  void whoever_has_completed_and_gone_over_takes_no_check_that_would_count_for_nothing() {
    readAll();
    learning.startCheck(world.module);
    pass(1);
    Instant completed = learning.module(world.module).completedAt();
    world.rewrite(false);
    UUID newer = learning.moveOn(world.module).module().version();

    ModuleState state = learning.startCheck(world.module);

    assertThat(state.module().version()).isEqualTo(newer);
    assertThat(state.running()).isNull();
    assertThat(state.hasPassed()).isTrue();
    assertThat(state.completedAt()).isEqualTo(completed);
    assertThat(state.next()).isInstanceOf(NextStep.Nothing.class);
    assertThat(events.stream(ModuleCompleted.class)).hasSize(1);
  }

  @Test
  void whoever_goes_over_before_completing_begins_the_newer_version() {
    readAll();
    LessonId rewritten = world.rewrite(false);
    ModuleState state = learning.moveOn(world.module);
    assertThat(state.next())
        .isInstanceOfSatisfying(
            NextStep.Read.class, read -> assertThat(read.lesson().id()).isEqualTo(rewritten));
    assertThat(state.completedAt()).isNull();
  }

  @Test
  void what_is_open_while_a_version_asks_again_says_so() {
    learning.open(world.module, world.lessons.getFirst());
    learning.startCheck(world.module);
    world.rewrite(true);
    assertThatThrownBy(() -> learning.readOn(world.module, world.lessons.getFirst()))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () ->
                learning.answer(world.module, 1, world.questions.getFirst(), RED, Confidence.SURE))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_check_under_way_is_finished_before_going_over() {
    learning.startCheck(world.module);
    world.rewrite(false);
    assertThatThrownBy(() -> learning.moveOn(world.module)).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_failed_check_is_retried_with_a_new_attempt_and_the_first_one_stays() {
    readAll();
    learning.startCheck(world.module);
    learning.answer(world.module, 1, world.questions.get(0), RED, Confidence.SURE);
    learning.answer(world.module, 1, world.questions.get(1), YES, Confidence.RATHER);

    ModuleState failed = learning.module(world.module);
    assertThat(failed.last()).extracting(ModuleState.Finished::correct).isEqualTo(1);
    assertThat(failed.hasPassed()).isFalse();
    assertThat(failed.completedAt()).isNull();
    assertThat(learning.lastAnswers(world.module))
        .extracting(GradedAnswer::correct)
        .containsExactly(false, true);

    pass(2);
    assertThat(learning.module(world.module).completedAt()).isNotNull();
    assertThat(db.fetchCount(ATTEMPT, ATTEMPT.PERSON_ID.eq(anna.value()))).isEqualTo(2);
  }

  @Test
  void an_attempt_draws_its_questions_once_and_asks_no_others() {
    List<QuestionId> pool = world.pool("Wissen", 12, 2);
    learning.startCheck(world.module);

    List<QuestionId> asked = asked();

    assertThat(asked).hasSize(4).startsWith(world.questions.get(0), world.questions.get(1));
    assertThat(learning.startCheck(world.module).asked())
        .extracting(CheckQuestion::id)
        .as("the same after a reload")
        .isEqualTo(asked);
    QuestionId other = pool.stream().filter(id -> !asked.contains(id)).findFirst().orElseThrow();
    assertThatThrownBy(() -> learning.answer(world.module, 1, other, YES, Confidence.SURE))
        .isInstanceOf(NotFoundException.class);

    learning.answer(world.module, 1, asked.get(0), RED, Confidence.SURE);
    asked.stream()
        .skip(1)
        .forEach(id -> learning.answer(world.module, 1, id, YES, Confidence.SURE));
    assertThat(learning.module(world.module).last()).isNotNull();
    assertThat(learning.lastAnswers(world.module)).hasSize(4);
  }

  @Test
  void the_first_attempt_after_a_pre_check_asks_the_same_and_the_next_draws_again() {
    world.pool("Wissen", 40, 2);
    learning.startPreCheck(world.module);
    List<QuestionId> before = asked();
    answer(0, before, false);
    learning.startCheck(world.module);
    assertThat(asked()).isEqualTo(before);
    answer(1, before, false);
    learning.startCheck(world.module);

    assertThat(
            db.select(ATTEMPT.SEED)
                .from(ATTEMPT)
                .where(ATTEMPT.PERSON_ID.eq(anna.value()))
                .fetchSet(ATTEMPT.SEED))
        .hasSize(2);
    assertThat(learning.gain(world.module)).contains(new Gain(0, 0, 4));
  }

  private List<QuestionId> asked() {
    return learning.module(world.module).asked().stream().map(CheckQuestion::id).toList();
  }

  private void answer(int attempt, List<QuestionId> questions, boolean right) {
    for (QuestionId id : questions) {
      Answer answer =
          id.equals(world.questions.get(0)) ? (right ? BLUE : RED) : new Answer.Verdict(right);
      learning.answer(world.module, attempt, id, answer, Confidence.RATHER);
    }
  }

  @Test
  void a_passed_check_is_not_taken_again() {
    pass(1);
    assertThat(learning.startCheck(world.module).running()).isNull();
  }

  @Test
  void an_answer_to_an_attempt_that_is_over_is_refused() {
    pass(1);
    assertThatThrownBy(
            () -> learning.answer(world.module, 1, world.questions.get(0), RED, Confidence.SURE))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_new_version_leaves_completions_and_people_under_way_where_they_are() {
    learning.open(world.module, world.lessons.get(0));
    PersonId lena = world.sellerOfB("Lena");
    SignIn.as(lena);
    readAll();
    pass(1);

    UUID second = world.version(2, "PUBLISHED");

    assertThat(learning.module(world.module).completedAt()).isNotNull();
    SignIn.as(anna);
    assertThat(learning.module(world.module).module().version()).isEqualTo(world.version);
    SignIn.as(world.sellerOfA("Later"));
    assertThat(learning.module(world.module).module().version()).isEqualTo(second);
  }

  @Test
  void one_persons_way_is_not_anothers() {
    readAll();
    pass(1);
    SignIn.as(world.sellerOfA("Ben"));
    ModuleState state = learning.module(world.module);
    assertThat(state.isBegun()).isFalse();
    assertThat(state.completedAt()).isNull();
    assertThat(learning.lastAnswers(world.module)).isEmpty();
    assertThat(db.fetchCount(COMPLETION, COMPLETION.MODULE_VERSION_ID.eq(world.version)))
        .isEqualTo(1);
  }

  @Test
  void whoever_knows_it_all_before_the_first_lesson_need_not_read() {
    learning.startPreCheck(world.module);
    answerAll(0, BLUE);

    ModuleState state = learning.module(world.module);
    assertThat(state.completedAt()).isNotNull();
    assertThat(state.isTestedOut()).isTrue();
    assertThat(events.stream(ModuleCompleted.class)).hasSize(1);
    assertThat(learning.gain(world.module)).isEmpty();
    assertThat(learning.lastAnswers(world.module)).hasSize(2);
  }

  @Test
  void whoever_does_not_reads_and_sees_what_they_have_learned() {
    learning.startPreCheck(world.module);
    answerAll(0, RED);
    assertThat(learning.module(world.module).completedAt()).isNull();
    assertThat(learning.lastAnswers(world.module)).as("the same questions are to come").isEmpty();
    assertThat(learning.module(world.module).next())
        .isEqualTo(new NextStep.Read(learning.module(world.module).module().lessons().getFirst()));

    readAll();
    pass(1);

    assertThat(learning.module(world.module).completedAt()).isNotNull();
    assertThat(learning.module(world.module).isTestedOut()).isFalse();
    assertThat(learning.gain(world.module)).contains(new Gain(1, 2, 2));
  }

  @Test
  void a_failed_pre_check_is_no_first_attempt_and_a_passed_one_is() {
    learning.startPreCheck(world.module);
    answerAll(0, RED);
    assertThat(firstAnswers()).isZero();
    readAll();
    pass(1);
    assertThat(firstAnswers()).isEqualTo(2);

    SignIn.as(world.sellerOfA("Ben"));
    learning.startPreCheck(world.module);
    answerAll(0, BLUE);
    assertThat(firstAnswers()).isEqualTo(4);
  }

  @Test
  void there_is_one_pre_check_and_only_before_the_first_lesson() {
    learning.startPreCheck(world.module);
    assertThat(learning.startPreCheck(world.module).running())
        .extracting(ModuleState.Running::number)
        .isEqualTo(0);
    answerAll(0, RED);
    assertThatThrownBy(() -> learning.startPreCheck(world.module))
        .isInstanceOf(ConflictException.class);

    SignIn.as(world.sellerOfA("Ben"));
    learning.readOn(world.module, world.lessons.getFirst());
    assertThat(learning.module(world.module).mayPreCheck()).isFalse();
    assertThatThrownBy(() -> learning.startPreCheck(world.module))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_pre_check_under_way_is_not_gone_on_with_as_the_check() {
    learning.startPreCheck(world.module);

    assertThatThrownBy(() -> learning.startCheck(world.module))
        .isInstanceOf(ConflictException.class)
        .hasMessage("learning.preCheck.underWay");
    answerAll(0, RED);
    assertThat(learning.startCheck(world.module).running())
        .extracting(ModuleState.Running::number)
        .isEqualTo(1);
  }

  @Test
  void nobody_else_learns_that_there_was_a_pre_check() {
    learning.startPreCheck(world.module);
    answerAll(0, BLUE);
    SignIn.as(world.sellerOfA("Ben"));
    assertThat(learning.module(world.module).mayPreCheck()).isTrue();
    assertThat(learning.gain(world.module)).isEmpty();
  }

  /// As the figures count them, for whoever reads the insight page.
  private int firstAnswers() {
    db.fetch("select set_config('tandem.company', ?, true)", world.companyA.toString());
    return db.fetchSingle(
            "select count(*)::int from insight.first_answer where alliance_id = ?",
            world.alliance.value())
        .get(0, Integer.class);
  }

  private void answerAll(int attempt, Answer first) {
    learning.answer(world.module, attempt, world.questions.get(0), first, Confidence.SURE);
    learning.answer(world.module, attempt, world.questions.get(1), YES, Confidence.SURE);
  }

  @Test
  void a_seller_of_another_alliance_finds_nothing() {
    LearningWorld other = new LearningWorld(db);
    assertThatThrownBy(() -> learning.module(other.module)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.modules(other.alliance))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.open(other.module, other.lessons.get(0)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.open(world.module, other.lessons.get(0)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.startCheck(other.module))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void hr_does_not_learn() {
    SignIn.as(world.hrOf(world.companyA));
    assertThatThrownBy(() -> learning.module(world.module))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void readAll() {
    world.lessons.forEach(
        lesson -> {
          learning.open(world.module, lesson);
          learning.readOn(world.module, lesson);
        });
  }

  private void pass(int attempt) {
    learning.startCheck(world.module);
    learning.answer(world.module, attempt, world.questions.get(0), BLUE, Confidence.SURE);
    learning.answer(world.module, attempt, world.questions.get(1), YES, Confidence.RATHER);
  }
}
