package tandem.portal.learning.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.MODULE_VERSION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.QuestionId;
import tandem.portal.platform.ConflictException;
import tandem.portal.questionnaire.Answer;

/// A check that may be taken twice in a row, and again five days later.
@PortalTest
@Transactional
class AttemptsTest extends SpringBrowserlessTest {
  private static final Answer WRONG = Answer.Chosen.of("b");
  private static final Answer NO = new Answer.Verdict(false);

  @Autowired LearningService learning;
  @Autowired OwnerDb db;

  private LearningWorld world;

  @BeforeEach
  void a_seller_with_two_attempts() {
    world = new LearningWorld(db);
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.ATTEMPTS, 2)
        .set(MODULE_VERSION.ATTEMPTS_WAIT, 5)
        .where(MODULE_VERSION.ID.eq(world.version))
        .execute();
    SignIn.as(world.sellerOfA("Anna"));
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void after_the_last_one_the_check_waits_and_is_open_again_after_the_days() {
    fail(1);
    assertThat(learning.module(world.module).mustWait(Instant.now())).isFalse();
    fail(2);
    ModuleState state = learning.module(world.module);
    Instant opens = state.checkOpensAt().orElseThrow();
    assertThat(state.mustWait(opens.minusSeconds(1))).isTrue();
    assertThat(state.mustWait(opens)).isFalse();
    assertThatThrownBy(() -> learning.startCheck(world.module))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("waiting");
    passDays(4);
    assertThatThrownBy(() -> learning.startCheck(world.module))
        .isInstanceOf(ConflictException.class);
    passDays(1);
    fail(3);
    assertThat(learning.module(world.module).mustWait(Instant.now()))
        .as("there are two again")
        .isFalse();
  }

  @Test
  void a_check_before_the_first_lesson_is_none_of_them() {
    learning.startPreCheck(world.module);
    answer(0);
    fail(1);
    assertThat(learning.module(world.module).mustWait(Instant.now())).isFalse();
  }

  @Test
  void one_that_is_running_goes_on() {
    fail(1);
    learning.startCheck(world.module);
    assertThat(learning.startCheck(world.module).running())
        .matches(running -> running != null && running.number() == 2);
  }

  @Test
  void without_a_limit_there_are_as_many_as_somebody_likes() {
    world = new LearningWorld(db);
    SignIn.as(world.sellerOfA("Ben"));
    for (int attempt = 1; attempt <= 4; attempt++) {
      fail(attempt);
    }
    assertThat(learning.module(world.module).checkOpensAt()).isEmpty();
  }

  @Test
  void it_is_said_before_between_and_after() {
    UI.getCurrent().navigate(LearningRoutes.module(world.module));
    assertThat(text()).contains("2 Versuche hintereinander; 5 Tage danach");
    UI.getCurrent().navigate(LearningRoutes.check(world.module));
    assertThat(text()).contains("Sie haben 2 Versuche.");
    fail(1);
    show();
    assertThat(text()).contains("Sie haben noch einen Versuch.");
    fail(2);
    show();
    assertThat(text()).contains("können Sie den Wissens-Check wieder machen", "sehen nur Sie");
    assertThat(find(NativeButton.class).withText("Noch einmal versuchen").exists()).isFalse();
    passDays(5);
    show();
    assertThat(find(NativeButton.class).withText("Noch einmal versuchen").exists()).isTrue();
    assertThat(text()).contains("Sie haben noch 2 Versuche.");
  }

  private void show() {
    UI.getCurrent().navigate(LearningRoutes.MODULES);
    UI.getCurrent().navigate(LearningRoutes.check(world.module));
  }

  private void fail(int attempt) {
    learning.startCheck(world.module);
    answer(attempt);
  }

  private void answer(int attempt) {
    List<QuestionId> questions = world.questions;
    learning.answer(world.module, attempt, questions.get(0), WRONG, Confidence.SURE);
    learning.answer(world.module, attempt, questions.get(1), NO, Confidence.SURE);
  }

  private void passDays(int days) {
    db.update(ATTEMPT)
        .set(
            ATTEMPT.FINISHED_AT,
            org.jooq.impl.DSL.field(
                "{0} - {1} * interval '24 hours'",
                ATTEMPT.FINISHED_AT.getDataType(),
                ATTEMPT.FINISHED_AT,
                Duration.ofDays(days).toDays()))
        .where(ATTEMPT.MODULE_VERSION_ID.eq(world.version))
        .execute();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
