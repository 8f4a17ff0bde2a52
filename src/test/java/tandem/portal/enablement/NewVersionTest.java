package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.News;

/// What a new version is for whoever knows an earlier one: nothing, or something to complete again.
@PortalTest
@Transactional
class NewVersionTest {
  private static final OffsetDateTime COMPLETED =
      OffsetDateTime.now().minusDays(60).truncatedTo(ChronoUnit.SECONDS);

  @Autowired LearningService learning;
  @Autowired AssignmentService assignments;
  @Autowired CompletionService completions;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller_who_has_completed_the_first_version() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    assign(anna);
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, world.version)
        .set(COMPLETION.COMPLETED_AT, COMPLETED)
        .execute();
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void one_that_asks_nobody_leaves_everything_and_says_what_is_new() {
    publish(false);
    SignIn.as(anna);
    ModuleState state = learning.module(world.module);
    assertThat(state.module().version()).isEqualTo(world.version);
    assertThat(state.completedAt()).isNotNull();
    assertThat(state.isAskedAgain()).isFalse();
    News news = Objects.requireNonNull(state.news());
    assertThat(news.asked()).isFalse();
    assertThat(news.reason().in(Locale.GERMAN)).isEqualTo("Neue Preise.");
    assertThat(status(anna)).isEqualTo(CompletionStatus.COMPLETED);
  }

  @Test
  void one_that_asks_everybody_is_there_for_who_completed_before_with_the_reason() {
    UUID second = publish(true);
    SignIn.as(anna);
    ModuleState state = learning.module(world.module);
    assertThat(state.module().version()).isEqualTo(second);
    assertThat(state.completedAt()).isNull();
    assertThat(state.isBegun()).isFalse();
    assertThat(state.isAskedAgain()).isTrue();
    News news = Objects.requireNonNull(state.news());
    assertThat(news.completedBefore()).isEqualTo(COMPLETED.toInstant());
    assertThat(assignments.mine())
        .singleElement()
        .satisfies(mine -> assertThat(mine.dueOn()).isEqualTo(LocalDate.now().plusDays(14)));
    assertThat(
            db.fetchCount(
                COMPLETION,
                COMPLETION.PERSON_ID.eq(anna.value()),
                COMPLETION.MODULE_VERSION_ID.eq(world.version)))
        .as("the completion stands")
        .isEqualTo(1);
  }

  @Test
  void hr_sees_who_is_asked_again_and_the_completion_that_stands() {
    PersonId bert = world.sellerOfA("Bert");
    assign(bert);
    publish(true);
    SignIn.as(world.hrOf(world.companyA));
    assertThat(completions.page(CompletionFilter.ALL.withName("Anna")).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(CompletionStatus.ASKED_AGAIN);
              assertThat(row.version()).isEqualTo(1);
              assertThat(row.at()).isNotNull();
              assertThat(row.dueOn()).isEqualTo(LocalDate.now().plusDays(14));
            });
    assertThat(completions.page(CompletionFilter.ALL.withName("Bert")).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(CompletionStatus.OVERDUE);
              assertThat(row.dueOn()).isEqualTo(LocalDate.now().minusDays(30));
            });
  }

  @Test
  void completing_the_new_version_is_completing_the_module() {
    UUID second = publish(true);
    complete(second);
    assertThat(status(anna)).isEqualTo(CompletionStatus.COMPLETED);
    SignIn.as(anna);
    ModuleState state = learning.module(world.module);
    assertThat(state.completedAt()).isNotNull();
    assertThat(state.news()).isNull();
    assertThat(assignments.mine())
        .singleElement()
        .satisfies(mine -> assertThat(mine.module()).isEqualTo(world.module));
  }

  @Test
  void a_third_version_that_asks_nobody_does_not_take_the_question_back() {
    publish(true);
    UUID third = world.version(3, "PUBLISHED");
    SignIn.as(anna);
    ModuleState state = learning.module(world.module);
    assertThat(state.module().version()).isEqualTo(third);
    assertThat(state.isAskedAgain()).isTrue();
    complete(third);
    assertThat(status(anna)).isEqualTo(CompletionStatus.COMPLETED);
  }

  private CompletionStatus status(PersonId person) {
    SignIn.as(world.hrOf(world.companyA));
    return completions.page(CompletionFilter.ALL).rows().stream()
        .filter(row -> row.person().equals(person.value()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private void complete(UUID version) {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now())
        .execute();
  }

  private UUID publish(boolean asksAgain) {
    UUID second = world.version(2, "PUBLISHED");
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.ASKS_AGAIN, asksAgain)
        .set(
            MODULE_VERSION.REASON,
            JSONB.jsonb("{\"de\": \"Neue Preise.\", \"en\": \"New prices.\"}"))
        .where(MODULE_VERSION.ID.eq(second))
        .execute();
    return second;
  }

  private void assign(PersonId person) {
    db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON_ID, person.value())
        .set(ASSIGNMENT.MODULE_ID, world.module.value())
        .set(ASSIGNMENT.ASSIGNED_AT, OffsetDateTime.now().minusDays(90))
        .set(ASSIGNMENT.DUE_ON, LocalDate.now().minusDays(30))
        .execute();
  }
}
