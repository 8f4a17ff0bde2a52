package tandem.portal.notification;

import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Texts;

/// The outbox. A mail exists when the change it tells of is committed, and not before.
@Component
public class MailService {
  private final DSLContext db;
  private final Texts texts;
  private final Clock clock;
  private final String publicUrl;

  MailService(
      DSLContext db, Texts texts, Clock clock, @Value("${tandem.public-url}") String publicUrl) {
    this.db = db;
    this.texts = texts;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /// Writes one mail to each person in their language.
  ///
  /// @param key text key with `.subject` and `.body`; `{0}` in the body is the link
  /// @param path path of the screen the mail leads to, without a leading slash
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Collection<PersonId> people, String key, String path) {
    if (!people.isEmpty()) {
      Acting.run(Acting.Task.MAIL, () -> queue(people, key, path));
    }
  }

  private void queue(Collection<PersonId> people, String key, String path) {
    db.select(PERSON.EMAIL, PERSON.LOCALE, COMPANY.LOCALE)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()), PERSON.ACTIVE.isTrue())
        .orderBy(PERSON.ID)
        .forEach(
            person -> {
              Locale locale =
                  Locale.of(person.value2() == null ? person.value3() : person.value2());
              db.insertInto(MAIL)
                  .set(MAIL.RECIPIENT, person.value1())
                  .set(MAIL.SUBJECT, texts.in(locale, key + ".subject"))
                  .set(MAIL.BODY, texts.in(locale, key + ".body", publicUrl + "/" + path))
                  .set(MAIL.CREATED_AT, OffsetDateTime.now(clock))
                  .execute();
            });
  }

  /// The last mail to an address nobody has here any more, because its owner was erased or has
  /// another one now; it is deleted as soon as it is sent.
  ///
  /// @param key text key with `.subject` and `.body`
  @Transactional(propagation = Propagation.MANDATORY)
  public void farewell(String recipient, Locale locale, String key) {
    Acting.run(
        Acting.Task.MAIL,
        () ->
            db.insertInto(MAIL)
                .set(MAIL.RECIPIENT, recipient)
                .set(MAIL.SUBJECT, texts.in(locale, key + ".subject"))
                .set(MAIL.BODY, texts.in(locale, key + ".body"))
                .set(MAIL.CREATED_AT, OffsetDateTime.now(clock))
                .set(MAIL.FAREWELL, true)
                .execute());
  }
}
