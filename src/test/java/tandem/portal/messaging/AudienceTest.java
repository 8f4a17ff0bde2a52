package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.assertConflict;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.SignIn;
import tandem.portal.search.Hit;
import tandem.portal.search.SearchService;

/// For whom a message is: who is offered it, who is not, and that it is signed with the text.
@PortalTest
@Transactional
@NullUnmarked
class AudienceTest {
  private static final SideId KESSLER =
      new SideId(UUID.fromString("01900000-0000-7000-8000-0000051de001"));
  private static final SideId HALDEN =
      new SideId(UUID.fromString("01900000-0000-7000-8000-0000051de003"));
  private static final String LENA = "lena.hoffmann@nordwind.example";
  private static final String INGRID = "ingrid.solberg@nordwind.example";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;
  @Autowired SearchService search;
  @Autowired DSLContext portal;

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
  void what_one_sides_sellers_alone_tell_is_not_there_for_the_other_sides() {
    MessageId message = published(new Audience(null, KESSLER, List.of()), "Zebrafinkart");
    world.as(LENA);
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .doesNotContain(message);
    assertThat(messages.atHand(ALLIANCE)).extracting(PublishedMessage::id).doesNotContain(message);
    assertNotFound(() -> messages.get(ALLIANCE, message));
    assertNotFound(() -> messages.sheet(ALLIANCE, message));
    assertThat(messages.isFor(ALLIANCE, message)).isFalse();
    assertThat(search.find("Zebrafinkart", Locale.GERMAN).hits()).isEmpty();
    assertThat(search.find("Zebrafinkatr", Locale.GERMAN).read()).isEmpty();
    assertThat(count("messaging.value_message where audience_side = '" + KESSLER + "'"))
        .as("in the database either")
        .isZero();
    assertThat(count("messaging.value_message_version where message_id = '" + message + "'"))
        .isZero();
    assertThat(count("search.passage where subject_id = '" + message + "'")).isZero();
  }

  @Test
  void its_own_sellers_tell_it_and_whoever_signs_or_leads_on_either_side_reads_it() {
    MessageId message = published(new Audience(null, KESSLER, List.of()), "Zebrafinkart");
    for (String reader : List.of(ANNA, OLIVER, INGRID)) {
      world.as(reader);
      assertThat(messages.get(ALLIANCE, message).forMe()).as(reader).isEqualTo(reader.equals(ANNA));
      assertThat(messages.isFor(ALLIANCE, message)).isTrue();
      assertThat(search.find("Zebrafinkart", Locale.GERMAN).hits())
          .extracting(Hit::path)
          .as(reader)
          .containsExactly(MessagingRoutes.message(ALLIANCE.value(), message));
    }
    world.as(OLIVER);
    assertThat(authoring.list(ALLIANCE)).extracting(StudioRow::message).contains(message);
    assertThat(messages.list(ALLIANCE, null).getLast().audience().side())
        .as("what the others tell comes last")
        .isEqualTo(KESSLER);
  }

  @Test
  void who_looks_for_a_customers_industry_finds_what_is_for_it_and_then_what_is_for_all() {
    MessageId health = published(of(Industry.HEALTH, Industry.PUBLIC_SECTOR), "Für Häuser");
    MessageId finance = published(of(Industry.FINANCE), "Für Banken");
    MessageId all = published(Audience.EVERYBODY, "Für alle");
    world.as(ANNA);
    assertThat(messages.list(ALLIANCE, Industry.PUBLIC_SECTOR))
        .extracting(PublishedMessage::id)
        .contains(all)
        .containsSubsequence(health, all)
        .doesNotContain(finance);
    assertThat(messages.list(ALLIANCE, null))
        .extracting(PublishedMessage::id)
        .as("unasked, what suits every customer first")
        .containsSubsequence(all, health, finance);
    assertThat(messages.get(ALLIANCE, health).audience().industries())
        .containsExactly(Industry.PUBLIC_SECTOR, Industry.HEALTH);
    assertThat(search.find("Häuser", Locale.GERMAN).hits())
        .filteredOn(hit -> hit.path().endsWith(health.toString()))
        .singleElement()
        .satisfies(hit -> assertThat(hit.industries()).contains(Industry.HEALTH));
  }

