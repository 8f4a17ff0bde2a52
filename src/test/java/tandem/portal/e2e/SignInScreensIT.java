package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The pages of the sign-in that no journey passes: what goes wrong, and what ends. Each in both
/// languages, and no sentence the same in both: that would be one nobody has translated.
class SignInScreensIT {
  private static final String LOGIN = "/protocol/openid-connect/";
  private static final Set<String> SAME_IN_BOTH =
      Set.of("Tandem", "Deutsch", "English", "Passkey", "Passkeys");

  private final Map<String, Set<String>> german = new HashMap<>();

  @Test
  void every_page_beside_the_way_is_accessible_and_translated() {
    for (Wording wording : new Wording[] {Wording.DE, Wording.EN}) {
      page(wording, "address", visit -> visit.page.navigate(Portal.url("")));
      page(
          wording,
          "address-missing",
          visit -> {
            visit.page.navigate(Portal.url(""));
            visit.page.click("#kc-login");
            visit.page.waitForSelector(".is-wrong, .notice");
          });
      page(
          wording,
          "password-wrong",
          visit -> {
            visit.page.navigate(Portal.url(""));
            visit.giveAddress("nobody.at.all@kessler.example").givePassword("wrong");
            visit.page.waitForSelector(".is-wrong");
          });
      page(
          wording,
          "error-address",
          visit ->
              visit.page.navigate(
                  Portal.STACK.urls().issuer()
                      + LOGIN
                      + "auth?client_id=tandem-portal&response_type=code&scope=openid&redirect_uri=https://evil.example/"));
      page(
          wording,
          "error-client",
          visit ->
              visit.page.navigate(
                  Portal.STACK.urls().issuer()
                      + LOGIN
                      + "auth?client_id=nobody&response_type=code&scope=openid"));
      page(
          wording,
          "sign-out",
          visit -> {
            visit.signIn("tobias.roth@kessler.example");
            visit.page.navigate(Portal.STACK.urls().issuer() + LOGIN + "logout");
            visit.page.waitForSelector("#kc-logout");
          });
      page(
          wording,
          "signed-out",
          visit -> {
            visit.signIn("tobias.roth@kessler.example");
            visit.page.navigate(Portal.STACK.urls().issuer() + LOGIN + "logout");
            visit.page.click("#kc-logout");
            // the heading says it all, so the message below is empty
            visit.page.waitForSelector(
                "#kc-info-message",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
          });
      page(
          wording,
          "link-broken",
          visit ->
              visit.page.navigate(
                  Portal.STACK.urls().issuer() + "/login-actions/action-token?key=not-a-key"));
      page(
          wording,
          "expired",
          visit -> {
            visit.page.navigate(Portal.url(""));
            visit.giveAddress("jonas.weber@kessler.example");
            visit.page.goBack();
            visit.page.goForward();
            visit.page.navigate(
                visit.page.url().replaceAll("execution=[^&]*", "execution=of-another-day"));
            visit.page.waitForSelector("#kc-page-title");
          });
    }
  }

  @Test
  void a_passkey_that_comes_to_nothing_says_so() {
    for (Wording wording : new Wording[] {Wording.DE, Wording.EN}) {
      page(
          wording,
          "passkey-error",
          visit -> {
            visit.page.navigate(Portal.url(""));
            visit.page.waitForSelector("#passkey");
            visit.page.evaluate(
                "document.getElementById('error').value = 'NotAllowedError';"
                    + " document.getElementById('webauth').requestSubmit()");
            visit.page.waitForSelector(".notice, .is-wrong, #kc-try-again");
          });
    }
  }

  private void page(Wording wording, String name, Consumer<Visit> way) {
    String language = wording.locale().getLanguage();
    for (String email : new String[] {"tobias.roth@kessler.example"}) {
      speak(email, language);
    }
    try (var visit = Visit.onLaptop(wording)) {
      way.accept(visit);
      visit.look("door-" + name + "-" + language);
      assertThat(visit.page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
      Set<String> lines =
          Arrays.stream(visit.page.locator("body").innerText().split("\n"))
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !SAME_IN_BOTH.contains(line))
              .filter(line -> !line.contains("@"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (wording.equals(Wording.DE)) {
        german.put(name, lines);
      } else {
        assertThat(lines).as(name).doesNotContainAnyElementsOf(german.get(name));
      }
    } finally {
      speak("tobias.roth@kessler.example", "de");
    }
  }

  private static void speak(String email, String language) {
    try (var database = new Database()) {
      database.sql.execute(
          "update identity.person set locale = ? where email = ?", language, email);
    }
  }
}
