package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.HALDEN;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.RITA;
import static tandem.portal.messaging.AuthoringWorld.assertConflict;
import static tandem.portal.messaging.AuthoringWorld.assertDenied;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.messaging.promise.PublishedPromise;

/// The knowledge promise on its way: the demo's waits for Kessler's signature, in its second
/// version.
@PortalTest
@Transactional
@RecordApplicationEvents
@NullUnmarked
class PromiseTest {
  private static final MessageId PROMISE =
      new MessageId(UUID.fromString("01900000-0000-7000-8000-0000000e0006"));
  private static final VersionId WAITING =
      new VersionId(UUID.fromString("01900000-0000-7000-8000-0000000e0602"));
  private static final String ADDED = "Wie das Vorhaben ausgegangen ist";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;
  @Autowired PromiseService promises;
  @Autowired ApplicationEvents events;

  private AuthoringWorld world;

  @BeforeEach
  void partner_managers() {
    world = new AuthoringWorld(db, authoring, approvals);
  }

  @Test
  void a_new_version_holds_once_the_other_side_has_signed_it_and_not_before() {
    assertThat(forSellers().number()).isEqualTo(1);
    assertThat(forSellers().content().toString()).doesNotContain(ADDED);
    world.as(MIRIAM);
    approvals.approve(WAITING, digest());
    assertThat(forSellers().number()).isEqualTo(2);
    assertThat(forSellers().content().toString()).contains(ADDED);
    assertThat(events.stream(VersionDecided.class).map(VersionDecided::action))
        .containsExactly(
            "messaging.promise.version.approved", "messaging.promise.version.published");
  }

  @Test
  void the_review_says_what_changed_since_the_version_that_holds() {
    world.as(MIRIAM);
    Review review = approvals.review(ALLIANCE, WAITING);
    assertThat(review.basis()).isEqualTo(1);
    assertThat(review.changes().stream().filter(Change::isChange).map(Change::part))
        .containsOnly(Part.SHARED, Part.NEVER);
    assertThat(review.changes().stream().filter(c -> !c.isChange()).map(Change::part))
        .containsOnly(Part.PRINCIPLE, Part.BROKEN);
  }

  @Test
  void what_is_given_back_is_changed_by_its_authors_and_signed_again() {
    world.as(MIRIAM);
    approvals.giveBack(WAITING, digest(), "Zwölf Monate sind zu lang.");
    world.as(OLIVER);
    MessageVersion draft = authoring.open(ALLIANCE, PROMISE).open();
    assertThat(draft.note().text()).isEqualTo("Zwölf Monate sind zu lang.");
    MessageText german = draft.content().in(Locale.GERMAN);
    authoring.save(
        draft.id(),
        draft.lock(),
        draft
            .content()
            .with(
                Locale.GERMAN,
                MessageText.promise(
                    "Erst fragen, dann reden.", german.shared(), german.never(), german.broken())));
    approvals.submit(draft.id(), draft.lock() + 1);
    world.as(MIRIAM);
    approvals.approve(WAITING, digest());
    assertThat(forSellers().content().title().in(Locale.GERMAN))
        .isEqualTo("Erst fragen, dann reden.");
    assertThat(forSellers().number()).isEqualTo(2);
  }

  @Test
  void the_other_side_does_not_see_a_draft() {
    world.as(OLIVER);
    approvals.withdraw(WAITING);
    world.as(MIRIAM);
    assertThat(authoring.open(ALLIANCE, PROMISE).open()).isNull();
    assertThat(authoring.open(ALLIANCE, PROMISE).writtenElsewhere()).isTrue();
    assertConflict("messaging.conflict.withdrawn", () -> approvals.review(ALLIANCE, WAITING));
    assertConflict(
        "messaging.conflict.withdrawn", () -> approvals.approve(WAITING, "x".repeat(64)));
    assertConflict("messaging.conflict.open", () -> authoring.startDraft(ALLIANCE, PROMISE));
  }

