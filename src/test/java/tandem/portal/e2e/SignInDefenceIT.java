package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.launcher.Mail;

/// What the door tells somebody who tries addresses and passwords: neither by its words nor by its
/// patience whether there is an account.
class SignInDefenceIT {
  private static final int TRIES = 60;
  private static final int FAILURES_ALLOWED = 5;

  @Test
  void after_five_wrong_passwords_the_right_one_is_refused_in_the_same_words() {
    var person = new Newcomer("birgit.lorenz@kessler.example").withAccount(Wording.DE);
    // Whose language is another than the browser's
    new Accounts().speak(person.email(), "en");
    String unknown = "birgit.nobody@kessler.example";
    var door = new Door();
    var other = new Door();
    assertThat(door.address(person.email()).text()).isEqualTo(other.address(unknown).text());
    for (int i = 1; i <= FAILURES_ALLOWED + 1; i++) {
      var known = door.password(person.email(), "wrong password " + i);
      var nobody = other.password(unknown, "wrong password " + i);
      assertThat(known.text()).as("try " + i).isEqualTo(nobody.text());
      assertThat(known.status()).isEqualTo(nobody.status()).isEqualTo(200);
      assertThat(known.path()).isEqualTo(nobody.path());
    }
    var locked = door.password(person.email(), Portal.PASSWORD);
    assertThat(locked.text()).isEqualTo(other.password(unknown, Portal.PASSWORD).text());
    assertThat(locked.text()).contains("stimmt nicht");
    try (var visit = Visit.onLaptop()) {
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(person.email()).givePassword(Portal.PASSWORD);
      visit.page.waitForSelector(".is-wrong");
      visit.look("sign-in-locked-de");
    }
    new Accounts().forgetFailures(person.email());
    Visit.signedIn(person.email()).close();
  }

  @Test
  void known_and_unknown_addresses_answer_alike_and_as_fast() throws IOException {
    var people =
        List.of(
            new Newcomer("daniel.okafor@kessler.example").withAccount(Wording.DE),
            new Newcomer("sofie.reiter@kessler.example").withAccount(Wording.DE));
    var known = new ArrayList<Duration>();
    var unknown = new ArrayList<Duration>();
    for (int i = -5; i < TRIES; i++) {
      var person = people.get(Math.floorMod(i, people.size()));
      var a = tryOnce(person.email());
      var b = tryOnce("person.%04d@kessler.example".formatted(i + 5));
      new Accounts().forgetFailures(person.email());
      assertThat(a.text()).isEqualTo(b.text());
      assertThat(a.status()).isEqualTo(b.status());
      assertThat(a.path()).isEqualTo(b.path());
      if (i >= 0) {
        known.add(a.took());
        unknown.add(b.took());
      }
    }
    double ratio = median(known) / median(unknown);
    String line =
        String.format(
            Locale.ROOT,
            "password step, %d tries each: known %.1f ms, unknown %.1f ms, ratio %.2f%n",
            TRIES,
            median(known),
            median(unknown),
            ratio);
    Files.writeString(Path.of("target/sign-in-timing.txt"), line);
    assertThat(ratio).as(line).isBetween(0.75, 1.33);
  }

  @ParameterizedTest
  @CsvSource({"de, nadine.kruse@kessler.example", "en, jan.albers@kessler.example"})
  void a_forgotten_password_is_set_anew_by_mail(String language, String email) {
    Wording wording = language.equals("de") ? Wording.DE : Wording.EN;
    boolean german = language.equals("de");
    var person = new Newcomer(email).withAccount(wording);
    int before = person.mails().size();
    String link;
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(email);
      visit.page.click("a[href*='reset-credentials']");
      visit.page.waitForSelector("#kc-reset-password-form");
      visit.look("forgotten-" + language);
      visit.page.fill("#username", email);
      visit.page.click("#kc-form-buttons");
      visit.page.waitForSelector(".notice--success");
      visit.look("forgotten-sent-" + language);
      Mail mail = person.nextMail(before);
      assertThat(mail.subject())
          .isEqualTo(german ? "Neues Passwort für Tandem" : "New password for Tandem");
      assertThat(mail.text())
          .contains(german ? "15 Minuten" : "15 minutes")
          .doesNotContain("Keycloak");
      link = Newcomer.linkIn(mail);
    }
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(link);
      visit.page.waitForSelector("#password-new, #kc-info-message a");
      if (visit.page.locator("#password-new").count() == 0) {
        visit.page.click("#kc-info-message a");
        visit.page.waitForSelector("#password-new");
      }
      visit.page.fill("#password-new", "Noch ein Satz, den nur ich kenne");
      visit.page.fill("#password-confirm", "Noch ein Satz, den nur ich kenne");
      visit.page.click("#kc-submit");
      visit.page.waitForSelector("#kc-info-message, main#main h1");
    }
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(link);
      visit.page.waitForSelector("#kc-page-title");
      assertThat(visit.page.locator("main").innerText())
          .contains(german ? "gilt nicht mehr" : "no longer");
      visit.look("link-used-" + language);
      visit.page.navigate(Portal.url(""));
      visit.giveAddress(email).givePassword("Noch ein Satz, den nur ich kenne");
      visit.page.waitForSelector("main#main h1");
    }
  }

  @Test
  void a_forgotten_password_tells_nobody_whether_there_is_an_account() throws IOException {
    var person = new Newcomer("marek.dvorak@kessler.example");
    new Accounts().addMember(Newcomer.KESSLER, person.email());
    new Accounts().speak(person.email(), "en");
    var known = new ArrayList<Duration>();
    var unknown = new ArrayList<Duration>();
    for (int i = 0; i < 10; i++) {
      var a = forgotten(person.email());
      var b = forgotten("forgetful.%04d@kessler.example".formatted(i));
      assertThat(a.text()).isEqualTo(b.text());
      assertThat(a.status()).isEqualTo(b.status());
      assertThat(a.path()).isEqualTo(b.path());
      known.add(a.took());
      unknown.add(b.took());
    }
    Files.writeString(
        Path.of("target/forgotten-timing.txt"),
        String.format(
            Locale.ROOT,
            "forgotten password, 10 tries each: known %.1f ms, unknown %.1f ms%n",
            median(known),
            median(unknown)));
    new Accounts().remove(person.email());
  }

  private static Door.Answer tryOnce(String email) {
    var door = new Door();
    door.address(email);
    return door.password(email, "not the password");
  }

  private static Door.Answer forgotten(String email) {
    var door = new Door();
    door.address(email);
    return door.forgotten(email);
  }

  /// In milliseconds.
  private static double median(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() / 2).toNanos() / 1e6;
  }
}
