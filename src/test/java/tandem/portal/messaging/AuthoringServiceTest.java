package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.notification.Tables.MAIL;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.assertConflict;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@NullUnmarked
class AuthoringServiceTest {
  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;

  private AuthoringWorld world;

  @BeforeEach
  void partner_managers() {
    world = new AuthoringWorld(db, authoring, approvals);
  }

  @Test
  void sellers_see_a_message_once_both_sides_have_approved_it_and_not_before() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    assertUnseen(draft);
    world.as(MIRIAM);
    approvals.submit(draft.id(), draft.lock());
    assertUnseen(draft);
    world.as(OLIVER);
    approvals.approve(draft.id(), review(draft).version().digest());
    world.as(ANNA);
    assertThat(messages.get(ALLIANCE, draft.message()).content())
        .isEqualTo(SampleMessage.complete());
    world.as("lena.hoffmann@nordwind.example");
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .contains(draft.message());
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
  void no_text_is_longer_than_its_field_whoever_sends_it() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    MessageText fits = SampleMessage.complete().in(Locale.GERMAN);
    List<MessageText> tooLong =
        List.of(
            text("x".repeat(121), "", List.of()),
            text("", "x".repeat(1201), List.of()),
            text("", "", List.of("x".repeat(601))),
            text("", "", Collections.nCopies(21, "x")));
    for (MessageText text : tooLong) {
      assertConflict(
          "messaging.conflict.tooLong",
          () ->
              authoring.save(
                  draft.id(), draft.lock(), SampleMessage.complete().with(Locale.GERMAN, text)));
    }
    assertConflict(
        "messaging.conflict.tooLong",
        () ->
            authoring.save(
                draft.id(), draft.lock(), SampleMessage.complete().with(Locale.of("zz"), fits)));
    assertThat(authoring.open(ALLIANCE, draft.message()).open().content())
        .isEqualTo(SampleMessage.complete());
    world.as(MIRIAM);
    approvals.submit(draft.id(), draft.lock());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.tooLong",
        () -> approvals.giveBack(draft.id(), draft.digest(), "x".repeat(2001)));
  }

  private static MessageText text(String title, String story, List<String> lines) {
    return new MessageText(title, story, "", lines, List.of(), List.of(), List.of(), lines);
  }

  @Test
  void a_draft_that_never_was_anything_else_leaves_nothing() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    world.as(MIRIAM);
    authoring.discard(draft.id(), draft.lock());
    assertThat(
            db.fetchCount(
                db.selectOne()
                    .from("messaging.value_message")
                    .where("id = ?", draft.message().value())))
        .isZero();
    world.as(MIRIAM);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> authoring.open(ALLIANCE, draft.message()));
  }

  @Test
  void the_draft_of_a_next_version_goes_and_what_is_published_stays() {
    MessageVersion first = published(SampleMessage.complete());
    world.as(MIRIAM);
    VersionId next = authoring.startDraft(ALLIANCE, first.message());
    authoring.discard(next, authoring.open(ALLIANCE, first.message()).open().lock());
    Studio studio = authoring.open(ALLIANCE, first.message());
    assertThat(studio.open()).isNull();
    assertThat(studio.published()).isNotNull();
    assertThat(authoring.startDraft(ALLIANCE, first.message())).isNotEqualTo(next);
  }

  @Test
  void nobody_throws_away_what_they_have_not_seen_or_what_is_not_theirs() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    world.as(MIRIAM);
    assertThatExceptionOfType(OverwriteException.class)
        .isThrownBy(() -> authoring.discard(draft.id(), draft.lock() - 1));
    world.as(OLIVER);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> authoring.discard(draft.id(), draft.lock()));
    world.as(MIRIAM);
    approvals.submit(draft.id(), draft.lock());
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> authoring.discard(draft.id(), draft.lock() + 1));
    assertThat(authoring.open(ALLIANCE, draft.message()).open()).isNotNull();
  }

  @Test
  void whoever_writes_nearly_the_same_again_is_told_where_it_stands() {
    MessageVersion first = published(SampleMessage.complete());
    MessageVersion second = world.draftBy(MIRIAM, SampleMessage.titled("Ganz anders"));
    world.as(MIRIAM);
    assertThat(authoring.open(ALLIANCE, second.message()).alike())
        .extracting(Alike::message)
        .isEqualTo(first.message());
    authoring.save(
        second.id(),
        second.lock(),
        MessageContent.EMPTY.with(
            Locale.GERMAN,
            text("Wartung", "Wir kommen, bevor etwas ausfällt, und nicht danach.", List.of())));
    assertThat(authoring.open(ALLIANCE, second.message()).alike()).isNull();
    assertThat(authoring.open(ALLIANCE, first.message()).alike())
        .as("a draft is nothing sellers read")
        .isNull();
  }

  @Test
  void what_has_not_been_looked_at_for_half_a_year_is_said_to_be_old() {
    MessageVersion version = published(SampleMessage.complete());
    assertThat(row(version).stale()).isFalse();
    db.update(VALUE_MESSAGE_VERSION)
        .set(VALUE_MESSAGE_VERSION.PUBLISHED_AT, OffsetDateTime.now().minusMonths(6).minusDays(1))
        .where(VALUE_MESSAGE_VERSION.ID.eq(version.id().value()))
        .execute();
    assertThat(row(version).stale()).isTrue();
  }

  private StudioRow row(MessageVersion version) {
    world.as(MIRIAM);
    return authoring.list(ALLIANCE).stream()
        .filter(row -> row.message().equals(version.message()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void either_side_takes_it_from_the_sellers_at_once_and_says_why() {
    MessageVersion version = published(SampleMessage.complete());
    world.as(OLIVER);
    assertConflict("messaging.conflict.reason", () -> approvals.retire(version.id(), "  "));
    assertThat(messages.retired(ALLIANCE, version.message())).isEmpty();
    approvals.retire(version.id(), " The tariff has ended. ");
    assertUnseen(version);
    world.as(ANNA);
    assertThat(messages.retired(ALLIANCE, version.message()))
        .hasValueSatisfying(
            note -> {
              assertThat(note.side()).isNotNull();
              assertThat(note.at()).isNotNull();
              assertThat(note.text()).as("said by one side to the other").isEmpty();
            });
    world.as(MIRIAM);
    assertThat(messages.retired(ALLIANCE, version.message()))
        .map(Note::text)
        .contains("The tariff has ended.");
    Studio studio = authoring.open(ALLIANCE, version.message());
    assertThat(studio.published()).isNull();
    assertThat(studio.retired())
        .isNotNull()
        .satisfies(retired -> assertThat(retired.note().text()).isEqualTo("The tariff has ended."));
    assertThat(row(version))
        .satisfies(
            row -> {
              assertThat(row.retired()).isTrue();
              assertThat(row.published()).isNull();
              assertThat(row.title()).isEqualTo(SampleMessage.complete().title());
            });
    assertConflict(
        "messaging.conflict.is.RETIRED", () -> approvals.retire(version.id(), "Once more"));
    assertThat(
            db.fetchValue(
                "select count(*) from search.passage where subject_id = ?",
                version.message().value()))
        .as("nobody finds it either")
        .isEqualTo(0L);
    authoring.startDraft(ALLIANCE, version.message());
    assertThat(authoring.open(ALLIANCE, version.message()).open())
        .isNotNull()
        .satisfies(draft -> assertThat(draft.content()).isEqualTo(version.content()));
  }

  @Test
  void one_side_cannot_approve_for_the_other() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.ownSide", () -> approvals.approve(draft.id(), draft.digest()));
    assertUnseen(draft);
  }

  @Test
  void the_database_itself_refuses_to_publish_without_both() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
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
    MessageVersion draft = world.submitted(SampleMessage.complete());
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
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    String read = review(draft).version().digest();
    world.as(MIRIAM);
    approvals.withdraw(draft.id());
    int lock = open(draft).lock();
    approvals.submit(
        draft.id(), authoring.save(draft.id(), lock, SampleMessage.titled("Anders")).lock());
    world.as(OLIVER);
    assertConflict("messaging.conflict.changed", () -> approvals.approve(draft.id(), read));
    approvals.approve(draft.id(), review(draft).version().digest());
    world.as(ANNA);
    assertThat(messages.get(ALLIANCE, draft.message()).content().title().byLanguage())
        .containsEntry("de", "Anders");
  }

  @Test
  void what_is_for_other_readers_than_were_read_of_is_not_approved() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    int lock = authoring.address(draft.id(), draft.lock(), Audience.of(JobRole.PRESALES)).lock();
    approvals.submit(draft.id(), lock);
    world.as(OLIVER);
    Review read = review(draft);
    assertThat(read.version().audience().role()).isEqualTo(JobRole.PRESALES);
    world.as(MIRIAM);
    approvals.withdraw(draft.id());
    approvals.submit(
        draft.id(), authoring.address(draft.id(), open(draft).lock(), Audience.EVERYBODY).lock());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.changed", () -> approvals.approve(draft.id(), read.version().digest()));
    approvals.approve(draft.id(), review(draft).version().digest());
    world.as(ANNA);
    assertThat(messages.get(ALLIANCE, draft.message()).audience()).isEqualTo(Audience.EVERYBODY);
  }

  @Test
  void other_readers_are_a_change_that_whoever_signs_has_to_have_seen() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    authoring.address(draft.id(), draft.lock(), Audience.of(JobRole.PRESALES));
    assertThatExceptionOfType(OverwriteException.class)
        .isThrownBy(() -> approvals.submit(draft.id(), draft.lock()))
        .satisfies(e -> assertThat(e.theirs().audience().role()).isEqualTo(JobRole.PRESALES));
    assertThatExceptionOfType(OverwriteException.class)
        .isThrownBy(() -> authoring.address(draft.id(), draft.lock(), Audience.EVERYBODY));
  }

  @Test
  void the_database_itself_keeps_the_audience_of_what_was_handed_over() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                db.update(VALUE_MESSAGE)
                    .set(VALUE_MESSAGE.JOB_ROLE, "PRESALES")
                    .where(VALUE_MESSAGE.ID.eq(draft.message().value()))
                    .execute())
        .withMessageContaining("keeps its audience");
  }

  @Test
  void a_withdrawn_version_can_be_neither_read_nor_approved_by_the_other_side() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    String read = review(draft).version().digest();
    world.as(MIRIAM);
    approvals.withdraw(draft.id());
    world.as(OLIVER);
    assertConflict("messaging.conflict.withdrawn", () -> approvals.approve(draft.id(), read));
    assertConflict("messaging.conflict.withdrawn", () -> review(draft));
    assertThat(authoring.open(ALLIANCE, draft.message()).open()).isNull();
    assertThat(authoring.open(ALLIANCE, draft.message()).writtenElsewhere()).isTrue();
  }

  @Test
  void a_version_given_back_carries_the_note_and_can_be_written_on() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    approvals.giveBack(draft.id(), review(draft).version().digest(), " Bitte kürzer. ");
    world.as(MIRIAM);
    MessageVersion back = open(draft);
    assertThat(back.state()).isEqualTo(VersionState.DRAFT);
    assertThat(back.note().text()).isEqualTo("Bitte kürzer.");
    assertThat(authoring.save(back.id(), back.lock(), SampleMessage.titled("Kürzer")).lock())
        .isGreaterThan(back.lock());
    assertThat(mailsTo(MIRIAM)).anySatisfy(m -> assertThat(m).contains(back.message().toString()));
  }

  @Test
  void whoever_gave_it_back_reads_their_note_again_and_what_has_changed_since() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    approvals.giveBack(draft.id(), review(draft).version().digest(), "Bitte kürzer.");
    world.as(MIRIAM);
    approvals.submit(
        draft.id(),
        authoring.save(draft.id(), open(draft).lock(), SampleMessage.titled("Kürzer")).lock());
    world.as(OLIVER);
    Review again = review(draft);
    assertThat(again.version().note())
        .satisfies(
            note -> {
              assertThat(note.text()).isEqualTo("Bitte kürzer.");
              assertThat(note.side()).isEqualTo(again.mySide());
              assertThat(note.at()).isNotNull();
            });
    assertThat(again.against()).isEqualTo(Review.Against.GIVEN_BACK);
    assertThat(again.changes())
        .filteredOn(Change::isChange)
        .singleElement()
        .satisfies(change -> assertThat(change.part()).isEqualTo(Part.TITLE));
    approvals.approve(draft.id(), again.version().digest());
    assertThat(review(draft).version().note()).as("settled").isNull();
  }

  @Test
  void a_note_from_before_its_text_was_kept_is_read_beside_what_was_published() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    db.execute(
        "update messaging.value_message_version set return_note = 'Bitte kürzer.' where id = ?",
        draft.id().value());
    world.as(OLIVER);
    assertThat(review(draft).against()).isEqualTo(Review.Against.NOTHING);
    assertThat(review(draft).version().note()).isEqualTo(new Note("Bitte kürzer.", null, null));
  }

  @Test
  void giving_back_needs_a_note() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.note", () -> approvals.giveBack(draft.id(), draft.digest(), " "));
  }

  @Test
  void two_editors_never_overwrite_each_other() {
    MessageVersion read = world.draftBy(MIRIAM, SampleMessage.complete());
    world.as(MIRIAM);
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
    world.as(OLIVER);
    authoring.startDraft(ALLIANCE, first.message());
    MessageVersion second = open(first);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.content()).isEqualTo(first.content());
    int lock = authoring.save(second.id(), second.lock(), SampleMessage.titled("Zwei")).lock();
    approvals.submit(second.id(), lock);
    world.as(MIRIAM);
    Review review = review(second);
    assertThat(review.basis()).isEqualTo(1);
    assertThat(review.changes().stream().filter(Change::isChange))
        .singleElement()
        .extracting(Change::part)
        .isEqualTo(Part.TITLE);
    approvals.approve(second.id(), review.version().digest());
    assertThat(state(first.id())).isEqualTo("SUPERSEDED");
    assertThat(state(second.id())).isEqualTo("PUBLISHED");
  }

  @Test
  void only_one_version_is_in_work_at_a_time() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.open", () -> authoring.startDraft(ALLIANCE, draft.message()));
  }

  @Test
  void drafts_may_be_incomplete_but_are_not_submitted_so() {
    MessageVersion draft = world.draftBy(MIRIAM, MessageContent.EMPTY);
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.incomplete", () -> approvals.submit(draft.id(), draft.lock()));
  }

  @Test
  void the_other_sides_partner_managers_are_told_and_then_the_authors() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    assertThat(mailsTo(OLIVER))
        .anySatisfy(
            mail ->
                assertThat(mail)
                    .contains(
                        MessagingRoutes.review(ALLIANCE.value(), draft.id()),
                        "“Less power”",
                        "Kessler × Nordwind"));
    assertThat(
            db.fetchExists(
                MAIL,
                MAIL.SUBJECT.eq("Waiting for your approval: “Less power” (Kessler × Nordwind)")))
        .isTrue();
    world.as(OLIVER);
    approvals.approve(draft.id(), review(draft).version().digest());
    assertThat(mailsTo(MIRIAM))
        .anySatisfy(
            mail ->
                assertThat(mail)
                    .contains(MessagingRoutes.message(ALLIANCE.value(), draft.message())));
  }

  private MessageVersion published(MessageContent content) {
    MessageVersion draft = world.submitted(content);
    world.as(OLIVER);
    approvals.approve(draft.id(), review(draft).version().digest());
    return draft;
  }

  private MessageVersion open(MessageVersion version) {
    return authoring.open(ALLIANCE, version.message()).open();
  }

  private Review review(MessageVersion version) {
    return approvals.review(ALLIANCE, version.id());
  }

  private void assertUnseen(MessageVersion version) {
    world.as(ANNA);
    assertNotFound(() -> messages.get(ALLIANCE, version.message()));
    assertThat(messages.list(ALLIANCE, null))
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
}