  @Test
  void one_side_alone_does_not_publish() {
    world.as(OLIVER);
    assertConflict("messaging.conflict.ownSide", () -> approvals.approve(WAITING, digest()));
    assertRefused(
        """
        insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)
        select version_id, side_id, '01900000-0000-7000-8000-000000010039', digest, now()
        from messaging.approval where version_id = '01900000-0000-7000-8000-0000000e0602'
        """);
  }

  @Test
  void a_text_changed_after_a_signature_is_not_published() {
    world.as(MIRIAM);
    assertConflict("messaging.conflict.changed", () -> approvals.approve(WAITING, "0".repeat(64)));
    assertRefused(
        """
        update messaging.value_message_version set content = jsonb_set(content, '{de,title}', '"Alles teilen"')
        where id = '01900000-0000-7000-8000-0000000e0602'
        """);
  }

  @Test
  void nothing_is_published_past_the_second_signature() {
    assertRefused(
        """
        update messaging.value_message_version set state = 'PUBLISHED', published_at = now()
        where id = '01900000-0000-7000-8000-0000000e0602'
        """);
  }

  @Test
  void an_alliance_has_one_promise() {
    for (String email : List.of(MIRIAM, OLIVER)) {
      world.as(email);
      assertConflict("messaging.conflict.promise", () -> authoring.createPromise(ALLIANCE));
    }
    assertRefused(
        "insert into messaging.value_message (alliance_id, kind)"
            + " values ('01900000-0000-7000-8000-00000a110001', 'PROMISE')");
  }

  @Test
  void a_promise_is_the_same_for_everybody_and_stays_a_promise() {
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.variantOf", () -> authoring.createVariant(ALLIANCE, PROMISE));
    assertRefused(
        "insert into messaging.value_message (alliance_id, variant_of, for_side)"
            + " values ('01900000-0000-7000-8000-00000a110001',"
            + " '01900000-0000-7000-8000-0000000e0006',"
            + " '01900000-0000-7000-8000-0000051de001')");
    assertRefused(
        "update messaging.value_message set kind = 'MESSAGE'"
            + " where id = '01900000-0000-7000-8000-0000000e0006'");
    assertRefused(
        "update messaging.value_message set job_role = 'PRESALES'"
            + " where id = '01900000-0000-7000-8000-0000000e0006'");
  }

  @Test
  void it_takes_no_days_and_nothing_of_a_message_and_a_message_nothing_of_it() {
    world.as(OLIVER);
    approvals.withdraw(WAITING);
    MessageVersion draft = authoring.open(ALLIANCE, PROMISE).open();
    for (MessageContent other :
        List.of(
            SampleMessage.complete(),
            draft.content().with(new Validity(null, LocalDate.now().plusYears(1))))) {
      assertConflict(
          "messaging.conflict.otherKind", () -> authoring.save(draft.id(), draft.lock(), other));
    }
    assertConflict(
        "messaging.conflict.audience",
        () -> authoring.address(draft.id(), draft.lock(), Audience.EVERYBODY));
    MessageVersion message = world.draftBy(OLIVER, SampleMessage.complete());
    assertConflict(
        "messaging.conflict.otherKind",
        () -> authoring.save(message.id(), message.lock(), draft.content()));
  }

  @Test
  void it_is_no_message() {
    world.as(MIRIAM);
    assertThat(authoring.list(ALLIANCE)).extracting(StudioRow::kind).containsOnly(Kind.MESSAGE);
    world.as(ANNA);
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .doesNotContain(PROMISE);
    assertNotFound(() -> messages.get(ALLIANCE, PROMISE));
    assertNotFound(() -> messages.sheet(ALLIANCE, PROMISE));
  }

  @Test
  void either_side_takes_it_back_with_a_reason() {
    world.as(MIRIAM);
    MessageVersion published = authoring.open(ALLIANCE, PROMISE).published();
    approvals.retire(published.id(), "Die Liste gilt nicht mehr.");
    world.as(ANNA);
    assertThat(promises.current(ALLIANCE)).isEmpty();
  }

