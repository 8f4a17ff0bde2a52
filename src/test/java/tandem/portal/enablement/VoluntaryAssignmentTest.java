package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleCompleted;
import tandem.portal.learning.QuestionId;
import tandem.portal.questionnaire.Answer;

/// A module nobody was asked to complete, through the seller's own door and up to HR's board.
@PortalTest
@Transactional
class VoluntaryAssignmentTest {
  @Autowired LearningService learning;
  @Autowired CompletionService completions;
  @Autowired VoluntaryAssignment assignments;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_module_nobody_has_to_complete() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void hr_sees_what_was_completed_unasked_and_when() {
    PersonId hr = world.hrOf(world.companyA);
    SignIn.as(hr);
    assertThat(completions.page(CompletionFilter.ALL).rows()).isEmpty();

    completes();

    SignIn.as(hr);
    assertThat(completions.page(CompletionFilter.ALL).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.givenName()).isEqualTo("Anna");
              assertThat(row.status()).isEqualTo(CompletionStatus.COMPLETED);
              assertThat(row.at()).isNotNull();
            });
  }

  @Test
  void what_was_asked_of_somebody_keeps_its_date() {
    LocalDate due = LocalDate.now().plusDays(9);
    db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON_ID, anna.value())
        .set(ASSIGNMENT.MODULE_ID, world.module.value())
        .set(ASSIGNMENT.ASSIGNED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.DUE_ON, due)
        .execute();
    SignIn.as(anna);
    assignments.completed(new ModuleCompleted(anna, world.module, world.version, Instant.now()));
    assertThat(
            db.select(ASSIGNMENT.DUE_ON)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.PERSON_ID.eq(anna.value()))
                .fetchSingle(ASSIGNMENT.DUE_ON))
        .isEqualTo(due);
  }

  private void completes() {
    SignIn.as(anna);
    world.lessons.forEach(
        lesson -> {
          learning.open(world.module, lesson);
          learning.readOn(world.module, lesson);
        });
    learning.startCheck(world.module);
    answer(world.questions.get(0), Answer.Chosen.of("a"));
    answer(world.questions.get(1), new Answer.Verdict(true));
  }

  private void answer(QuestionId question, Answer answer) {
    learning.answer(world.module, 1, question, answer, Confidence.SURE);
  }
}
