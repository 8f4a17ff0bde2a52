package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.launcher.Mail;

/// Somebody the portal knows and who has no account yet. What an import notes in the database is
/// noted here by hand; everything after that is the portal's and Keycloak's doing.
record Newcomer(String email) {
  static final String KESSLER = "01900000-0000-7000-8000-0000000c0001";
  static final String HALDEN = "01900000-0000-7000-8000-0000000c0003";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/realms/\\S+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// As if they had never been here, speaking this language.
  Newcomer fresh(Wording wording) {
    new Accounts().remove(email);
    forget();
    try (var database = new Database()) {
      database.sql.execute(
          "update identity.person set locale = ?, subject = null, active = true where email = ?",
          wording.locale().getLanguage(),
          email);
    }
    return this;
  }

  /// With an account made by hand, and the demo people's password.
  Newcomer withAccount(Wording wording) {
    fresh(wording);
    new Accounts().addMember(KESSLER, email);
    return this;
  }

  /// As if the portal had been cut off before it noted what it had done.
  void loseTrack() {
    sql(
        "update identity.account set subject = null, invited_at = null"
            + " where person_id = (select id from identity.person where email = ?)");
  }

  /// What an erasure does.
  void forget() {
    sql(
        "delete from identity.account where person_id = (select id from identity.person where email = ?)");
  }

  /// What an import, a change or a leaving does.
  void order() {
    sql(
        "insert into identity.account (person_id, due_at) select id, now() from identity.person where email = ?"
            + " on conflict (person_id) do update set due_at = now(), tries = 0");
  }

  void orderAndWait() {
    order();
    await(() -> state("due_at is null"));
  }

  void leave(boolean left) {
    sql("update identity.person set active = " + !left + " where email = ?");
  }

  /// Whether this holds of the note about the account.
  boolean state(String condition) {
    try (var database = new Database()) {
      return database
              .sql
              .fetch(
                  "select 1 from identity.account a join identity.person p on p.id = a.person_id where p.email = ? and "
                      + condition,
                  email)
              .size()
          == 1;
    }
  }

  List<Mail> mails() {
    return Portal.STACK.mailbox().mails().stream().filter(m -> m.to().equals(email)).toList();
  }

  /// The mail that comes after so many.
  Mail nextMail(int before) {
    await(() -> mails().size() > before);
    return mails().getLast();
  }

  static String linkIn(Mail mail) {
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return link.group();
  }

  static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(end);
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private void sql(String statement) {
    try (var database = new Database()) {
      database.sql.execute(statement, email);
    }
  }
}
