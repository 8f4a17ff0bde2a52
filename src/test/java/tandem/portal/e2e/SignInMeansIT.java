package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Passkeys, authenticator app and recovery codes: added from the portal, used at the door, removed
/// again; in both languages, with the browser's own virtual authenticator.
class SignInMeansIT {
  @Test
  void the_codes_are_those_of_the_standard() {
    var code =
        new OneTimeCode(
            "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(code.at(Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(code.at(Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
    assertThat(OneTimeCode.ofKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(Instant.ofEpochSecond(59)))
        .isEqualTo("287082");
  }

  @ParameterizedTest
  @CsvSource({"de, sabine.fischer@kessler.example", "en, luca.ferrari@kessler.example"})
  void with_a_passkey_one_signs_in_without_a_password(String language, String email) {
    Wording wording = language.equals("de") ? Wording.DE : Wording.EN;
    new Newcomer(email).withAccount(wording);
    try (var visit = Visit.onLaptop(wording)) {
      var device = new Authenticator(visit);
      visit.signIn(email);
      openSecurity(visit, wording);
      visit.look("means-none-" + language);
      click(visit, wording, "identity.security.PASSKEY.add");
      passwordAgain(visit);
      visit.page.waitForSelector("#registerWebAuthn");
      visit.look("means-passkey-" + language);
      visit.page.fill("#passkey-name", "Prüfgerät");
      visit.page.click("#registerWebAuthn");
      backAtSecurity(visit);
      assertThat(visit.page.locator(".means__name").allInnerTexts()).contains("Prüfgerät");
      visit.look("means-with-passkey-" + language);
      device.touched(false);
      signOut(visit, wording);
      visit.page.waitForSelector("#passkey");
      assertThat(visit.page.locator("#password").count()).isZero();
      device.touched(true);
      visit.page.click("#passkey");
      visit.page.waitForSelector("main#main h1");
      assertThat(visit.page.url()).startsWith(Portal.url(""));

      openSecurity(visit, wording);
      visit
          .page
          .locator(".means__row", new Page.LocatorOptions().setHasText("Prüfgerät"))
          .locator("button")
          .click();
      passwordAgain(visit);
      visit.page.waitForSelector("#kc-accept");
      visit.look("means-remove-" + language);
      visit.page.click("#kc-accept");
      backAtSecurity(visit);
      assertThat(visit.page.locator(".means__name").allInnerTexts()).doesNotContain("Prüfgerät");
    }
  }

  @ParameterizedTest
  @CsvSource({"de, dirk.schumann@kessler.example", "en, markus.bauer@kessler.example"})
  void with_an_app_the_password_alone_is_not_enough(String language, String email)
      throws InterruptedException {
    Wording wording = language.equals("de") ? Wording.DE : Wording.EN;
    new Newcomer(email).withAccount(wording);
    OneTimeCode app;
    try (var visit = Visit.onLaptop(wording)) {
      visit.signIn(email);
      openSecurity(visit, wording);
      click(visit, wording, "identity.security.APP.add");
      passwordAgain(visit);
      visit.page.waitForSelector("#totp");
      visit.look("means-app-" + language);
      app = OneTimeCode.ofKey(visit.page.innerText("#kc-totp-secret-key").trim());
      visit.page.fill("#totp", "000000");
      visit.page.fill("#userLabel", "Telefon");
      visit.page.click("#saveTOTPBtn");
      visit.page.waitForSelector(".is-wrong");
      visit.look("means-app-refused-" + language);
      app = OneTimeCode.ofKey(visit.page.innerText("#kc-totp-secret-key").trim());
      visit.page.fill("#totp", app.at(Instant.now()));
      visit.page.fill("#userLabel", "Telefon");
      visit.page.click("#saveTOTPBtn");
      backAtSecurity(visit);
      assertThat(visit.page.locator(".means__name").allInnerTexts()).contains("Telefon");
      signOut(visit, wording);
    }
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(email).givePassword(Portal.PASSWORD);
      visit.page.waitForSelector("#otp");
      visit.look("sign-in-second-" + language);
      visit.page.fill("#otp", "123456".equals(app.at(Instant.now())) ? "654321" : "123456");
      visit.page.click("#kc-login");
      visit.page.waitForSelector(".notice--error");
      visit.look("sign-in-second-refused-" + language);
      // A code works once: the next one is another
      Thread.sleep(
          1000L * (OneTimeCode.SECONDS - Instant.now().getEpochSecond() % OneTimeCode.SECONDS));
      visit.page.fill("#otp", app.at(Instant.now()));
      visit.page.click("#kc-login");
      visit.page.waitForSelector("main#main h1");

      openSecurity(visit, wording);
      click(visit, wording, "identity.security.RECOVERY_CODES.add");
      passwordAgain(visit);
      visit.page.waitForSelector("#kc-recovery-codes-list li");
      visit.look("means-codes-" + language);
      List<String> codes = visit.page.locator("#kc-recovery-codes-list li").allInnerTexts();
      assertThat(codes).hasSizeGreaterThan(5);
      visit.page.check("#kcRecoveryCodesConfirmationCheck");
      visit.page.click("#saveRecoveryAuthnCodesBtn");
      backAtSecurity(visit);
      signOut(visit, wording);

      visit.page.navigate(Portal.url(""));
      visit.giveAddress(email).givePassword(Portal.PASSWORD);
      visit.page.waitForSelector("#otp");
      visit.page.click("#kc-select-try-another-way-form button");
      visit.page.waitForSelector(".providers");
      visit.look("sign-in-other-way-" + language);
      visit
          .page
          .locator(".providers button")
          .filter(
              new Locator.FilterOptions()
                  .setHasText(language.equals("de") ? "Wiederherstellungscode" : "Recovery code"))
          .click();
      visit.page.waitForSelector("#recoveryCodeInput");
      visit.look("sign-in-recovery-" + language);
      visit.page.fill("#recoveryCodeInput", codes.getFirst().replace("-", "").trim());
      visit.page.click("#kc-login");
      visit.page.waitForSelector("main#main h1");
    }
  }

