package tandem.portal.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.insight.CheckAnalysisService;
import tandem.portal.insight.InsightRoutes;
import tandem.portal.learning.LearningWorld;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
class CheckAnalysisViewTest extends SpringBrowserlessTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));

  @Autowired OwnerDb db;
  @Autowired CheckAnalysisService analyses;

  private LearningWorld world;

  @BeforeEach
  void two_companies() {
    world = new LearningWorld(db);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void thirty_two_first_attempts_show_what_was_chosen_and_the_commonest_error() {
    for (int i = 0; i < 16; i++) {
      took(world.sellerOfA("A" + i), i % 4 == 0, 1);
      took(world.sellerOfB("B" + i), i % 8 == 0, 1);
    }
    open();
    assertThat(find(H2.class).all().stream().map(h -> h.getText().replaceAll("^\\d+\\. ", "")))
        .contains("Welche Farbe hat der Himmel?", "Wasser ist nass.");
    assertThat(find(Paragraph.class).withText("Häufigster Irrtum: Rot (6 von 32)").exists())
        .isTrue();
    assertThat(cells()).containsSequence("Blaurichtig", "26", "81 %", "Rot", "6", "19 %");
    assertThat(cells()).containsSequence("Stimmtrichtig", "32", "100 %", "Stimmt nicht", "0");
  }

  @Test
  void with_twenty_nine_the_page_says_that_it_is_too_early() {
    for (int i = 0; i < 16; i++) {
      took(world.sellerOfA("A" + i), false, 1);
    }
    for (int i = 0; i < 13; i++) {
      took(world.sellerOfB("B" + i), false, 1);
    }
    open();
    assertThat(find(H2.class).withText("Noch zu wenige Antworten").exists()).isTrue();
    assertThat(find(Paragraph.class).withTextContaining("Bisher haben 29 Personen").exists())
        .isTrue();
    assertThat(find(NativeTableCell.class).all()).isEmpty();
  }

  @Test
  void a_pre_check_and_the_check_after_it_show_what_the_lessons_bring() {
    for (int i = 0; i < 6; i++) {
      PersonId person = world.sellerOfA("A" + i);
      took(person, true, 0);
      took(person, false, 1);
    }
    open();
    assertThat(
            find(Paragraph.class)
                .withTextContaining("Vorher 50\u00a0%, nachher 100\u00a0% richtig: Veränderung 50")
                .exists())
        .isTrue();
  }

  @Test
  void the_executive_page_leads_partner_managers_there_and_executives_not() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    navigate(InsightRoutes.page(DEMO.value()), InsightView.class);
    assertThat(find(Anchor.class).withText("Fragen im Einzelnen").single().getHref())
        .isEqualTo(InsightRoutes.check(DEMO.value()));
    SignIn.as(db, "heinz.kessler@kessler.example");
    navigate(InsightRoutes.page(DEMO.value()), InsightView.class);
    assertThat(find(Anchor.class).withText("Fragen im Einzelnen").exists()).isFalse();
  }

  @Test
  void is_refused_to_everybody_else_and_in_other_alliances() {
    for (String email :
        List.of(
            "heinz.kessler@kessler.example",
            "anna.brandt@kessler.example",
            "petra.lang@kessler.example",
            "tobias.roth@kessler.example")) {
      SignIn.as(db, email);
      assertThatThrownBy(() -> analyses.of(DEMO))
          .as(email)
          .isInstanceOf(AccessDeniedException.class);
    }
    SignIn.as(db, "miriam.vogt@kessler.example");
    assertThatThrownBy(() -> analyses.of(world.alliance)).isInstanceOf(NotFoundException.class);
  }

  private void open() {
    PersonId manager = world.person(world.companyA, "Mia");
    db.insertInto(MEMBERSHIP)
        .set(
            MEMBERSHIP.SIDE_ID,
            db.select(SIDE.ID)
                .from(SIDE)
                .where(
                    SIDE.ALLIANCE_ID.eq(world.alliance.value()), SIDE.COMPANY_ID.eq(world.companyA))
                .fetchSingle()
                .value1())
        .set(MEMBERSHIP.PERSON_ID, manager.value())
        .set(MEMBERSHIP.ROLE, "PARTNER_MANAGER")
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusMonths(1))
        .execute();
    SignIn.as(manager);
    navigate(InsightRoutes.check(world.alliance.value()), CheckAnalysisView.class);
  }

  private List<String> cells() {
    return find(NativeTableCell.class).all().stream()
        .map(cell -> cell.getElement().getTextRecursively().replace('\u00a0', ' '))
        .collect(Collectors.toList());
  }

  /// The sky is red to some, and water is wet to all.
  private void took(PersonId person, boolean red, int number) {
    OffsetDateTime then = OffsetDateTime.now().minusDays(20);
    UUID attempt =
        db.insertInto(ATTEMPT)
            .set(ATTEMPT.PERSON_ID, person.value())
            .set(ATTEMPT.MODULE_VERSION_ID, world.version)
            .set(ATTEMPT.NUMBER, number)
            .set(ATTEMPT.STARTED_AT, then)
            .set(ATTEMPT.FINISHED_AT, then)
            .set(ATTEMPT.PASSED, !red)
            .returningResult(ATTEMPT.ID)
            .fetchSingle()
            .value1();
    answer(attempt, 0, "{\"options\": [\"" + (red ? "b" : "a") + "\"]}", !red, then);
    answer(attempt, 1, "{\"value\": true}", true, then);
  }

  private void answer(
      UUID attempt, int question, String content, boolean correct, OffsetDateTime then) {
    db.insertInto(ANSWER)
        .set(ANSWER.ATTEMPT_ID, attempt)
        .set(ANSWER.QUESTION_ID, world.questions.get(question).value())
        .set(ANSWER.CONTENT, JSONB.valueOf(content))
        .set(ANSWER.CORRECT, correct)
        .set(ANSWER.CONFIDENCE, "RATHER")
        .set(ANSWER.ANSWERED_AT, then)
        .execute();
  }
}
