package tandem.portal.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.db.notification.Tables.MAIL;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
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
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.WaveService;

@PortalTest
@Transactional
@RecordApplicationEvents
class InstrumentDraftServiceTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId OTHER =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final InstrumentId TRUST =
      new InstrumentId(UUID.fromString("01900000-0000-7000-8000-0000000b0001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired InstrumentDraftService drafts;
  @Autowired WaveService waves;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_draft_keeps_what_is_missing_as_missing() {
    SignIn.as(db, MIRIAM);
    var german = new Localized(java.util.Map.of("de", "Nur deutsch"));
    Instrument.Definition half = definition(german, new Scale.Words(300));
    DraftId id = drafts.create(DEMO, half);
    assertThat(drafts.definition(DEMO, id).title()).isEqualTo(german);
    assertThat(InstrumentRules.problems(drafts.definition(DEMO, id)))
        .contains(new Problem("", "survey.instrument.problem.title", Locale.ENGLISH))
        .doesNotContain(new Problem("", "survey.instrument.problem.title", Locale.GERMAN));
  }

  @Test
  void a_copy_of_a_shipped_instrument_has_no_index_and_its_own_minutes() {
    SignIn.as(db, MIRIAM);
    assertThat(drafts.definition(DEMO, TRUST).sections().getFirst().items().getFirst().facet())
        .isEqualTo(Facet.ABILITY);
    Instrument.Definition copy = drafts.definition(DEMO, drafts.copy(DEMO, TRUST));
    assertThat(copy.sections()).flatMap(Instrument.Section::items).allMatch(i -> i.facet() == null);
    assertThat(copy.minutes()).isEqualTo(4);
  }

  @Test
  void both_sides_write_and_nobody_stores_over_what_they_have_not_seen() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("eins"));
    drafts.save(DEMO, id, 0, complete("zwei"));
    SignIn.as(db, OLIVER);
    var conflict =
        catchThrowableOfType(
            OverwriteException.class, () -> drafts.save(DEMO, id, 0, complete("drei")));
    assertThat(conflict.theirs().definition()).isEqualTo(complete("zwei"));
    assertThat(drafts.save(DEMO, id, conflict.theirs().lock(), complete("drei")).lock())
        .isEqualTo(2);
  }

  @Test
  void one_side_proposes_and_the_other_releases_exactly_that() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    assertThatThrownBy(() -> drafts.release(DEMO, id, 1))
        .as("one side cannot sign for both")
        .hasMessageContaining("ownSide");
    SignIn.as(db, OLIVER);
    InstrumentId released = drafts.release(DEMO, id, 1);
    assertThat(drafts.definition(DEMO, released)).isEqualTo(complete("Eins"));
    assertThatThrownBy(() -> drafts.definition(DEMO, id)).isInstanceOf(NotFoundException.class);
    assertThat(waves.instruments(DEMO)).extracting(Instrument::id).contains(released);
    SignIn.as(db, MIRIAM);
    DraftId next = drafts.next(DEMO, Slug.of(id));
    drafts.save(DEMO, next, 0, complete("Zwei"));
    drafts.propose(DEMO, next, 1);
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, next, 2);
    assertThat(waves.instruments(DEMO))
        .filteredOn(one -> one.slug().equals(id.toString()))
        .singleElement()
        .satisfies(one -> assertThat(one.version()).isEqualTo(2));
    assertThat(drafts.definition(DEMO, released)).isEqualTo(complete("Eins"));
    assertThat(events.stream(InstrumentMoved.class))
        .extracting(InstrumentMoved::action)
        .containsExactly(
            "survey.instrument.proposed",
            "survey.instrument.released",
            "survey.instrument.proposed",
            "survey.instrument.released");
  }

  @Test
  void who_has_not_seen_that_it_was_proposed_neither_edits_nor_discards_it() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    SignIn.as(db, OLIVER);
    var conflict =
        catchThrowableOfType(
            OverwriteException.class, () -> drafts.save(DEMO, id, 0, complete("Zwei")));
    assertThat(conflict.theirs().proposal()).isNotNull();
    assertThat(conflict.theirs().definition()).isEqualTo(complete("Eins"));
    assertThatThrownBy(() -> drafts.discard(DEMO, id, 0)).isInstanceOf(OverwriteException.class);
    assertThat(draft(id).proposal()).isNotNull();
    assertThat(drafts.save(DEMO, id, conflict.theirs().lock(), complete("Zwei")).proposal())
        .as("who has been told may take it back")
        .isNull();
  }

  @Test
  void what_waits_for_ones_own_side_is_what_the_other_has_signed() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    DraftId unsigned = drafts.create(DEMO, complete("Zwei"));
    drafts.propose(DEMO, id, 0);
    assertThat(drafts.toRelease(DEMO))
        .extracting(InstrumentRow::slug)
        .doesNotContain(Slug.of(id), Slug.of(unsigned));
    SignIn.as(db, OLIVER);
    assertThat(drafts.toRelease(DEMO))
        .extracting(InstrumentRow::slug)
        .contains(Slug.of(id))
        .doesNotContain(Slug.of(unsigned));
  }

  @Test
  void any_edit_takes_the_proposal_back() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    SignIn.as(db, OLIVER);
    drafts.save(DEMO, id, 1, complete("Zwei"));
    assertThatThrownBy(() -> drafts.release(DEMO, id, 2)).hasMessageContaining("notProposed");
    assertThat(drafts.open(DEMO, Slug.of(id)).draft())
        .matches(draft -> draft != null && draft.proposal() == null);
    assertThat(events.stream(InstrumentMoved.class))
        .extracting(InstrumentMoved::action)
        .containsExactly("survey.instrument.proposed", "survey.instrument.withdrawn");
  }

  @Test
  void who_does_not_sign_says_why_and_it_is_read_until_it_is_proposed_again() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    assertThatThrownBy(() -> drafts.giveBack(DEMO, id, 1, "Doch anders"))
        .as("one's own side takes its signature back")
        .isInstanceOf(ConflictException.class);
    SignIn.as(db, OLIVER);
    assertThatThrownBy(() -> drafts.withdraw(DEMO, id))
        .as("the other side's signature is not one's own to take back")
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> drafts.giveBack(DEMO, id, 1, " "))
        .isInstanceOf(ConflictException.class);
    drafts.giveBack(DEMO, id, 1, " Please ask for the region too. ");
    InstrumentDraft back = draft(id);
    assertThat(back.proposal()).isNull();
    assertThat(back.givenBack())
        .extracting(given -> Objects.requireNonNull(given).reason())
        .isEqualTo("Please ask for the region too.");
    assertThat(
            db.select(MAIL.RECIPIENT)
                .from(MAIL)
                .where(MAIL.SUBJECT.like("Zurückgegeben: Fragebogen „_%“ (Kessler × Nordwind)"))
                .fetch(MAIL.RECIPIENT))
        .contains(MIRIAM)
        .doesNotContain(OLIVER);
    SignIn.as(db, MIRIAM);
    drafts.propose(DEMO, id, 1);
    assertThat(draft(id).givenBack()).isNull();
  }

  private InstrumentDraft draft(DraftId id) {
    return Objects.requireNonNull(drafts.open(DEMO, Slug.of(id)).draft());
  }

  @Test
  void what_was_read_is_what_is_released() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.save(DEMO, id, 0, complete("Zwei"));
    drafts.propose(DEMO, id, 1);
    SignIn.as(db, OLIVER);
    assertThatThrownBy(() -> drafts.release(DEMO, id, 0)).isInstanceOf(OverwriteException.class);
  }

  @Test
  void what_is_incomplete_is_not_signed() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.begin(DEMO);
    assertThatThrownBy(() -> drafts.propose(DEMO, id, 0)).hasMessageContaining("incomplete");
  }

  @Test
  void what_nobody_would_answer_is_not_stored() {
    SignIn.as(db, MIRIAM);
    Localized endless = Localized.of("x".repeat(601), "x");
    assertThatThrownBy(() -> drafts.create(DEMO, definition(endless, new Scale.Words(10))))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tooLarge");
  }

  @Test
  void a_draft_thrown_away_leaves_the_released_version() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, id, 1);
    DraftId next = drafts.next(DEMO, Slug.of(id));
    assertThatThrownBy(() -> drafts.next(DEMO, Slug.of(id))).hasMessageContaining("draft");
    drafts.discard(DEMO, next, 0);
    assertThat(drafts.open(DEMO, Slug.of(id)).released())
        .matches(version -> version != null && version.version() == 1);
    assertThat(drafts.open(DEMO, Slug.of(id)).draft()).isNull();
  }

  @Test
  void shipped_instruments_are_read_and_copied_only() {
    SignIn.as(db, MIRIAM);
    assertThat(drafts.open(DEMO, new Slug("trust")).own()).isFalse();
    assertThatThrownBy(() -> drafts.next(DEMO, new Slug("trust")))
        .isInstanceOf(NotFoundException.class);
    assertThat(drafts.list(DEMO))
        .extracting(row -> row.slug().value())
        .contains("trust", "readiness", "pulse");
  }

  @Test
  void another_alliance_has_nothing_of_it() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    SignIn.as(db, OLIVER);
    InstrumentId released = drafts.release(DEMO, id, 1);
    DraftId next = drafts.next(DEMO, Slug.of(id));
    assertThatThrownBy(() -> drafts.definition(OTHER, released))
        .isInstanceOf(NotFoundException.class);
    SignIn.as(db, "rita.stein@halden.example");
    assertThatThrownBy(() -> drafts.definition(DEMO, next)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> drafts.definition(OTHER, next)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> drafts.save(OTHER, next, 0, complete("fremd")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> drafts.definition(OTHER, released))
        .isInstanceOf(NotFoundException.class);
    assertThat(waves.instruments(OTHER)).extracting(Instrument::id).doesNotContain(released);
  }

  @Test
  void neither_seller_nor_hr_nor_executive_comes_near() {
    for (String email :
        List.of(
            "aylin.demir@kessler.example",
            "petra.lang@kessler.example",
            "heinz.kessler@kessler.example")) {
      SignIn.as(db, email);
      assertThatThrownBy(() -> drafts.list(DEMO)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> drafts.create(DEMO, complete("x")))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void a_released_version_is_unchangeable_for_the_databases_owner_too() {
    SignIn.as(db, MIRIAM);
    DraftId id = drafts.create(DEMO, complete("Eins"));
    drafts.propose(DEMO, id, 0);
    SignIn.as(db, OLIVER);
    InstrumentId released = drafts.release(DEMO, id, 1);
    assertThatThrownBy(
            () ->
                db.execute(
                    "update survey.instrument set definition = '{}' where id = ?",
                    released.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("as both sides signed it");
  }

  private static Instrument.Definition complete(String title) {
    return definition(Localized.of(title, title), new Scale.Agreement(5));
  }

  private static Instrument.Definition definition(Localized title, Scale scale) {
    Localized any = Localized.of("Wort", "word");
    return new Instrument.Definition(
        title,
        any,
        any,
        1,
        List.of(
            new Instrument.Section(
                "s1", any, List.of(new Instrument.Item("i1", null, any, scale, null, null)))));
  }
}
