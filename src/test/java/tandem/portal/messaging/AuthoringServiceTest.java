package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.notification.Tables.MAIL;

import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@RecordApplicationEvents
@NullUnmarked
class AuthoringServiceTest {
  private static final AllianceId ALLIANCE =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId HALDEN =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";
  private static final String RITA = "rita.stein@halden.example";
  private static final String ANNA = "anna.brandt@kessler.example";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired MessageService messages;
  @Autowired ApplicationEvents events;

  @Test
  void sellers_see_a_message_once_both_sides_have_approved_it_and_not_before() {
    MessageVersion draft = draftBy(MIRIAM, SampleMessage.complete());
    assertUnseen(draft);
    as(MIRIAM);
    authoring.submit(draft.id(), draft.lock());
    assertUnseen(draft);
    as(OLIVER);
    authoring.approve(draft.id(), review(draft).version().digest());
    as(ANNA);
    assertThat(messages.get(ALLIANCE, draft.message()).content())
        .isEqualTo(SampleMessage.complete());
    as("lena.hoffmann@nordwind.example");
    assertThat(messages.list(ALLIANCE)).extracting(PublishedMessage::id).contains(draft.message());
  }

  @Test
  void each_approval_is_stored_with_the_digest_of_the_text() {
    MessageVersion draft = published(SampleMessage.complete());
    assertThat(
            db.select(APPROVAL.DIGEST)
                .from(APPROVAL)
                .where(APPROVAL.VERSION_ID.eq(draft.id().value()))
                .fetchSet(APPROVAL.DIGEST))
        .singleElement()
        .satisfies(digest -> assertThat(digest).matches("[0-9a-f]{64}"));
    assertThat(db.fetchCount(APPROVAL, APPROVAL.VERSION_ID.eq(draft.id().value()))).isEqualTo(2);
  }