  @Test
  void sellers_read_and_do_not_write_and_other_alliances_do_neither() {
    world.as(ANNA);
    assertNotFound(() -> promises.current(HALDEN));
    assertDenied(() -> authoring.promise(ALLIANCE));
    assertDenied(() -> authoring.createPromise(ALLIANCE));
    assertDenied(() -> approvals.approve(WAITING, "x"));
    assertDenied(() -> approvals.giveBack(WAITING, "x", "x"));
    world.as(RITA);
    assertThat(promises.current(HALDEN)).isPresent();
    assertNotFound(() -> promises.current(ALLIANCE));
    assertNotFound(() -> authoring.promise(ALLIANCE));
    assertNotFound(() -> authoring.createPromise(ALLIANCE));
    assertNotFound(() -> approvals.review(HALDEN, WAITING));
    assertNotFound(() -> approvals.approve(WAITING, "x"));
    world.as("petra.lang@kessler.example");
    assertDenied(() -> promises.current(ALLIANCE));
  }

  @Test
  void it_is_complete_when_both_languages_promise_the_same() {
    assertThat(MessageRules.problems(Kind.PROMISE, MessageContent.EMPTY))
        .extracting(Problem::textKey)
        .containsExactly(
            "messaging.problem.principle",
            "messaging.problem.broken",
            "messaging.problem.principle",
            "messaging.problem.broken",
            "messaging.problem.SHARED",
            "messaging.problem.NEVER");
    var thing = new SharedThing("Name", "der Kunde");
    MessageText one = MessageText.promise("Wort", List.of(thing), List.of("Preise"), "Fragen Sie.");
    MessageText two =
        MessageText.promise(
            "Word", List.of(thing, new SharedThing("Age", "")), List.of("Prices"), "Ask.");
    assertThat(
            MessageRules.problems(Kind.PROMISE, new MessageContent(Map.of("de", one, "en", one))))
        .isEmpty();
    assertThat(
            MessageRules.problems(Kind.PROMISE, new MessageContent(Map.of("de", one, "en", two))))
        .extracting(Problem::textKey)
        .containsExactly("messaging.problem.shared", "messaging.problem.asMany");
    MessageText lists = MessageText.promise("Word", List.of(), List.of(), "Ask.");
    assertThat(
            MessageRules.problems(Kind.PROMISE, new MessageContent(Map.of("de", one, "en", lists))))
        .as("a list in one language only is shown to the others as such")
        .isEmpty();
    MessageText endless =
        MessageText.promise(
            "Wort", List.of(thing), List.of("Preise"), "und ".repeat(MessageText.PROMISE_WORDS));
    assertThat(
            MessageRules.problems(
                Kind.PROMISE, new MessageContent(Map.of("de", endless, "en", one))))
        .extracting(Problem::textKey)
        .containsExactly("messaging.problem.promiseLong");
  }

  @Test
  void what_a_message_had_signed_before_there_were_promises_keeps_its_digest() {
    assertThat(
            db.fetchValue(
                "select count(*) from messaging.value_message_version v join"
                    + " messaging.value_message m on m.id = v.message_id where m.kind = 'MESSAGE'"
                    + " and (jsonb_exists(v.content #> '{de}', 'shared') or jsonb_exists(v.content"
                    + " #> '{de}', 'broken'))"))
        .isEqualTo(0L);
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    assertThat(
            db.fetchValue(
                    "select (content #> '{de}')::text from messaging.value_message_version"
                        + " where id = ?",
                    draft.id().value())
                .toString())
        .doesNotContain("shared", "never", "broken");
  }

  private PublishedPromise forSellers() {
    world.as(ANNA);
    return promises.current(ALLIANCE).orElseThrow();
  }

  private String digest() {
    return db.fetchValue(
            "select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')"
                + " from messaging.value_message_version where id = ?",
            WAITING.value())
        .toString();
  }

  private void assertRefused(String sql) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> db.transaction(nested -> nested.dsl().execute(sql)));
  }
}
