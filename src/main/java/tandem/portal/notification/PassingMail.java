package tandem.portal.notification;

import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Texts;

/// Mails that must leave no trace here, because that somebody gets one says something about them.
/// They go to the mail server at once, past the outbox: no row, no log line, no second try by
/// itself. Whoever writes them says when to try again.
@Component
public class PassingMail {
  private final DSLContext db;
  private final JavaMailSenderImpl smtp;
  private final Texts texts;
  private final String publicUrl;
  private final String from;

  PassingMail(
      DSLContext db,
      JavaMailSenderImpl smtp,
      Texts texts,
      @Value("${tandem.public-url}") String publicUrl,
      @Value("${tandem.mail.from}") String from) {
    this.db = db;
    this.smtp = smtp;
    this.texts = texts;
    this.publicUrl = publicUrl;
    this.from = from;
  }

  /// Where somebody is written to, and in which language.
  public record Address(String mail, Locale locale) {}

  /// What became of a mail.
  public enum Outcome {
    TAKEN,
    /// The server does not want this one; it will not want it later.
    REFUSED,
    /// The server is away.
    AWAY
  }

  /// Whether the mail server answers, asked without a mail.
  public boolean isServerThere() {
    try {
      smtp.testConnection();
      return true;
    } catch (MessagingException e) {
      return false;
    }
  }

  /// Those of these people who are still there.
  @Transactional(readOnly = true)
  public Map<PersonId, Address> addresses(Collection<PersonId> people) {
    return Acting.as(
        Acting.Task.MAIL,
        () ->
            db.select(PERSON.ID, PERSON.EMAIL, PERSON.LOCALE, COMPANY.LOCALE)
                .from(PERSON)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
                .where(
                    PERSON.ID.in(people.stream().map(PersonId::value).toList()),
                    PERSON.ACTIVE.isTrue())
                .orderBy(PERSON.ID)
                .fetchMap(
                    r -> new PersonId(r.value1()),
                    r ->
                        new Address(
                            r.value2(), Locale.of(r.value3() == null ? r.value4() : r.value3()))));
  }

  /// @param key text key with `.subject` and `.body`; `{0}` is the link, `{2}` the title,
  ///     `{3}` the alliance
  /// @param path path of the screen the mail leads to, without a leading slash
  public Outcome hand(Address to, String key, String path, MailService.About about) {
    Object[] words = about.words(to.locale(), publicUrl + "/" + path);
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to.mail());
    message.setSubject(texts.in(to.locale(), key + ".subject", words));
    message.setText(texts.in(to.locale(), key + ".body", words));
    try {
      smtp.send(message);
      return Outcome.TAKEN;
    } catch (MailSendException e) {
      return e.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance)
          ? Outcome.REFUSED
          : Outcome.AWAY;
    } catch (MailException e) {
      return Outcome.AWAY;
    }
  }
}
