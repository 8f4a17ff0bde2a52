package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.survey.Tables.AUDIENCE;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// The page a seller answers on, as everybody meets it: what is said first, each section, without a
/// connection at the end, sent, opened again, over, not invited. German and English, phone and
/// laptop, by day and by night; no axe violation, nothing sideways, a picture of each.
final class AnswerScreens {
  private static final UUID OPEN = UUID.fromString("01900000-0000-7000-8000-0000000a0002");
  private static final UUID CLOSED = UUID.fromString("01900000-0000-7000-8000-0000000a0001");
  private static final String SELLER = "jonas.weber@kessler.example";
  private static final String JOINED_LATER = "anna.brandt@kessler.example";
  private static final String NOBODY_ASKED = "tobias.roth@kessler.example";
  private static final List<Wording> LANGUAGES = List.of(Wording.DE, Wording.EN);

  private AnswerScreens() {}

  /// What is sent here has no part in other journeys.
  private static void nothingStays() {
    try (var database = new Database()) {
      database.sql.deleteFrom(RESPONSE).where(RESPONSE.WAVE_ID.eq(OPEN)).execute();
    }
  }

  static void everyState() {
    for (Wording wording : LANGUAGES) {
      for (boolean phone : List.of(true, false)) {
        try (var visit = phone ? Visit.onPhone() : Visit.onLaptop()) {
          visit.signIn(SELLER);
          answers(new Look(visit, wording, phone));
        } finally {
          nothingStays();
        }
      }
    }
  }

  private static void answers(Look look) {
    Page page = look.visit.page;
    look.open(OPEN).at("about");
    press(page, look.wording.of("platform.survey.start"));
    page.waitForSelector("fieldset.item");
    int sections = 1;
    look.at("section-1");
    while (page.getByText(look.wording.of("platform.survey.next")).count() > 0) {
      String title = page.locator("main h1").innerText();
      page.locator("fieldset.item input").first().press("Space");
      press(page, look.wording.of("platform.survey.next"));
      page.waitForCondition(() -> !page.locator("main h1").innerText().equals(title));
      look.at("section-" + ++sections);
    }
    assertThat(sections).isGreaterThan(2);
    look.visit.context.setOffline(true);
    press(page, look.wording.of("platform.survey.send"));
    page.waitForSelector("tandem-survey .callout__title");
    look.at("offline");
    look.visit.context.setOffline(false);
    page.waitForSelector("text=" + look.wording.of("platform.survey.sentTitle"));
    look.at("sent");
    look.open(OPEN).at("opened-again");
    assertThat(page.locator("main").innerText())
        .contains(look.wording.of("survey.answer.sent.title"));
  }

  static void over() {
    for (Wording wording : LANGUAGES) {
      for (boolean phone : List.of(true, false)) {
        try (var visit = phone ? Visit.onPhone() : Visit.onLaptop()) {
          visit.signIn(SELLER);
          var look = new Look(visit, wording, phone);
          look.open(CLOSED).at("over");
          assertThat(visit.page.locator("main").innerText())
              .contains(wording.of("survey.answer.over.title"));
        }
      }
    }
  }

  static void notInvited() {
    placeGoes(JOINED_LATER, NOBODY_ASKED);
    try {
      for (Wording wording : LANGUAGES) {
        for (boolean phone : List.of(true, false)) {
          try (var visit = phone ? Visit.onPhone() : Visit.onLaptop()) {
            visit.signIn(JOINED_LATER);
            new Look(visit, wording, phone).open(OPEN).at("not-invited");
            assertThat(visit.page.locator("main").innerText())
                .contains(wording.of("survey.answer.notInvited.title"));
          }
        }
      }
    } finally {
      placeGoes(NOBODY_ASKED, JOINED_LATER);
    }
  }

  /// Among those an open wave asks, where nobody can be let in any more.
  private static void placeGoes(String from, String to) {
    try (var database = new Database()) {
      assertThat(
              database
                  .sql
                  .update(AUDIENCE)
                  .set(AUDIENCE.PERSON_ID, database.sql.fetchValue(person(to)))
                  .where(AUDIENCE.WAVE_ID.eq(OPEN), AUDIENCE.PERSON_ID.eq(person(from)))
                  .execute())
          .isEqualTo(1);
    }
  }

  private static SelectConditionStep<Record1<UUID>> person(String email) {
    return DSL.select(PERSON.ID).from(PERSON).where(PERSON.EMAIL.eq(email));
  }

  /// One person at one device, in one language.
  private record Look(Visit visit, Wording wording, boolean phone) {
    Look open(UUID wave) {
      visit.open("surveys/" + wave + "?language=" + wording.locale().getLanguage());
      return this;
    }

    void at(String state) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        visit.in(scheme).page.waitForTimeout(150);
        visit.screenshot(
            String.join(
                "-",
                "answer",
                state,
                wording.locale().getLanguage(),
                phone ? "390" : "1440",
                scheme.name().toLowerCase(java.util.Locale.ROOT)));
        visit.assertAccessible().assertNothingScrollsSideways();
      }
    }
  }
}
