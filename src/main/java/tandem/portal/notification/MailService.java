package tandem.portal.notification;

import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.notification.Tables.CHOICE;
import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;

/// The outbox. A mail exists when the change it tells of is committed, and not before.
@Component
public class MailService {
  /// Where somebody says which mails they want.
  static final String CHOICES = "account/data#mails";

  private static final About NOTHING = new About(new Localized(Map.of()), "");

  private final DSLContext db;
  private final Texts texts;
  private final Clock clock;
  private final String publicUrl;
  private final List<MailKind> optional;

  MailService(
      DSLContext db,
      Texts texts,
      Clock clock,
      @Value("${tandem.public-url}") String publicUrl,
      List<MailKind> optional) {
    this.db = db;
    this.optional = List.copyOf(optional);
    this.texts = texts;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /// Writes one mail to each person in their language.
  ///
  /// Who has turned a kind off that they may do without ([MailKind]) gets none.
  ///
  /// @param key text key with `.subject` and `.body`; `{0}` is the link, `{1}` the page where one
  ///     turns mails off
  /// @param path path of the screen the mail leads to, without a leading slash
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Collection<PersonId> people, String key, String path) {
    write(people, key, path, NOTHING);
  }

  /// Writes one mail to each person in their language, which says in its subject already what it is
  /// about.
  ///
  /// @param key as above; `{2}` is the title, `{3}` the alliance
  /// @param about never a person, and nothing a person has written to another
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Collection<PersonId> people, String key, String path, About about) {
    if (!people.isEmpty()) {
      Acting.run(Acting.Task.MAIL, () -> queue(people, key, path, about));
    }
  }

  /// What a mail is about.
  ///
  /// @param title in the languages there are
  /// @param alliance its name
  public record About(Localized title, String alliance) {
    /// In the order in which texts of mails name them; `{1}` is left empty.
    Object[] words(Locale reader, String link) {
      return new Object[] {link, "", line(title.in(reader)), line(alliance)};
    }
  }

  private void queue(Collection<PersonId> people, String key, String path, About about) {
    if (optional.stream().anyMatch(kind -> kind.key().equals(key))) {
      mayTurnOff(people, key);
    }
    db.select(PERSON.EMAIL, PERSON.LOCALE, COMPANY.LOCALE, CHOICE.SECRET)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .leftJoin(CHOICE)
        .on(CHOICE.PERSON_ID.eq(PERSON.ID), CHOICE.MAIL.eq(key))
        .where(
            PERSON.ID.in(people.stream().map(PersonId::value).toList()),
            PERSON.ACTIVE.isTrue(),
            CHOICE.WANTED.isNull().or(CHOICE.WANTED))
        .orderBy(PERSON.ID)
        .forEach(
            person -> {
              Locale locale =
                  Locale.of(person.value2() == null ? person.value3() : person.value2());
              db.insertInto(MAIL)
                  .set(MAIL.RECIPIENT, person.value1())
                  .set(MAIL.SUBJECT, text(locale, key + ".subject", path, about))
                  .set(MAIL.BODY, text(locale, key + ".body", path, about))
                  .set(MAIL.TURN_OFF, person.value4() == null ? null : off(person.value4()))
                  .set(MAIL.CREATED_AT, OffsetDateTime.now(clock))
                  .execute();
            });
  }

  private void mayTurnOff(Collection<PersonId> people, String key) {
    people.stream()
        .distinct()
        .forEach(
            person ->
                db.insertInto(CHOICE)
                    .set(CHOICE.PERSON_ID, person.value())
                    .set(CHOICE.MAIL, key)
                    .onConflictDoNothing()
                    .execute());
  }

  private String text(Locale locale, String key, String path, About about) {
    Object[] words = about.words(locale, publicUrl + "/" + path);
    words[1] = publicUrl + "/" + CHOICES;
    return texts.in(locale, key, words);
  }

  /// What somebody typed stays on the one line of a subject.
  private static String line(String typed) {
    return typed.replaceAll("\\s+", " ").strip();
  }

  private String off(UUID secret) {
    return publicUrl + "/" + MailOff.address(secret);
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
