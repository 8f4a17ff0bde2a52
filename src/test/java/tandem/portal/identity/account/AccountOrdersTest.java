package tandem.portal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.ACCOUNT;
import static tandem.db.identity.Tables.ACCOUNT_REMOVAL;
import static tandem.db.identity.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.identity.tables.records.AccountRecord;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.Erasing;
import tandem.portal.identity.PersonDraft;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.PersonService;
import tandem.portal.identity.Provisioning;
import tandem.portal.identity.SignIn;

/// Whatever changes a person notes that their account has to be looked at, in the same transaction.
/// What is done then, `AccountsIT` shows with a real Keycloak.
@PortalTest
@Transactional
class AccountOrdersTest {
  private static final String HR = "petra.lang@kessler.example";
  private static final String ANNA = "anna.brandt@kessler.example";

  @Autowired OwnerDb db;
  @Autowired Provisioning people;
  @Autowired PersonService settings;
  @Autowired AccountKeeping keeping;
  @Autowired Erasing erasing;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void whoever_is_added_or_changed_is_noted_once() {
    SignIn.as(db, HR);
    var draft =
        new PersonDraft(UUID.randomUUID(), null, "neu@kessler.example", "Neu", "Hier", "de");
    people.write(kessler(), List.of(draft));
    people.write(kessler(), List.of(draft));
    AccountRecord note = note(draft.id());
    assertThat(note.getDueAt()).isNotNull();
    assertThat(note.getSubject()).isNull();
    assertThat(note.getInvitedAt()).isNull();
  }

  @Test
  void whoever_leaves_is_noted_with_the_account_they_had() {
    SignIn.as(db, HR);
    UUID anna = id(ANNA);
    db.update(PERSON).set(PERSON.SUBJECT, "subject-of-anna").where(PERSON.ID.eq(anna)).execute();
    people.deactivate(kessler(), List.of(anna));
    assertThat(note(anna).getSubject()).isEqualTo("subject-of-anna");
    assertThat(note(anna).getDueAt()).isNotNull();
  }

  @Test
  void whoever_chooses_a_language_gets_their_sign_in_in_it() {
    SignIn.as(db, ANNA);
    settings.chooseLanguage(Locale.ENGLISH);
    assertThat(note(id(ANNA)).getDueAt()).isNotNull();
  }

  @Test
  void a_note_that_is_deleted_leaves_the_account_to_be_removed() {
    UUID anna = id(ANNA);
    db.insertInto(ACCOUNT).set(ACCOUNT.PERSON_ID, anna).set(ACCOUNT.SUBJECT, "gone").execute();
    db.deleteFrom(ACCOUNT).where(ACCOUNT.PERSON_ID.eq(anna)).execute();
    assertThat(db.fetchExists(ACCOUNT_REMOVAL, ACCOUNT_REMOVAL.SUBJECT.eq("gone"))).isTrue();
  }

  @Test
  void whoever_is_erased_without_a_note_loses_the_account_they_signed_in_with() {
    UUID anna = id(ANNA);
    CompanyId company = kessler();
    db.deleteFrom(ACCOUNT).where(ACCOUNT.PERSON_ID.eq(anna)).execute();
    db.update(PERSON)
        .set(PERSON.SUBJECT, "subject-of-anna")
        .set(PERSON.ACTIVE, false)
        .where(PERSON.ID.eq(anna))
        .execute();
    Acting.as(
        Acting.Task.ERASURE,
        company,
        () -> {
          erasing.erase(company, new PersonId(anna));
          return anna;
        });
    assertThat(db.fetchExists(ACCOUNT_REMOVAL, ACCOUNT_REMOVAL.SUBJECT.eq("subject-of-anna")))
        .isTrue();
  }

  @Test
  void who_leaves_again_on_the_day_they_returned_never_was_back() {
    SignIn.as(db, HR);
    PersonId anna = new PersonId(id(ANNA));
    LocalDate left = LocalDate.now().minusMonths(5);
    db.update(PERSON)
        .set(PERSON.ACTIVE, false)
        .set(PERSON.LEFT_ON, left)
        .where(PERSON.ID.eq(anna.value()))
        .execute();
    settings.reactivate(anna);
    assertThat(leftOn(anna)).isNull();
    settings.deactivate(anna);
    assertThat(leftOn(anna)).isEqualTo(left);

    var draft = new PersonDraft(anna.value(), null, ANNA, "Anna", "Brandt", null);
    people.write(kessler(), List.of(draft));
    people.deactivate(kessler(), List.of(anna.value()));
    assertThat(leftOn(anna)).as("a directory that brings somebody inactive").isEqualTo(left);

    settings.reactivate(anna);
    db.execute(
        "update identity.person set returned_on = returned_on - 1 where id = ?", anna.value());
    settings.deactivate(anna);
    assertThat(leftOn(anna)).as("back for a day").isEqualTo(LocalDate.now());
  }

  @Test
  void without_a_service_account_the_portal_says_that_accounts_are_made_by_hand() {
    SignIn.as(db, "tobias.roth@kessler.example");
    assertThat(keeping.isAutomatic()).isFalse();
  }

  private AccountRecord note(UUID person) {
    return db.fetchSingle(ACCOUNT, ACCOUNT.PERSON_ID.eq(person));
  }

  private @Nullable LocalDate leftOn(PersonId person) {
    return db.fetchSingle(PERSON, PERSON.ID.eq(person.value())).getLeftOn();
  }

  private UUID id(String email) {
    return db.fetchSingle(PERSON, PERSON.EMAIL.eq(email)).getId();
  }

  private CompanyId kessler() {
    return new CompanyId(db.fetchSingle(PERSON, PERSON.EMAIL.eq(HR)).getCompanyId());
  }
}