  @Test
  void one_side_cannot_approve_for_the_other() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(MIRIAM);
    assertConflict(
        "messaging.conflict.ownSide", () -> authoring.approve(draft.id(), draft.digest()));
    assertUnseen(draft);
  }

  @Test
  void the_database_itself_refuses_to_publish_without_both() {
    MessageVersion draft = submitted(SampleMessage.complete());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                db.update(VALUE_MESSAGE_VERSION)
                    .set(VALUE_MESSAGE_VERSION.STATE, "PUBLISHED")
                    .where(VALUE_MESSAGE_VERSION.ID.eq(draft.id().value()))
                    .execute());
  }

  @Test
  void the_database_itself_refuses_to_change_what_was_handed_over() {
    MessageVersion draft = submitted(SampleMessage.complete());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                db.update(VALUE_MESSAGE_VERSION)
                    .set(VALUE_MESSAGE_VERSION.CONTENT, org.jooq.JSONB.valueOf("{}"))
                    .where(VALUE_MESSAGE_VERSION.ID.eq(draft.id().value()))
                    .execute());
  }

  @Test
  void what_changed_after_it_was_read_is_not_approved() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(OLIVER);
    String read = review(draft).version().digest();
    as(MIRIAM);
    authoring.withdraw(draft.id());
    int lock = open(draft).lock();
    authoring.submit(
        draft.id(), authoring.save(draft.id(), lock, SampleMessage.titled("Anders")).lock());
    as(OLIVER);
    assertConflict("messaging.conflict.changed", () -> authoring.approve(draft.id(), read));
    authoring.approve(draft.id(), review(draft).version().digest());
    as(ANNA);
    assertThat(messages.get(ALLIANCE, draft.message()).content().title().byLanguage())
        .containsEntry("de", "Anders");
  }

  @Test
  void a_withdrawn_version_can_be_neither_read_nor_approved_by_the_other_side() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(OLIVER);
    String read = review(draft).version().digest();
    as(MIRIAM);
    authoring.withdraw(draft.id());
    as(OLIVER);
    assertConflict("messaging.conflict.withdrawn", () -> authoring.approve(draft.id(), read));
    assertConflict("messaging.conflict.withdrawn", () -> review(draft));
    assertThat(authoring.open(ALLIANCE, draft.message()).open()).isNull();
    assertThat(authoring.open(ALLIANCE, draft.message()).writtenElsewhere()).isTrue();
  }

  @Test
  void a_version_given_back_carries_the_note_and_can_be_written_on() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(OLIVER);
    authoring.giveBack(draft.id(), review(draft).version().digest(), " Bitte kürzer. ");
    as(MIRIAM);
    MessageVersion back = open(draft);
    assertThat(back.state()).isEqualTo(VersionState.DRAFT);
    assertThat(back.returnNote()).isEqualTo("Bitte kürzer.");
    assertThat(authoring.save(back.id(), back.lock(), SampleMessage.titled("Kürzer")).lock())
        .isGreaterThan(back.lock());
    assertThat(mailsTo(MIRIAM)).anySatisfy(m -> assertThat(m).contains(back.message().toString()));
  }

  @Test
  void giving_back_needs_a_note() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(OLIVER);
    assertConflict(
        "messaging.conflict.note", () -> authoring.giveBack(draft.id(), draft.digest(), " "));
  }

  @Test
  void two_editors_never_overwrite_each_other() {
    MessageVersion read = draftBy(MIRIAM, SampleMessage.complete());
    as(MIRIAM);
    authoring.save(read.id(), read.lock(), SampleMessage.titled("Zuerst"));
    assertThatExceptionOfType(OverwriteException.class)
        .isThrownBy(() -> authoring.save(read.id(), read.lock(), SampleMessage.titled("Danach")))
        .satisfies(
            e -> {
              assertThat(e.editor()).isEqualTo("Miriam Vogt");
              assertThat(e.theirs().content()).isEqualTo(SampleMessage.titled("Zuerst"));
            });
    assertThat(open(read).content()).isEqualTo(SampleMessage.titled("Zuerst"));
  }

  @Test
  void a_new_draft_begins_as_the_published_version_and_replaces_it_when_published() {
    MessageVersion first = published(SampleMessage.titled("Eins"));
    as(OLIVER);
    authoring.startDraft(ALLIANCE, first.message());
    MessageVersion second = open(first);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.content()).isEqualTo(first.content());
    int lock = authoring.save(second.id(), second.lock(), SampleMessage.titled("Zwei")).lock();
    authoring.submit(second.id(), lock);
    as(MIRIAM);
    Review review = review(second);
    assertThat(review.basis()).isEqualTo(1);
    assertThat(review.changes().stream().filter(Change::isChange))
        .singleElement()
        .extracting(Change::part)
        .isEqualTo(Part.TITLE);
    authoring.approve(second.id(), review.version().digest());
    assertThat(state(first.id())).isEqualTo("SUPERSEDED");
    assertThat(state(second.id())).isEqualTo("PUBLISHED");
  }

  @Test
  void only_one_version_is_in_work_at_a_time() {
    MessageVersion draft = draftBy(MIRIAM, SampleMessage.complete());
    as(OLIVER);
    assertConflict(
        "messaging.conflict.open", () -> authoring.startDraft(ALLIANCE, draft.message()));
  }

  @Test
  void drafts_may_be_incomplete_but_are_not_submitted_so() {
    MessageVersion draft = draftBy(MIRIAM, MessageContent.EMPTY);
    as(MIRIAM);
    assertConflict(
        "messaging.conflict.incomplete", () -> authoring.submit(draft.id(), draft.lock()));
  }

  @Test
  void the_other_sides_partner_managers_are_told_and_then_the_authors() {
    MessageVersion draft = submitted(SampleMessage.complete());
    assertThat(mailsTo(OLIVER))
        .anySatisfy(
            mail ->
                assertThat(mail).contains(MessagingRoutes.review(ALLIANCE.value(), draft.id())));
    assertThat(events.stream(MessageSubmitted.class)).hasSize(1);
    as(OLIVER);
    authoring.approve(draft.id(), review(draft).version().digest());
    assertThat(mailsTo(MIRIAM))
        .anySatisfy(
            mail ->
                assertThat(mail)
                    .contains(MessagingRoutes.message(ALLIANCE.value(), draft.message())));
    assertThat(events.stream(MessagePublished.class)).hasSize(1);
  }

  @Test
  void the_other_side_does_not_read_or_write_an_unfinished_draft() {
    MessageVersion draft = draftBy(MIRIAM, SampleMessage.titled("Geheim"));
    as(OLIVER);
    assertThat(authoring.open(ALLIANCE, draft.message()).open()).isNull();
    assertThat(authoring.list(ALLIANCE))
        .filteredOn(row -> row.message().equals(draft.message()))
        .singleElement()
        .satisfies(row -> assertThat(row.title().byLanguage()).isEmpty());
    assertNotFound(() -> authoring.save(draft.id(), draft.lock(), SampleMessage.complete()));
    assertNotFound(() -> authoring.submit(draft.id(), draft.lock()));
    assertNotFound(() -> authoring.withdraw(draft.id()));
  }

  @Test
  void another_alliances_partner_manager_finds_nothing() {
    MessageVersion draft = submitted(SampleMessage.complete());
    as(RITA);
    assertNotFound(() -> authoring.list(ALLIANCE));
    assertNotFound(() -> authoring.open(ALLIANCE, draft.message()));
    assertNotFound(() -> authoring.open(HALDEN, draft.message()));
    assertNotFound(() -> authoring.review(HALDEN, draft.id()));
    assertNotFound(() -> authoring.approve(draft.id(), draft.digest()));
    assertNotFound(() -> authoring.giveBack(draft.id(), draft.digest(), "x"));
    assertNotFound(() -> authoring.startDraft(HALDEN, draft.message()));
    assertNotFound(() -> messages.get(HALDEN, draft.message()));
    assertNotFound(() -> messages.list(ALLIANCE));
  }

  @Test
  void sellers_executives_and_hr_do_not_write() {
    MessageVersion draft = draftBy(MIRIAM, SampleMessage.complete());
    for (String email :
        new String[] {ANNA, "heinz.kessler@kessler.example", "petra.lang@kessler.example"}) {
      as(email);
      assertDenied(() -> authoring.list(ALLIANCE));
      assertDenied(() -> authoring.open(ALLIANCE, draft.message()));
      assertDenied(() -> authoring.save(draft.id(), draft.lock(), SampleMessage.complete()));
      assertDenied(() -> authoring.approve(draft.id(), draft.digest()));
    }
    assertDenied(() -> messages.list(ALLIANCE));
  }

  private MessageVersion published(MessageContent content) {
    MessageVersion draft = submitted(content);
    as(OLIVER);
    authoring.approve(draft.id(), review(draft).version().digest());
    return draft;
  }

  private MessageVersion submitted(MessageContent content) {
    MessageVersion draft = draftBy(MIRIAM, content);
    authoring.submit(draft.id(), draft.lock());
    return draft;
  }

  private MessageVersion draftBy(String email, MessageContent content) {
    as(email);
    MessageId message = authoring.create(ALLIANCE, null);
    MessageVersion draft = authoring.open(ALLIANCE, message).open();
    authoring.save(draft.id(), draft.lock(), content);
    return authoring.open(ALLIANCE, message).open();
  }

  private MessageVersion open(MessageVersion version) {
    return authoring.open(ALLIANCE, version.message()).open();
  }

  private Review review(MessageVersion version) {
    return authoring.review(ALLIANCE, version.id());
  }

  private void assertUnseen(MessageVersion version) {
    as(ANNA);
    assertNotFound(() -> messages.get(ALLIANCE, version.message()));
    assertThat(messages.list(ALLIANCE))
        .extracting(PublishedMessage::id)
        .doesNotContain(version.message());
  }

  private java.util.List<String> mailsTo(String email) {
    return db.select(MAIL.BODY).from(MAIL).where(MAIL.RECIPIENT.eq(email)).fetch(MAIL.BODY);
  }

  private String state(VersionId id) {
    return db.select(VALUE_MESSAGE_VERSION.STATE)
        .from(VALUE_MESSAGE_VERSION)
        .where(VALUE_MESSAGE_VERSION.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  private void as(String email) {
    SignIn.as(db, email);
  }

  private static void assertConflict(String key, Runnable action) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(action::run)
        .satisfies(e -> assertThat(e.textKey()).isEqualTo(key));
  }

  private static void assertNotFound(Runnable action) {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(action::run);
  }

  private static void assertDenied(Runnable action) {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
  }
}
