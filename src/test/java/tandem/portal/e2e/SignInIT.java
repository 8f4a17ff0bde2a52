package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coming in and going out: at the portal's own accounts and through a company's sign-in, in both
/// languages; who vouches for whom; and sessions that end, or come back, as they should.
class SignInIT {
  private static final String LOCAL = "jonas.weber@kessler.example";
  private static final String BROKERED = "lena.hoffmann@nordwind.example";
  private static final String NEW = "andreas.pohl@nordwind.example";

  @Test
  void every_sign_in_page_is_accessible_in_both_languages() {
    for (String language : List.of("Deutsch", "English")) {
      for (boolean phone : List.of(true, false)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (String address : List.of(LOCAL, BROKERED)) {
            try (var visit = phone ? Visit.onPhone() : Visit.onLaptop()) {
              visit.in(scheme);
              String name =
                  "sign-in-%s-%s-%s-%s"
                      .formatted(
                          address.startsWith("l") ? "company" : "portal",
                          language,
                          phone ? "390" : "1440",
                          scheme);
              visit.page.navigate(Portal.url(""));
              visit.page.click("text=" + language);
              visit.assertAccessible().assertNothingScrollsSideways();
              visit.giveAddress(address);
              visit.page.waitForSelector("#password");
              visit.screenshot(name).assertAccessible().assertNothingScrollsSideways();
            }
          }
        }
      }
    }
  }

  @Test
  void whose_company_has_a_sign_in_types_the_password_there_and_nowhere_else() {
    try (var visit = Visit.onLaptop()) {
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(BROKERED);
      visit.page.waitForSelector("#password");
      assertThat(visit.page.url()).contains("/realms/nordwind/");
      assertThat(visit.page.locator("main h1").innerText()).contains("Nordwind");
      visit.givePassword(Portal.PASSWORD);
      visit.page.waitForSelector("main#main h1");
      assertThat(visit.page.url()).startsWith(Portal.url(""));
    }
  }

  @Test
  void the_first_time_through_ones_company_asks_nothing_more() {
    try (var visit = Visit.onLaptop().signIn(NEW)) {
      assertThat(visit.page.locator("main h1").innerText()).contains("Andreas");
    }
    try (var again = Visit.onLaptop().signIn(NEW)) {
      assertThat(again.page.locator("main h1").innerText()).contains("Andreas");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    assertThat(answerTo("nobody.known@kessler.example"))
        .isEqualTo(answerTo("uta.behrens@kessler.example"));
    assertThat(answerTo("nobody.known@kessler.example"))
        .isEqualTo(answerTo("tobias.roth@kessler.example"))
        .contains("stimmt nicht");
  }

  @Test
  void a_company_cannot_vouch_for_another_companys_address() {
    var accounts = new Accounts();
    // One has an account here already, the other is only known to the portal.
    for (String victim : List.of("anna.brandt@kessler.example", "uta.behrens@kessler.example")) {
      String login = "mallory-" + victim.substring(0, 3);
      accounts.add("nordwind", login, victim);
      try (var visit = Visit.onLaptop()) {
        visit.page.navigate(Portal.url(""));
        visit.giveAddress("somebody@nordwind.example");
        visit.page.waitForSelector("#password");
        visit.page.fill("#username", victim);
        visit.givePassword(Portal.PASSWORD);
        visit.page.waitForSelector("#kc-foreign");
        visit.assertAccessible().screenshot("sign-in-foreign");
        visit.page.navigate(Portal.url(""));
        assertThat(visit.page.url()).as("still at the door").contains("/realms/tandem/");
      }
    }
    assertThat(accounts.has("tandem", "uta.behrens@kessler.example")).isFalse();
  }

  @Test
  void a_session_ended_at_keycloak_or_at_the_company_ends_in_the_portal() {
    endedElsewhere(LOCAL, "tandem");
    endedElsewhere(BROKERED, "nordwind");
  }

  @Test
  void signing_out_ends_the_session_at_keycloak_too() {
    try (var visit = Visit.signedIn(LOCAL)) {
      visit.page.click(".frame__account [popovertarget]");
      visit.page.click(".menu__item:has-text('" + Wording.DE.of("shell.signOut") + "')");
      visit.page.waitForSelector("#username");
      visit.page.navigate(Portal.url(""));
      visit.page.waitForSelector("#username");
    }
  }

  @Test
  void the_session_gets_a_new_name_at_sign_in() {
    try (var visit = Visit.onLaptop()) {
      visit.page.navigate(Portal.url(""));
      String before = sessionOf(visit);
      visit.signIn(LOCAL);
      assertThat(sessionOf(visit)).isNotEqualTo(before).isNotEmpty();
    }
  }

  @Test
  void after_a_restart_the_same_page_comes_back_without_a_question() {
    for (String email : List.of(LOCAL, BROKERED)) {
      try (var visit = Visit.signedIn(email)) {
        visit.open("learn");
        Portal.STACK.portal().stop();
        Portal.STACK.portal().start();
        visit.open("learn");
        assertThat(visit.page.url()).contains("/learn");
      }
    }
  }

  @Test
  void a_right_withdrawn_while_somebody_works_ends_with_the_next_click() {
    try (var database = new Database();
        var visit = Visit.signedIn("max.ott@halden.example")) {
      visit.open("learn");
      var was =
          database.sql.fetchSingle(
              "select m.id, m.valid_from from alliance.membership m join identity.person p on p.id = m.person_id"
                  + " where p.email = 'max.ott@halden.example'");
      database.sql.execute(
          "update alliance.membership set valid_from = current_date + 1 where id = ?::uuid",
          String.valueOf(was.get(0)));
      try {
        visit.page.navigate(Portal.url("learn"));
        visit.page.waitForSelector("main h1");
        assertThat(visit.page.title()).startsWith("Hier ist nichts");
      } finally {
        database.sql.execute(
            "update alliance.membership set valid_from = ?::date where id = ?::uuid",
            String.valueOf(was.get(1)),
            String.valueOf(was.get(0)));
      }
    }
  }

  @Test
  void a_membership_withdrawn_under_an_open_page_shows_with_the_next_click() {
    try (var database = new Database();
        var visit = Visit.signedIn("max.ott@halden.example")) {
      visit.open("");
      String home = visit.page.locator("main").innerText();
      assertThat(visit.page.locator(".rail__item[href='learn']").count()).isOne();
      var was =
          database.sql.fetchSingle(
              "select m.id, m.valid_from from alliance.membership m join identity.person p on p.id = m.person_id"
                  + " where p.email = 'max.ott@halden.example'");
      database.sql.execute(
          "update alliance.membership set valid_from = current_date + 1 where id = ?::uuid",
          String.valueOf(was.get(0)));
      try {
        visit.page.click(".rail__item[href='learn']");
        visit.page.waitForCondition(() -> visit.page.title().startsWith("Hier ist nichts"));
        visit.page.click(".brand");
        visit.page.waitForCondition(() -> !visit.page.title().startsWith("Hier ist nichts"));
        visit.page.waitForSelector("main h1");
        assertThat(visit.page.locator("main").innerText()).isNotEqualTo(home);
        visit.open("");
        assertThat(visit.page.locator(".rail__item[href='learn']").count()).isZero();
      } finally {
        database.sql.execute(
            "update alliance.membership set valid_from = ?::date where id = ?::uuid",
            String.valueOf(was.get(1)),
            String.valueOf(was.get(0)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, jonas.weber@kessler.example",
    "en, jonas.weber@kessler.example",
    "de, sam.carter@nordwind.example",
    "en, sam.carter@nordwind.example"
  })
  void coming_in_and_going_out_reads_in_the_browsers_language(String language, String email) {
    Wording wording = language.equals("de") ? Wording.DE : Wording.EN;
    speak(email, null);
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(Portal.url(""));
      assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(visit.page.locator("h1").innerText())
          .isEqualTo(language.equals("de") ? "Anmelden" : "Sign in");
      visit.giveAddress(email);
      visit.page.waitForSelector("#password");
      assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
      visit.givePassword("not the password");
      visit.page.waitForSelector(".is-wrong");
      assertThat(visit.page.locator(".is-wrong .field__error").first().innerText())
          .contains(language.equals("de") ? "stimmt nicht" : "is wrong");
      visit.givePassword(Portal.PASSWORD);
      visit.page.waitForSelector("main#main h1");
      assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
      visit.page.click(".frame__account [popovertarget]");
      visit.page.click(".menu__item:has-text('" + wording.of("shell.signOut") + "')");
      visit.page.waitForSelector("#username");
      assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
    } finally {
      speak(email, email.startsWith("sam") ? "en" : "de");
    }
  }

  private static void speak(String email, @Nullable String language) {
    try (var database = new Database()) {
      database.sql.execute(
          "update identity.person set locale = ? where email = ?", language, email);
    }
  }

  @Test
  void before_an_idle_session_ends_one_is_told_and_may_stay() {
    for (Wording wording : List.of(Wording.DE, Wording.EN)) {
      speak(LOCAL, wording.locale().getLanguage());
      try (var visit = Visit.onLaptop(wording)) {
        visit.page.clock().install();
        visit.signIn(LOCAL);
        assertThat(visit.page.locator(".session-end").isVisible()).isFalse();
        visit.page.clock().fastForward("26:00");
        visit.page.waitForSelector(".session-end:not([hidden])");
        visit.screenshot("sign-in-idle");
        visit.page.click("text=" + wording.of("shell.session.stay"));
        visit.page.waitForCondition(() -> !visit.page.locator(".session-end").isVisible());
      } finally {
        speak(LOCAL, "de");
      }
    }
  }

  private static String answerTo(String address) {
    try (var visit = Visit.onLaptop()) {
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(address);
      visit.page.waitForSelector("#password");
      visit.givePassword("not the password");
      visit.page.waitForSelector(".is-wrong");
      return visit.page.locator("main").innerText();
    }
  }

  private static void endedElsewhere(String email, String realm) {
    try (var visit = Visit.signedIn(email)) {
      new Accounts().signOut(realm, email);
      visit.page.waitForCondition(
          () -> {
            visit.page.navigate(Portal.url("learn"));
            return visit.page.url().contains("/realms/");
          },
          new Page.WaitForConditionOptions().setTimeout(10_000));
    }
  }

  private static String sessionOf(Visit visit) {
    return visit.context.cookies(Portal.url("")).stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }
}
