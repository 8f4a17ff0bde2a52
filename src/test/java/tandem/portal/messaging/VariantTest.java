package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.HALDEN;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.assertConflict;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.search.Hit;
import tandem.portal.search.SearchService;

/// A side's own words: signed by both, read by its own sellers.
@PortalTest
@Transactional
@NullUnmarked
class VariantTest {
  private static final String LENA = "lena.hoffmann@nordwind.example";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;
  @Autowired SearchService search;
  @Autowired DSLContext portal;

  private AuthoringWorld world;
  private MessageVersion joint;

  @BeforeEach
  void a_joint_message() {
    world = new AuthoringWorld(db, authoring, approvals);
    joint = world.submitted(SampleMessage.titled("Gemeinsam"));
    world.as(OLIVER);
    approvals.approve(joint.id(), joint.digest());
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void its_own_sellers_read_it_in_the_messages_place_once_both_have_signed_and_the_others_never() {
    MessageVersion draft = variantOf(MIRIAM, "Auf Kesslerart");
    assertThat(titleFor(ANNA)).isEqualTo("Gemeinsam");
    authorSubmits(draft);
    assertThat(titleFor(ANNA)).isEqualTo("Gemeinsam");
    world.as(OLIVER);
    approvals.approve(draft.id(), draft.digest());
    assertThat(titleFor(ANNA)).isEqualTo("Auf Kesslerart");
    assertThat(titleFor(LENA)).isEqualTo("Gemeinsam");
    world.as(LENA);
    assertThat(messages.get(ALLIANCE, draft.message()).content().title().in(Locale.GERMAN))
        .as("by its own address, too")
        .isEqualTo("Gemeinsam");
  }

  @Test
  void who_signs_it_sees_what_differs_from_the_joint_words() {
    MessageVersion draft = variantOf(MIRIAM, "Auf Kesslerart");
    authorSubmits(draft);
    world.as(OLIVER);
    Review review = approvals.review(ALLIANCE, draft.id());
    assertThat(review.against()).isEqualTo(Review.Against.JOINT);
    assertThat(review.basis()).isNull();
    assertThat(review.changes().stream().filter(Change::isChange))
        .as("the title, and nothing else")
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.part()).isEqualTo(Part.TITLE));
    approvals.approve(draft.id(), draft.digest());
    world.as(MIRIAM);
    VersionId next = authoring.startDraft(ALLIANCE, draft.message());
    assertThat(approvals.review(ALLIANCE, next).basis())
        .as("its next version beside its own last one")
        .isEqualTo(1);
  }

  @Test
  void it_stays_the_same_message_for_lessons_sheets_and_lists() {
    signed(variantOf(MIRIAM, "Auf Kesslerart"));
    world.as(ANNA);
    assertThat(messages.get(ALLIANCE, joint.message()).id()).isEqualTo(joint.message());
    assertThat(
            messages.sheet(ALLIANCE, joint.message()).message().content().title().in(Locale.GERMAN))
        .isEqualTo("Auf Kesslerart");
    assertThat(messages.list(ALLIANCE, null))
        .filteredOn(m -> m.content().title().in(Locale.GERMAN).equals("Auf Kesslerart"))
        .extracting(PublishedMessage::id)
        .containsExactly(joint.message());
  }

  @Test
  void nobody_finds_the_other_sides_words_in_the_search() {
    signed(variantOf(MIRIAM, "Auf Zebrafinkart"));
    for (String other : List.of(LENA, OLIVER)) {
      world.as(other);
      assertThat(search.find("Zebrafinkart", Locale.GERMAN).hits()).as(other).isEmpty();
      assertThat(search.find("Zebrafinkatr", Locale.GERMAN).read()).as(other).isEmpty();
      assertThat(addresses("Gemeinsam")).as(other).contains(address());
      assertThat(
              portal.fetchValue("select count(*) from search.passage where variant_of is not null"))
          .as("in the database either")
          .isEqualTo(0L);
      assertThat(portal.fetchValue("select count(*) from search.word where word like 'zebrafink%'"))
          .isEqualTo(0L);
    }
  }

  @Test
  void its_own_side_finds_its_words_and_not_those_they_stand_for() {
    assertThat(addresses("Gemeinsam", ANNA)).contains(address());
    MessageVersion variant = variantOf(MIRIAM, "Auf Zebrafinkart");
    assertThat(addresses("Zebrafinkart", ANNA)).as("not signed").isEmpty();
    signed(variant);
    for (String own : List.of(ANNA, MIRIAM)) {
      assertThat(addresses("Zebrafinkart", own)).containsExactly(address());
      assertThat(addresses("Zebrafinkatr", own)).as("mistyped").containsExactly(address());
      assertThat(addresses("Gemeinsam", own)).as("read by nobody here").doesNotContain(address());
    }
  }

  @Test
  void its_words_are_found_only_while_it_and_its_message_are_offered() {
    signed(variantOf(MIRIAM, "Auf Zebrafinkart"));
    db.execute(
        "update search.passage set valid_until = current_date - 1 where for_side is not null");
    assertThat(addresses("Zebrafinkart", ANNA)).isEmpty();
    assertThat(addresses("Gemeinsam", ANNA)).as("which is read again").contains(address());
    db.execute("update search.passage set valid_until = null where for_side is not null");
    world.as(OLIVER);
    approvals.retire(joint.id(), "The tariff has ended.");
    assertThat(addresses("Zebrafinkart", ANNA)).isEmpty();
  }

  @Test
  void the_other_sides_partner_managers_read_and_sign_it_but_do_not_write_it() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    signed(variant);
    world.as(OLIVER);
    Studio studio = authoring.open(ALLIANCE, variant.message());
    assertThat(studio.mine()).isFalse();
    assertThat(studio.variant().of()).isEqualTo(joint.message());
    assertThat(studio.published().content().title().in(Locale.GERMAN)).isEqualTo("Auf Kesslerart");
    assertConflict(
        "messaging.conflict.theirVariant", () -> authoring.startDraft(ALLIANCE, variant.message()));
  }

  @Test
  void each_side_has_one_and_there_is_none_of_a_variant_or_of_what_is_not_published() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    assertThat(authoring.open(ALLIANCE, joint.message()).myVariant()).isEqualTo(variant.message());
    assertConflict(
        "messaging.conflict.open", () -> authoring.createVariant(ALLIANCE, joint.message()));
    signed(variant);
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.variantOf", () -> authoring.createVariant(ALLIANCE, variant.message()));
    MessageVersion unpublished = world.draftBy(MIRIAM, SampleMessage.complete());
    assertConflict(
        "messaging.conflict.variantOf",
        () -> authoring.createVariant(ALLIANCE, unpublished.message()));
    assertNotFound(() -> authoring.createVariant(HALDEN, joint.message()));
    world.as(OLIVER);
    assertThat(authoring.createVariant(ALLIANCE, joint.message())).isNotNull();
  }

  @Test
  void its_address_leads_to_the_message_and_what_became_of_that() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    signed(variant);
    world.as(OLIVER);
    approvals.retire(variant.id(), "Only ours holds.");
    world.as(ANNA);
    assertThat(messages.retired(ALLIANCE, variant.message())).isEmpty();
    assertThat(titleFor(ANNA)).isEqualTo("Gemeinsam");
    db.execute("alter table messaging.value_message_version disable trigger version_signed");
    db.execute(
        "update messaging.value_message_version"
            + " set content = content || '{\"validity\": {\"validUntil\": \"2020-02-29\"}}'"
            + " where id = ?",
        joint.id().value());
    assertThat(messages.endedOn(ALLIANCE, variant.message()))
        .isEqualTo(messages.endedOn(ALLIANCE, joint.message()))
        .contains(LocalDate.of(2020, 2, 29));
    world.as(OLIVER);
    approvals.retire(joint.id(), "The tariff has ended.");
    world.as(ANNA);
    assertThat(messages.retired(ALLIANCE, variant.message())).isPresent();
  }

  @Test
  void only_the_side_that_may_write_it_is_asked_to_renew_it() {
    world.as(MIRIAM);
    MessageId variant = authoring.createVariant(ALLIANCE, joint.message());
    MessageVersion draft = authoring.open(ALLIANCE, variant).open();
    LocalDate soon = LocalDate.now(ZoneId.systemDefault()).plusDays(3);
    int lock =
        authoring
            .save(draft.id(), draft.lock(), draft.content().with(new Validity(null, soon)))
            .lock();
    approvals.submit(draft.id(), lock);
    world.as(OLIVER);
    approvals.approve(draft.id(), approvals.review(ALLIANCE, draft.id()).version().digest());
    assertThat(row(variant).ending()).isFalse();
    world.as(MIRIAM);
    assertThat(row(variant).ending()).isTrue();
  }

  private StudioRow row(MessageId message) {
    return authoring.list(ALLIANCE).stream()
        .filter(row -> row.message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void retired_with_the_message_it_does_not_come_back_with_the_next_version() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    signed(variant);
    world.as(OLIVER);
    approvals.retire(joint.id(), " The figure is wrong. ");
    assertThat(authoring.open(ALLIANCE, variant.message()).retired())
        .extracting(retired -> retired.note().text())
        .isEqualTo("The figure is wrong.");
    nextVersion("Richtiggestellt");
    assertThat(titleFor(ANNA)).isEqualTo("Richtiggestellt");
  }

  @Test
  void what_waits_of_it_goes_back_to_its_authors_with_the_reason() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    world.as(MIRIAM);
    LocalDate later = LocalDate.now(ZoneId.systemDefault()).plusDays(3);
    int lock =
        authoring
            .save(variant.id(), variant.lock(), variant.content().with(new Validity(later, null)))
            .lock();
    approvals.submit(variant.id(), lock);
    world.as(OLIVER);
    approvals.approve(variant.id(), approvals.review(ALLIANCE, variant.id()).version().digest());
    approvals.retire(joint.id(), "The figure is wrong.");
    world.as(MIRIAM);
    assertThat(authoring.open(ALLIANCE, variant.message()).open())
        .satisfies(
            back -> {
              assertThat(back.state()).isEqualTo(VersionState.DRAFT);
              assertThat(back.note().text()).isEqualTo("The figure is wrong.");
            });
    assertThat(db.fetchCount(APPROVAL, APPROVAL.VERSION_ID.eq(variant.id().value()))).isZero();
  }

  @Test
  void what_the_retiring_side_has_handed_over_it_takes_back_itself() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    authorSubmits(variant);
    approvals.retire(joint.id(), "The figure is wrong.");
    assertThat(authoring.open(ALLIANCE, variant.message()).open())
        .satisfies(
            back -> {
              assertThat(back.state()).isEqualTo(VersionState.DRAFT);
              assertThat(back.note()).isNull();
            });
  }

  @Test
  void the_studio_says_that_the_message_has_moved_on() {
    MessageVersion variant = variantOf(MIRIAM, "Auf Kesslerart");
    signed(variant);
    assertThat(row(variant.message()).behind()).isFalse();
    assertThat(authoring.open(ALLIANCE, variant.message()).behind()).isFalse();
    nextVersion("Zweite Fassung");
    assertThat(row(variant.message()).behind()).isTrue();
    assertThat(row(joint.message()).behind()).isFalse();
    assertThat(authoring.open(ALLIANCE, variant.message()).behind()).isTrue();
    assertThat(authoring.open(ALLIANCE, joint.message()).behind()).isFalse();
    assertThat(titleFor(ANNA)).isEqualTo("Auf Kesslerart");
  }

  private void nextVersion(String title) {
    world.as(MIRIAM);
    VersionId next = authoring.startDraft(ALLIANCE, joint.message());
    int lock = authoring.open(ALLIANCE, joint.message()).open().lock();
    approvals.submit(next, authoring.save(next, lock, SampleMessage.titled(title)).lock());
    world.as(OLIVER);
    approvals.approve(next, approvals.review(ALLIANCE, next).version().digest());
  }

  @Test
  void when_the_message_goes_its_variants_go_with_it() {
    signed(variantOf(MIRIAM, "Auf Kesslerart"));
    world.as(OLIVER);
    approvals.retire(joint.id(), "The tariff has ended.");
    world.as(ANNA);
    assertNotFound(() -> messages.get(ALLIANCE, joint.message()));
  }

  private MessageVersion variantOf(String email, String title) {
    world.as(email);
    MessageId variant = authoring.createVariant(ALLIANCE, joint.message());
    MessageVersion draft = authoring.open(ALLIANCE, variant).open();
    assertThat(draft.content()).isEqualTo(joint.content());
    authoring.save(draft.id(), draft.lock(), SampleMessage.titled(title));
    return authoring.open(ALLIANCE, variant).open();
  }

  private void signed(MessageVersion draft) {
    authorSubmits(draft);
    world.as(OLIVER);
    approvals.approve(draft.id(), draft.digest());
  }

  private void authorSubmits(MessageVersion draft) {
    world.as(MIRIAM);
    approvals.submit(draft.id(), draft.lock());
  }

  private List<String> addresses(String typed, String reader) {
    world.as(reader);
    return addresses(typed);
  }

  private List<String> addresses(String typed) {
    return search.find(typed, Locale.GERMAN).hits().stream().map(Hit::path).toList();
  }

  private String address() {
    return MessagingRoutes.message(ALLIANCE.value(), joint.message());
  }

  private String titleFor(String email) {
    world.as(email);
    return messages.get(ALLIANCE, joint.message()).content().title().in(Locale.GERMAN);
  }
}
