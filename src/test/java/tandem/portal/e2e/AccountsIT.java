package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.launcher.Mail;

/// How somebody whose company has no sign-in of its own comes by an account, and loses it: with the
/// real Keycloak, under the portal's service account.
class AccountsIT {
  private static final String PASSWORD = "Ein Satz, den nur ich kenne";

  @ParameterizedTest
  @CsvSource({"de, aylin.demir@kessler.example", "en, henning.petersen@kessler.example"})
  void whoever_is_new_gets_a_mail_sets_a_password_and_is_in(String language, String email) {
    Wording wording = language.equals("de") ? Wording.DE : Wording.EN;
    boolean german = language.equals("de");
    var newcomer = new Newcomer(email).fresh(wording);
    int before = newcomer.mails().size();
    newcomer.order();
    Mail mail = newcomer.nextMail(before);
    assertThat(mail.subject()).isEqualTo(german ? "Ihr Zugang zu Tandem" : "Your access to Tandem");
    assertThat(mail.text())
        .contains(german ? "Guten Tag" : "Hello")
        .contains(german ? "7 Tage" : "7 days")
        .doesNotContain("Keycloak");
    try (var visit = Visit.onLaptop(wording)) {
      visit.page.navigate(Newcomer.linkIn(mail));
      visit.look("account-invitation-" + language);
      visit.page.click("#kc-info-message a");
      visit.page.waitForSelector("#password-new");
      assertThat(visit.page.locator("[name='logout-sessions']:visible").count()).isZero();
      visit.look("account-password-" + language);
      setPassword(visit, "zu kurz");
      refused(visit, german ? "Mindestens 12 Zeichen" : "At least 12 characters");
      visit.look("account-password-refused-" + language);
      setPassword(visit, email);
      refused(visit, german ? "nicht Ihre E-Mail-Adresse" : "not be your e-mail address");
      setPassword(visit, PASSWORD);
      visit.page.waitForSelector("#kc-info-message a");
      visit.look("account-done-" + language);
      visit.page.click("#kc-info-message a");
      visit.page.waitForSelector("#username, main#main h1");
      if (visit.page.locator("#username").count() > 0) {
        visit.giveAddress(email).givePassword(PASSWORD);
      }
      visit.page.waitForSelector("main#main h1");
      assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
    }
  }

  @Test
  void doing_it_again_changes_nothing_and_writes_to_nobody() {
    var newcomer = new Newcomer("mareike.janssen@kessler.example").fresh(Wording.DE);
    int before = newcomer.mails().size();
    newcomer.order();
    newcomer.nextMail(before);
    var account = new Accounts().of(newcomer.email());
    newcomer.orderAndWait();
    newcomer.orderAndWait();
    assertThat(newcomer.mails()).hasSize(before + 1);
    assertThat(new Accounts().of(newcomer.email())).isEqualTo(account);
  }

  @Test
  void an_account_cut_off_half_way_is_finished() {
    var newcomer = new Newcomer("piotr.nowak@kessler.example").fresh(Wording.DE);
    int before = newcomer.mails().size();
    newcomer.order();
    newcomer.nextMail(before);
    String id = new Accounts().of(newcomer.email()).path("id").asString();
    newcomer.loseTrack();
    newcomer.orderAndWait();
    assertThat(new Accounts().of(newcomer.email()).path("id").asString()).isEqualTo(id);
    assertThat(newcomer.state("hindrance is null and a.subject = '" + id + "'")).isTrue();
  }

  @Test
  void whoever_leaves_is_locked_out_and_whoever_returns_is_let_in() {
    var person = new Newcomer("katharina.huber@kessler.example").withAccount(Wording.DE);
    try (var visit = Visit.signedIn(person.email())) {
      person.leave(true);
      person.orderAndWait();
      assertThat(new Accounts().isOpen(person.email())).isFalse();
      visit.page.navigate(Portal.url("account/data"));
      assertThat(visit.page.locator("body").innerText()).doesNotContain("JSON");
    }
    person.leave(false);
    person.orderAndWait();
    assertThat(new Accounts().isOpen(person.email())).isTrue();
    Visit.signedIn(person.email()).close();
  }

  @Test
  void an_account_of_another_company_is_left_alone() {
    var person = new Newcomer("florian.maier@kessler.example").fresh(Wording.DE);
    var accounts = new Accounts();
    accounts.addMember(Newcomer.HALDEN, person.email());
    int before = person.mails().size();
    var account = accounts.of(person.email());
    person.orderAndWait();
    assertThat(person.state("hindrance = 'ADDRESS_TAKEN'")).isTrue();
    person.leave(true);
    person.orderAndWait();
    person.leave(false);
    assertThat(new Accounts().of(person.email())).isEqualTo(account);
    assertThat(person.mails()).hasSize(before);
    new Accounts().remove(person.email());
    person.forget();
  }

  @Test
  void whose_company_signs_them_in_itself_gets_no_account_here() {
    var person = new Newcomer("hauke.christiansen@nordwind.example").fresh(Wording.DE);
    int before = person.mails().size();
    person.orderAndWait();
    assertThat(new Accounts().has("tandem", person.email())).isFalse();
    assertThat(person.mails()).hasSize(before);
  }

  @Test
  void of_somebody_who_is_erased_no_account_is_left() {
    var person = new Newcomer("gerd.zimmermann@kessler.example").withAccount(Wording.DE);
    person.leave(true);
    person.orderAndWait();
    person.forget();
    Newcomer.await(() -> !new Accounts().has("tandem", person.email()));
    person.leave(false);
  }

  @Test
  void while_keycloak_is_away_nobody_is_forgotten() {
    var newcomer = new Newcomer("lars.thomsen@kessler.example").fresh(Wording.DE);
    int before = newcomer.mails().size();
    Portal.STACK.keycloak().stop();
    try {
      newcomer.order();
      Newcomer.await(() -> newcomer.state("tries > 0"));
    } finally {
      Portal.STACK.keycloak().start();
    }
    newcomer.nextMail(before);
    Newcomer.await(() -> newcomer.state("due_at is null and invited_at is not null"));
  }

  private static void setPassword(Visit visit, String password) {
    visit.page.fill("#password-new", password);
    visit.page.fill("#password-confirm", password);
    visit.page.click("#kc-submit");
  }

  private static void refused(Visit visit, String sentence) {
    visit.page.waitForSelector(".notice--error:has-text('" + sentence + "')");
  }
}
