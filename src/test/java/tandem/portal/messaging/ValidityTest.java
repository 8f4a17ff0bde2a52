package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.assertConflict;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.SignIn;
import tandem.portal.notification.MailService;
import tandem.portal.platform.Json;

/// From when to when a message is offered: signed with its text, and kept to the day.
@PortalTest
@Transactional
@NullUnmarked
class ValidityTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;
  @Autowired PitchSheetFile sheets;
  @Autowired MessageRepository versions;
  @Autowired StudioQueries queries;
  @Autowired Publication publication;
  @Autowired PartnerManagers managers;
  @Autowired MailService mails;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Json json;

  private AuthoringWorld world;

  @BeforeEach
  void partner_managers() {
    world = new AuthoringWorld(db, authoring, approvals);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void its_days_are_stored_with_the_text_and_nothing_is_where_there_are_none() {
    MessageContent content = lasting(null, TODAY.plusDays(3));
    JSONB stored = json.write(content);
    assertThat(stored.data()).contains("\"validUntil\":\"" + TODAY.plusDays(3) + "\"");
    assertThat(json.read(stored, MessageContent.class)).isEqualTo(content);
    assertThat(json.write(SampleMessage.complete()).data()).doesNotContain("validity");
    assertThat(json.read(JSONB.valueOf("{}"), MessageContent.class))
        .isEqualTo(MessageContent.EMPTY);
  }

  @Test
  void another_last_day_is_another_text_to_sign() {
    MessageVersion one = world.submitted(lasting(null, TODAY.plusDays(3)));
    MessageVersion other = world.submitted(lasting(null, TODAY.plusDays(4)));
    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  @Test
  void sellers_read_it_up_to_its_last_day_and_not_the_day_after() {
    MessageVersion version = published(lasting(null, TODAY));
    world.as(ANNA);
    assertThat(messages.get(ALLIANCE, version.message()).content().validity().validUntil())
        .isEqualTo(TODAY);
    assertThat(messages.endedOn(ALLIANCE, version.message())).isEmpty();
    end(version, TODAY.minusDays(1));
    assertNotFound(() -> messages.get(ALLIANCE, version.message()));
    assertNotFound(() -> messages.sheet(ALLIANCE, version.message()));
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .doesNotContain(version.message());
    assertThat(messages.endedOn(ALLIANCE, version.message())).contains(TODAY.minusDays(1));
    assertThat(messages.retired(ALLIANCE, version.message())).isEmpty();
    assertThat(
            db.fetchValue(
                "select distinct valid_until::text from search.passage where subject_id = ?",
                version.message().value()))
        .as("nobody finds it either")
        .isEqualTo(TODAY.minusDays(1).toString());
  }

  @Test
  void a_bookmarked_sheet_of_what_is_over_leads_to_where_that_is_said() {
    MessageVersion version = published(lasting(null, TODAY));
    world.as(ANNA);
    assertThat(sheet(version).getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
    end(version, TODAY.minusDays(1));
    assertThat(sheet(version).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(sheet(version).getHeaders().getLocation())
        .hasPath("/" + MessagingRoutes.message(ALLIANCE.value(), version.message()));
  }

  private ResponseEntity<byte[]> sheet(MessageVersion version) {
    return sheets.download(ALLIANCE.value(), version.message().value(), null, Locale.GERMAN);
  }

  @Test
  void partner_managers_are_told_two_weeks_before_and_afterwards() {
    MessageVersion version = published(lasting(null, TODAY.plusDays(15)));
    assertThat(row(version).end()).isEqualTo(Validity.End.FAR);
    end(version, TODAY.plusDays(14));
    assertThat(row(version).end()).isEqualTo(Validity.End.SOON);
    assertThat(row(version).ending()).isTrue();
    end(version, TODAY.minusDays(1));
    assertThat(row(version).end()).isEqualTo(Validity.End.PAST);
    authoring.startDraft(ALLIANCE, version.message());
    assertThat(row(version).ending()).as("somebody is at it").isFalse();
  }

  @Test
  void the_next_version_keeps_a_last_day_that_is_still_to_come_and_no_first_one() {
    MessageVersion version = published(lasting(TODAY, TODAY.plusDays(3)));
    world.as(MIRIAM);
    authoring.startDraft(ALLIANCE, version.message());
    assertThat(open(version).content().validity()).isEqualTo(new Validity(null, TODAY.plusDays(3)));
    assertThat(new Validity(null, TODAY.minusDays(1)).next(TODAY)).isEqualTo(Validity.ALWAYS);
  }

  @Test
  void nobody_signs_what_would_be_over_or_never_begin() {
    MessageVersion past = world.draftBy(MIRIAM, lasting(null, TODAY.minusDays(1)));
    assertConflict("messaging.problem.validPast", () -> approvals.submit(past.id(), past.lock()));
    MessageVersion never = world.draftBy(MIRIAM, lasting(TODAY.plusDays(9), TODAY.plusDays(8)));
    assertConflict(
        "messaging.problem.validBefore", () -> approvals.submit(never.id(), never.lock()));
    MessageVersion waited = world.submitted(lasting(null, TODAY.plusDays(1)));
    end(waited, TODAY.minusDays(1));
    world.as(OLIVER);
    String digest = approvals.review(ALLIANCE, waited.id()).version().digest();
    assertConflict("messaging.problem.validPast", () -> approvals.approve(waited.id(), digest));
  }

  @Test
  void what_both_have_signed_for_a_day_waits_for_it_and_the_version_before_stays() {
    MessageVersion first = published(SampleMessage.titled("Eins"));
    MessageVersion second = next(first, lasting(TODAY.plusDays(2), null));
    assertThat(second.state()).isEqualTo(VersionState.SCHEDULED);
    assertThat(numberForSellers(first)).isEqualTo(1);
    publication.comeDue(second.id());
    assertThat(numberForSellers(first)).as("too early").isEqualTo(1);
    assertThat(dueOn(TODAY.plusDays(1))).doesNotContain(second.id());
    assertThat(dueOn(TODAY.plusDays(2))).contains(second.id());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.open", () -> authoring.startDraft(ALLIANCE, first.message()));
  }

  @Test
  void on_its_day_it_replaces_the_version_before() {
    MessageVersion first = published(SampleMessage.titled("Eins"));
    MessageVersion second = next(first, lasting(TODAY.plusDays(1), null));
    SignIn.out();
    at(TODAY).publishDue();
    assertThat(state(second)).isEqualTo("SCHEDULED");
    at(TODAY.plusDays(1)).publishDue();
    assertThat(numberForSellers(first)).isEqualTo(2);
    assertThat(state(first)).isEqualTo("SUPERSEDED");
    SignIn.out();
    at(TODAY.plusDays(1)).publishDue();
    assertThat(numberForSellers(first)).as("once is enough").isEqualTo(2);
  }

  /// The portal has to see it to publish it, though half of the sellers never do.
  @ParameterizedTest
  @CsvSource({
    "0000051de001, anna.brandt@kessler.example, lena.hoffmann@nordwind.example",
    "0000051de002, lena.hoffmann@nordwind.example, anna.brandt@kessler.example"
  })
  void what_one_sides_sellers_alone_tell_comes_on_its_day_to_them_alone(
      String side, String reader, String other) {
    MessageVersion draft = world.draftBy(MIRIAM, lasting(TODAY.plusDays(1), null));
    var audience =
        new Audience(
            null, new SideId(UUID.fromString("01900000-0000-7000-8000-" + side)), List.of());
    approvals.submit(draft.id(), authoring.address(draft.id(), draft.lock(), audience).lock());
    world.as(OLIVER);
    approvals.approve(draft.id(), approvals.review(ALLIANCE, draft.id()).version().digest());
    assertThat(state(draft)).isEqualTo("SCHEDULED");
    world.as(reader);
    assertNotFound(() -> messages.get(ALLIANCE, draft.message()));

    SignIn.out();
    at(TODAY).publishDue();
    assertThat(state(draft)).as("not before").isEqualTo("SCHEDULED");
    at(TODAY.plusDays(1)).publishDue();
    assertThat(state(draft)).isEqualTo("PUBLISHED");
    world.as(reader);
    assertThat(messages.get(ALLIANCE, draft.message()).forMe()).isTrue();
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .contains(draft.message());
    world.as(other);
    assertNotFound(() -> messages.get(ALLIANCE, draft.message()));
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .doesNotContain(draft.message());
  }

  @Test
  void a_day_gone_by_when_the_other_side_signs_publishes_at_once() {
    MessageVersion version = world.submitted(lasting(TODAY, null));
    world.as(OLIVER);
    approvals.approve(version.id(), version.digest());
    assertThat(state(version)).isEqualTo("PUBLISHED");
  }

  @Test
  void until_its_day_either_side_takes_it_back() {
    MessageVersion mine = next(published(SampleMessage.complete()), waiting());
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.ownSide",
        () -> approvals.giveBack(mine.id(), mine.digest(), "Doch nicht"));
    approvals.withdraw(mine.id());
    assertThat(state(mine)).isEqualTo("DRAFT");
    MessageVersion theirs = next(published(SampleMessage.complete()), waiting());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.is.SCHEDULED", () -> approvals.approve(theirs.id(), theirs.digest()));
    approvals.giveBack(theirs.id(), theirs.digest(), "Der Tarif kommt später.");
    assertThat(state(theirs)).isEqualTo("DRAFT");
  }

  @Test
  void what_waits_for_its_day_does_not_bring_a_withdrawn_message_back() {
    MessageVersion first = published(SampleMessage.complete());
    MessageVersion theirs = next(first, waiting());
    world.as(OLIVER);
    approvals.retire(first.id(), "The figure is wrong.");
    assertThat(state(theirs)).isEqualTo("DRAFT");
    world.as(MIRIAM);
    assertThat(open(first).note()).isNotNull();
    MessageVersion second = published(SampleMessage.complete());
    MessageVersion mine = next(second, waiting());
    world.as(MIRIAM);
    approvals.retire(second.id(), "The figure is wrong.");
    assertThat(state(mine)).isEqualTo("DRAFT");
    MessageVersion third = published(SampleMessage.complete());
    world.as(MIRIAM);
    VersionId handedOver = authoring.startDraft(ALLIANCE, third.message());
    approvals.submit(handedOver, authoring.save(handedOver, open(third).lock(), waiting()).lock());
    approvals.retire(third.id(), "The figure is wrong.");
    assertThat(open(third).state())
        .as("nor does what one side has signed")
        .isEqualTo(VersionState.DRAFT);
    SignIn.out();
    at(TODAY.plusDays(6)).publishDue();
    assertThat(state(theirs)).isEqualTo("DRAFT");
    assertThat(state(mine)).isEqualTo("DRAFT");
  }

  @Test
  void the_database_itself_publishes_nothing_before_its_day_nor_unsigned() {
    MessageVersion signed = next(published(SampleMessage.complete()), waiting());
    assertRefused(signed, "PUBLISHED", "before its day");
    MessageVersion unsigned = world.submitted(waiting());
    assertRefused(unsigned, "SCHEDULED", "both sides");
  }

  private void assertRefused(MessageVersion version, String state, String why) {
    db.execute("savepoint here");
    try {
      db.update(VALUE_MESSAGE_VERSION)
          .set(VALUE_MESSAGE_VERSION.STATE, state)
          .where(VALUE_MESSAGE_VERSION.ID.eq(version.id().value()))
          .execute();
      throw new AssertionError("went through");
    } catch (DataAccessException e) {
      assertThat(e.getMessage()).contains(why);
      db.execute("rollback to savepoint here");
    }
  }

  private MessageContent waiting() {
    return lasting(TODAY.plusDays(5), null);
  }

  private static MessageContent lasting(LocalDate from, LocalDate until) {
    return SampleMessage.complete().with(new Validity(from, until));
  }

  private MessageVersion published(MessageContent content) {
    MessageVersion draft = world.submitted(content);
    world.as(OLIVER);
    approvals.approve(draft.id(), draft.digest());
    return draft;
  }

  /// The next version by Miriam, signed by both.
  private MessageVersion next(MessageVersion before, MessageContent content) {
    world.as(MIRIAM);
    VersionId id = authoring.startDraft(ALLIANCE, before.message());
    int lock = authoring.save(id, open(before).lock(), content).lock();
    approvals.submit(id, lock);
    world.as(OLIVER);
    approvals.approve(id, approvals.review(ALLIANCE, id).version().digest());
    return approvals.review(ALLIANCE, id).version();
  }

  /// The portal by itself, in the first second of a day.
  private ScheduledVersions at(LocalDate day) {
    ZoneId zone = ZoneId.systemDefault();
    Clock clock = Clock.fixed(day.atStartOfDay(zone).toInstant(), zone);
    return new ScheduledVersions(
        queries, new Publication(versions, managers, mails, events, clock), transaction, clock);
  }

  private List<VersionId> dueOn(LocalDate day) {
    return queries.scheduledUpTo(day);
  }

  private int numberForSellers(MessageVersion version) {
    world.as(ANNA);
    int number = messages.get(ALLIANCE, version.message()).number();
    world.as(OLIVER);
    return number;
  }

  private MessageVersion open(MessageVersion version) {
    return authoring.open(ALLIANCE, version.message()).open();
  }

  private StudioRow row(MessageVersion version) {
    world.as(MIRIAM);
    return authoring.list(ALLIANCE).stream()
        .filter(row -> row.message().equals(version.message()))
        .findFirst()
        .orElseThrow();
  }

  /// As if it had been signed with another last day.
  private void end(MessageVersion version, LocalDate day) {
    db.execute("alter table messaging.value_message_version disable trigger version_signed");
    db.update(VALUE_MESSAGE_VERSION)
        .set(VALUE_MESSAGE_VERSION.CONTENT, json.write(lasting(null, day)))
        .where(VALUE_MESSAGE_VERSION.ID.eq(version.id().value()))
        .execute();
    db.execute("alter table messaging.value_message_version enable trigger version_signed");
  }

  private String state(MessageVersion version) {
    return db.select(VALUE_MESSAGE_VERSION.STATE)
        .from(VALUE_MESSAGE_VERSION)
        .where(VALUE_MESSAGE_VERSION.ID.eq(version.id().value()))
        .fetchSingle()
        .value1();
  }
}
