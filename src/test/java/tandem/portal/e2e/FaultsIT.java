package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What somebody sees when a part is away, and that the portal comes back by itself.
class FaultsIT {
  private static final String SELLER = "jonas.weber@kessler.example";
  private static final String FOREIGN_ALLIANCE = "01900000-0000-7000-8000-00000a110002";

  @Test
  void an_unknown_address_gets_a_page_that_says_so() {
    try (var visit = Visit.signedIn(SELLER)) {
      visit.open("no/such/page");
      assertThat(visit.page.title()).startsWith("Hier ist nichts");
      visit.assertAccessible();
    }
  }

  @Test
  void where_a_library_would_have_a_page_there_is_nothing() {
    try (var visit = Visit.signedIn(SELLER)) {
      for (String path : List.of("login", "login?logout", "logout", "default-ui.css")) {
        visit.open(path);
        assertThat(visit.page.title()).startsWith("Hier ist nichts");
      }
      assertThat(visit.open("").page.locator("main h1").innerText()).contains("Jonas");
    }
  }

  @Test
  void a_program_is_refused_with_a_problem_and_not_with_a_page() {
    try (var visit = Visit.signedIn(SELLER)) {
      problem(visit.page.request().get(Portal.url("api/nothing")), 404);
      problem(
          visit.page.request().get(Portal.url("api/surveys/" + FOREIGN_ALLIANCE + "/responses")),
          405);
    }
  }

  private static void problem(APIResponse answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.text()).contains("\"detail\"").contains("\"status\":" + status);
  }

  @Test
  void a_foreign_id_looks_like_one_that_does_not_exist() {
    try (var visit = Visit.signedIn(SELLER)) {
      visit.open("messages/" + FOREIGN_ALLIANCE);
      assertThat(visit.page.title()).startsWith("Hier ist nichts");
      visit.open("messages/not-an-id");
      assertThat(visit.page.title()).startsWith("Hier ist nichts");
    }
  }

  @Test
  void without_keycloak_the_sign_in_says_so_and_comes_back_by_itself() {
    Portal.STACK.keycloak().stop();
    try (var visit = Visit.onLaptop()) {
      Response response = visit.page.navigate(Portal.url(""));
      assertThat(response.status()).isEqualTo(503);
      assertThat(visit.page.locator("h1").innerText()).contains("Anmeldung");
      visit.assertAccessible().screenshot("fault-keycloak");
      Portal.STACK.keycloak().start();
      visit.page.waitForSelector("#kc-login", new Page.WaitForSelectorOptions().setTimeout(60_000));
    } finally {
      startAgain();
    }
  }

  @Test
  void without_keycloak_whoever_is_signed_in_goes_on_working() {
    try (var visit = Visit.signedIn(SELLER)) {
      Portal.STACK.keycloak().stop();
      visit.open("");
      assertThat(visit.page.locator("main h1").innerText()).contains("Jonas");
    } finally {
      startAgain();
    }
  }

  @Test
  void without_the_database_the_page_says_what_is_safe_and_comes_back() {
    try (var visit = Visit.signedIn(SELLER)) {
      Portal.STACK.postgres().stop();
      visit.open("");
      assertThat(visit.page.locator("main").innerText())
          .contains("Datenbank")
          .contains("gespeichert");
      visit.screenshot("fault-database");
      Portal.STACK.postgres().start();
      visit.page.waitForCondition(
          () -> {
            visit.open("");
            return visit.page.locator("main h1").innerText().contains("Jonas");
          },
          new Page.WaitForConditionOptions().setTimeout(30_000));
    } finally {
      startAgain();
    }
  }

  @Test
  void after_a_killed_portal_the_same_page_is_back_without_signing_in_again() {
    try (var visit = Visit.signedIn(SELLER)) {
      Portal.STACK.portal().kill();
      Portal.STACK.portal().start();
      visit.open("");
      assertThat(visit.page.locator("main h1").innerText()).contains("Jonas");
    } finally {
      startAgain();
    }
  }

  @Test
  void an_open_page_goes_on_after_a_killed_portal_without_a_word_typed() {
    try (var visit = Visit.signedIn(SELLER)) {
      visit.open("learn");
      Portal.STACK.portal().kill();
      Portal.STACK.portal().start();
      // With clicks alone: on the link, and on the note that a new session has begun
      visit.page.waitForCondition(
          () -> {
            var note = visit.page.locator(".v-system-error");
            if (note.count() > 0) {
              note.first().click();
            } else if (!visit.page.url().contains("/messages/")) {
              visit.page.locator(".rail__item[href*='messages/']").click();
            }
            return visit.page.url().contains("/messages/")
                && visit.page.locator("main#main h1").count() > 0
                && visit.page.locator(".v-system-error").count() == 0;
          },
          new Page.WaitForConditionOptions().setTimeout(60_000));
      assertThat(visit.page.locator("#username, #password").count()).isZero();
    } finally {
      startAgain();
    }
  }

  private static void startAgain() {
    Portal.STACK.parts().stream()
        .filter(part -> !part.isRunning())
        .forEach(tandem.launcher.Part::start);
  }
}