  @Test
  void whoever_turns_back_comes_back_to_where_they_were() {
    try (var visit = Visit.signedIn("jonas.weber@kessler.example")) {
      openSecurity(visit, Wording.DE);
      click(visit, Wording.DE, "identity.security.APP.add");
      visit.page.waitForSelector("#cancelTOTPBtn");
      visit.page.click("#cancelTOTPBtn");
      backAtSecurity(visit);
      click(visit, Wording.DE, "identity.security.PASSWORD.again");
      visit.page.waitForSelector("#kc-cancel");
      visit.look("means-password-de");
      visit.page.click("#kc-cancel");
      backAtSecurity(visit);
    }
  }

  @Test
  void whose_company_signs_them_in_is_told_that_it_does() {
    try (var visit = Visit.signedIn("lena.hoffmann@nordwind.example")) {
      visit.page.click(".frame__account [popovertarget]");
      assertThat(visit.page.locator("#account-menu").innerText())
          .contains(Wording.DE.of("shell.securityAtCompany"));
      assertThat(visit.page.locator("#account-menu a[href='account/security']").count()).isZero();
      visit.open("account/security");
      assertThat(visit.page.locator("main").innerText())
          .contains(Wording.DE.of("identity.security.companyTitle"));
      assertThat(visit.page.locator("main button").count()).isZero();
      visit.look("means-company-de");
    }
  }

  private static void openSecurity(Visit visit, Wording wording) {
    visit.page.setViewportSize(1440, 900);
    visit.page.click(".frame__account [popovertarget]");
    visit.page.click("#account-menu a:has-text('" + wording.of("shell.security") + "')");
    backAtSecurity(visit);
  }

  private static void backAtSecurity(Visit visit) {
    visit.page.waitForURL(Portal.url("account/security") + "*");
    visit.page.waitForSelector("main#main h1");
  }

  private static void click(Visit visit, Wording wording, String key) {
    visit.page.setViewportSize(1440, 900);
    visit.page.click("main button:has-text('" + wording.of(key) + "')");
  }

  /// Keycloak asks for the password again where the sign-in is a while ago.
  private static void passwordAgain(Visit visit) {
    visit.page.waitForSelector(
        "#password, #registerWebAuthn, #totp, #kc-recovery-codes-list, #kc-accept");
    if (visit.page.locator("#password").count() > 0) {
      visit.givePassword(Portal.PASSWORD);
    }
  }

  private static void signOut(Visit visit, Wording wording) {
    visit.page.setViewportSize(1440, 900);
    visit.page.click(".frame__account [popovertarget]");
    visit.page.click(".menu__item:has-text('" + wording.of("shell.signOut") + "')");
    visit.page.waitForSelector("#username");
  }

  /// The browser's own virtual authenticator, built into the device.
  private static final class Authenticator {
    private final CDPSession browser;
    private final String id;

    Authenticator(Visit visit) {
      browser = visit.context.newCDPSession(visit.page);
      browser.send("WebAuthn.enable");
      var options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      var arguments = new JsonObject();
      arguments.add("options", options);
      id =
          browser
              .send("WebAuthn.addVirtualAuthenticator", arguments)
              .get("authenticatorId")
              .getAsString();
    }

    /// Whether somebody is there to touch it. Else the browser would sign in by itself as soon as
    /// the page offers it.
    void touched(boolean there) {
      var arguments = new JsonObject();
      arguments.addProperty("authenticatorId", id);
      arguments.addProperty("enabled", there);
      browser.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
    }
  }
}