  @Test
  void for_whom_it_is_belongs_to_what_is_signed() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    String everybody = draft.digest();
    String kessler = addressed(draft, new Audience(null, KESSLER, List.of()));
    String health = addressed(draft, of(Industry.HEALTH));
    String presales = addressed(draft, Audience.of(JobRole.PRESALES));
    assertThat(List.of(everybody, kessler, health, presales)).doesNotHaveDuplicates();
    assertThat(addressed(draft, Audience.EVERYBODY)).isEqualTo(everybody);
    assertThat(everybody)
        .as("what is for everybody keeps the digest it had")
        .isEqualTo(
            db.fetchValue(
                "select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')"
                    + " from messaging.value_message_version where id = '"
                    + draft.id()
                    + "'"));
  }

  @Test
  void what_was_read_for_other_customers_is_not_approved() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(OLIVER);
    Review read = approvals.review(ALLIANCE, draft.id());
    world.as(MIRIAM);
    approvals.withdraw(draft.id());
    approvals.submit(draft.id(), address(draft, of(Industry.HEALTH)).lock());
    world.as(OLIVER);
    assertConflict(
        "messaging.conflict.changed", () -> approvals.approve(draft.id(), read.version().digest()));
    String now = approvals.review(ALLIANCE, draft.id()).version().digest();
    approvals.approve(draft.id(), now);
    assertThat(
            db.fetchCount(
                APPROVAL, APPROVAL.VERSION_ID.eq(draft.id().value()), APPROVAL.DIGEST.eq(now)))
        .isEqualTo(2);
  }

  @Test
  void the_database_keeps_whose_sellers_tell_it_once_it_is_handed_over() {
    assertKept(db.update(VALUE_MESSAGE).set(VALUE_MESSAGE.AUDIENCE_SIDE, KESSLER.value()));
  }

  @Test
  void the_database_keeps_to_which_customers_once_it_is_handed_over() {
    assertKept(db.update(VALUE_MESSAGE).set(VALUE_MESSAGE.INDUSTRIES, new String[] {"HEALTH"}));
  }

  private void assertKept(UpdateSetMoreStep<?> set) {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> set.where(VALUE_MESSAGE.ID.eq(draft.message().value())).execute())
        .withMessageContaining("keeps its audience");
  }

  @Test
  void a_message_is_for_a_side_of_its_own_alliance() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    assertNotFound(() -> address(draft, new Audience(null, HALDEN, List.of())));
  }

  @Test
  void what_one_side_alone_tells_needs_no_words_of_its_own_beside_it() {
    MessageId message = published(new Audience(null, KESSLER, List.of()), "Nur wir");
    world.as(MIRIAM);
    assertConflict(
        "messaging.conflict.variantOf", () -> authoring.createVariant(ALLIANCE, message));
  }

  @Test
  void own_words_are_for_the_same_customers() {
    MessageId message = published(of(Industry.HEALTH), "Für Häuser");
    world.as(MIRIAM);
    MessageId own = authoring.createVariant(ALLIANCE, message);
    assertThat(authoring.open(ALLIANCE, own).audience()).isEqualTo(of(Industry.HEALTH));
  }

  @Test
  void what_is_told_to_other_customers_or_by_others_may_sound_the_same() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.titled("Für Häuser"));
    address(draft, of(Industry.HEALTH));
    MessageId finance = published(of(Industry.FINANCE), "Für Banken");
    world.as(MIRIAM);
    assertThat(authoring.open(ALLIANCE, draft.message()).alike()).isNull();
    address(draft, of(Industry.HEALTH, Industry.FINANCE));
    assertThat(authoring.open(ALLIANCE, draft.message()).alike())
        .extracting(Alike::message)
        .isEqualTo(finance);
    address(draft, new Audience(null, KESSLER, List.of()));
    assertThat(authoring.open(ALLIANCE, draft.message()).alike())
        .as("every industry is this one, too")
        .isNotNull();
  }

  private MessageId published(Audience audience, String title) {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.titled(title));
    approvals.submit(draft.id(), address(draft, audience).lock());
    world.as(OLIVER);
    approvals.approve(draft.id(), approvals.review(ALLIANCE, draft.id()).version().digest());
    return draft.message();
  }

  private String addressed(MessageVersion draft, Audience audience) {
    address(draft, audience);
    return authoring.open(ALLIANCE, draft.message()).open().digest();
  }

  private Saved address(MessageVersion draft, Audience audience) {
    world.as(MIRIAM);
    return authoring.address(
        draft.id(), authoring.open(ALLIANCE, draft.message()).open().lock(), audience);
  }

  private static Audience of(Industry... industries) {
    return new Audience(null, null, List.of(industries));
  }

  private long count(String what) {
    return (Long) portal.fetchValue("select count(*) from " + what);
  }
}
