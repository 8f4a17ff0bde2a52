package tandem.portal.learning.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tandem.db.notification.Tables.MAIL;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.Lesson;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@RecordApplicationEvents
class ModuleDraftServiceTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId OTHER =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final ModuleId CORE =
      new ModuleId(UUID.fromString("01900000-0000-7000-8000-0000000d0001"));
  private static final UUID MESSAGE = UUID.fromString("01900000-0000-7000-8000-0000000e0001");
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";
  private static final String ANNA = "anna.brandt@kessler.example";

  @Autowired ModuleDraftService drafts;
  @Autowired LearningService learning;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void both_sides_write_and_nobody_stores_over_what_they_have_not_seen() {
    ModuleDraft draft = begun("Eins");
    drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete("Zwei"));
    SignIn.as(db, OLIVER);
    var conflict =
        catchThrowableOfType(
            OverwriteException.class,
            () -> drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete("Drei")));
    assertThat(conflict.theirs().definition()).isEqualTo(Manuscripts.complete("Zwei"));
    assertThat(
            drafts.save(DEMO, draft.id(), conflict.theirs().lock(), Manuscripts.complete("Drei")))
        .satisfies(stored -> assertThat(stored.lock()).isEqualTo(conflict.theirs().lock() + 1));
  }

  @Test
  void one_side_signs_the_other_releases_and_a_seller_reads_exactly_that() {
    ModuleDraft draft = begun("Erster Besuch");
    drafts.propose(DEMO, draft.id(), draft.lock());
    assertThatThrownBy(() -> drafts.release(DEMO, draft.id(), signed(draft)))
        .as("one side cannot sign for both")
        .hasMessageContaining("ownSide");
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, draft.id(), signed(draft));
    ModuleDefinition written = draft.definition();
    SignIn.as(db, ANNA);
    LearningModule read = learning.module(draft.module()).module();
    assertThat(read.version()).isEqualTo(draft.id().value());
    assertThat(read.title()).isEqualTo(written.title());
    assertThat(read.minutes()).isEqualTo(written.minutes());
    assertThat(read.asks()).isEqualTo(written.asks()).isEqualTo(2);
    assertThat(read.lessons())
        .extracting(Lesson::title)
        .containsExactlyElementsOf(
            written.lessons().stream().map(ModuleDefinition.LessonText::title).toList());
    assertThat(read.lessons().getFirst().message())
        .matches(message -> message != null && message.value().equals(MESSAGE));
    assertThat(read.questions().getFirst().lesson()).isEqualTo(read.lessons().get(1).id());
    assertThat(read.questions())
        .extracting(CheckQuestion::pool)
        .containsExactly(null, "Auswahl", "Auswahl");
    assertThat(events.stream(ModuleMoved.class))
        .extracting(ModuleMoved::action)
        .containsExactly("learning.module.proposed", "learning.module.released");
  }

  @Test
  void what_sellers_read_is_what_the_next_version_begins_with() {
    ModuleDraft draft = released("Erster Besuch");
    SignIn.as(db, MIRIAM);
    ModuleDraft next = drafts.next(DEMO, draft.module());
    assertThat(next.definition()).isEqualTo(draft.definition());
    assertThatThrownBy(() -> drafts.next(DEMO, draft.module())).hasMessageContaining("draft");
    drafts.discard(DEMO, next.id(), next.lock());
    assertThat(drafts.open(DEMO, draft.module()).draft()).isNull();
    assertThat(drafts.open(DEMO, draft.module()).published())
        .matches(version -> version != null && version.number() == 1);
  }

  @Test
  void the_module_that_came_with_the_installation_can_be_written_on_too() {
    SignIn.as(db, MIRIAM);
    ModuleDraft next = drafts.next(DEMO, CORE);
    assertThat(next.definition().lessons()).hasSize(5);
    assertThat(next.definition().questions()).hasSize(8);
    assertThat(ModuleRules.problems(next.definition(), true, true))
        .as("complete but for what is new")
        .extracting(Problem::textKey)
        .containsOnly("learning.author.problem.reason");
  }

  @Test
  void any_edit_takes_the_signature_back() {
    ModuleDraft draft = begun("Eins");
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    assertThatThrownBy(
            () -> drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete("Zwei")))
        .as("who has not seen that it is signed")
        .isInstanceOf(OverwriteException.class);
    ModuleDraft changed =
        drafts.save(DEMO, draft.id(), signed(draft), Manuscripts.complete("Zwei"));
    assertThat(changed.proposal()).isNull();
    assertThatThrownBy(() -> drafts.release(DEMO, draft.id(), changed.lock()))
        .hasMessageContaining("notProposed");
    assertThat(events.stream(ModuleMoved.class))
        .extracting(ModuleMoved::action)
        .containsExactly("learning.module.proposed", "learning.module.withdrawn");
  }

  @Test
  void what_is_given_back_says_why_to_those_who_wrote_it_until_it_is_proposed_again() {
    ModuleDraft draft = begun("Eins");
    drafts.propose(DEMO, draft.id(), draft.lock());
    assertThatThrownBy(() -> drafts.giveBack(DEMO, draft.id(), signed(draft), "Doch anders"))
        .as("one's own side takes its signature back")
        .hasMessageContaining("notProposed");
    SignIn.as(db, OLIVER);
    assertThatThrownBy(() -> drafts.withdraw(DEMO, draft.id()))
        .as("the other side's signature is not one's own to take back")
        .hasMessageContaining("notProposed");
    for (String nothing : List.of(" ", "x".repeat(501))) {
      assertThatThrownBy(() -> drafts.giveBack(DEMO, draft.id(), signed(draft), nothing))
          .hasMessageContaining("reason");
    }
    assertThatThrownBy(() -> drafts.giveBack(DEMO, draft.id(), draft.lock(), "Ungelesen"))
        .isInstanceOf(OverwriteException.class);
    drafts.giveBack(DEMO, draft.id(), signed(draft), " Question two is ambiguous. ");
    ModuleDraft back = stored(draft);
    assertThat(back.proposal()).isNull();
    assertThat(back.givenBack())
        .extracting(given -> Objects.requireNonNull(given).reason())
        .isEqualTo("Question two is ambiguous.");
    assertThat(drafts.list(DEMO).givenBack()).as("who gave it back has nothing to do").isEmpty();
    assertThat(mailed("Zurückgegeben: Modul %")).contains(MIRIAM).doesNotContain(OLIVER);
    SignIn.as(db, MIRIAM);
    assertThat(drafts.list(DEMO).givenBack())
        .extracting(ModuleRow::module)
        .containsExactly(draft.module());
    ModuleDraft edited =
        drafts.save(DEMO, draft.id(), back.lock(), Manuscripts.complete("Klarer", MESSAGE));
    assertThat(edited.givenBack()).as("still to be read while writing on").isNotNull();
    drafts.propose(DEMO, draft.id(), edited.lock());
    assertThat(stored(draft).givenBack()).isNull();
    assertThat(events.stream(ModuleMoved.class))
        .extracting(ModuleMoved::action)
        .containsExactly(
            "learning.module.proposed", "learning.module.givenBack", "learning.module.proposed");
  }

  @Test
  void who_throws_away_what_was_signed_tells_the_other_side() {
    ModuleDraft unsigned = begun("Eins");
    drafts.discard(DEMO, unsigned.id(), unsigned.lock());
    ModuleDraft draft = begun("Zwei");
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    drafts.discard(DEMO, draft.id(), signed(draft));
    assertThat(mailed("Verworfen, was zur Freigabe lag: Modul „%"))
        .containsOnlyOnce(MIRIAM)
        .doesNotContain(OLIVER);
    assertThat(events.stream(ModuleMoved.class))
        .extracting(ModuleMoved::action)
        .containsExactly("learning.module.proposed", "learning.module.discarded");
  }

  @Test
  void what_was_read_is_what_is_released() {
    ModuleDraft draft = begun("Eins");
    ModuleDraft stored = drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete("Zwei"));
    drafts.propose(DEMO, draft.id(), stored.lock());
    SignIn.as(db, OLIVER);
    assertThatThrownBy(() -> drafts.release(DEMO, draft.id(), draft.lock()))
        .isInstanceOf(OverwriteException.class);
  }

  @Test
  void what_is_incomplete_is_not_signed() {
    SignIn.as(db, MIRIAM);
    ModuleDraft draft = drafts.begin(DEMO);
    assertThatThrownBy(() -> drafts.propose(DEMO, draft.id(), draft.lock()))
        .hasMessageContaining("incomplete");
  }

  @Test
  void what_nobody_would_read_is_not_stored() {
    SignIn.as(db, MIRIAM);
    ModuleDraft draft = drafts.begin(DEMO);
    ModuleDefinition endless =
        Editing.head(
            draft.definition(), Localized.of("x".repeat(121), "x"), Localized.of("x", "x"));
    assertThatThrownBy(() -> drafts.save(DEMO, draft.id(), draft.lock(), endless))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tooLarge");
  }

  @Test
  void the_first_module_of_an_alliance_is_its_core_module_and_says_all_three_parts() {
    SignIn.as(db, "rita.stein@halden.example");
    ModuleDraft draft = drafts.begin(OTHER);
    assertThat(drafts.open(OTHER, draft.module()).core()).isTrue();
    ModuleDefinition onePart = Manuscripts.onePart("Halden");
    ModuleDraft stored = drafts.save(OTHER, draft.id(), draft.lock(), onePart);
    assertThatThrownBy(() -> drafts.propose(OTHER, draft.id(), stored.lock()))
        .hasMessageContaining("incomplete");
    assertThat(ModuleRules.problems(onePart, false, false)).isEmpty();
  }

  @Test
  void the_list_says_what_is_published_and_what_waits_for_whom() {
    ModuleDraft draft = begun("Wartet");
    drafts.propose(DEMO, draft.id(), draft.lock());
    assertThat(drafts.list(DEMO).rows())
        .filteredOn(row -> row.module().equals(draft.module()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.published()).isNull();
              assertThat(row.title().in(Locale.GERMAN)).isEqualTo("Wartet");
              assertThat(row.draft()).matches(d -> d != null && d.signedBy() != null);
            });
    assertThat(drafts.list(DEMO).rows().getFirst().published())
        .matches(published -> published != null && published.core());
  }

  @Test
  void a_copy_for_another_alliance_leaves_value_messages_behind_and_says_so() {
    ModuleDraft draft = released("Erster Besuch");
    SignIn.as(db, MIRIAM);
    assertThatThrownBy(() -> drafts.copy(DEMO, draft.module(), OTHER))
        .as("no seat there")
        .isInstanceOf(NotFoundException.class);
    db.execute(
        """
        insert into alliance.membership (side_id, person_id, role, valid_from)
        select s.id, p.id, 'PARTNER_MANAGER', current_date
        from alliance.side s join identity.person p on p.company_id = s.company_id
        where s.alliance_id = ? and p.email = ?
        """,
        OTHER.value(),
        OLIVER);
    SignIn.as(db, OLIVER);
    Copied copied = drafts.copy(DEMO, draft.module(), OTHER);
    assertThat(copied.messages()).isEqualTo(1);
    assertThat(copied.files()).isZero();
    ModuleDefinition there = copied.draft().definition();
    assertThat(there.title()).isEqualTo(draft.definition().title());
    assertThat(there.questions()).isEqualTo(draft.definition().questions());
    assertThat(there.lessons()).allMatch(lesson -> lesson.message() == null);
    assertThat(copied.draft().module()).isNotEqualTo(draft.module());
  }

  @Test
  void a_file_that_stayed_behind_is_counted_and_named_before_anybody_signs() {
    ModuleDraft draft = begun("Eins");
    String gone = "![Drei Stunden](media:" + UUID.randomUUID() + ")";
    ModuleDefinition showing =
        Editing.lesson(
            draft.definition(),
            "l2",
            l ->
                new ModuleDefinition.LessonText(
                    l.id(), l.part(), l.title(), Localized.of(gone, gone), null, null, null));
    ModuleDraft stored = drafts.save(DEMO, draft.id(), draft.lock(), showing);
    assertThatThrownBy(() -> drafts.propose(DEMO, draft.id(), stored.lock()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> {
              assertThat(e.textKey()).isEqualTo("learning.author.conflict.media.gone");
              assertThat(e.arguments()).containsExactly("Drei Stunden", 2);
            });
    assertThat(drafts.copy(DEMO, draft.module(), DEMO).files()).isEqualTo(1);
  }

  @Test
  void another_alliance_has_nothing_of_it() {
    ModuleDraft draft = begun("Eins");
    SignIn.as(db, "rita.stein@halden.example");
    assertThatThrownBy(() -> drafts.open(DEMO, draft.module()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> drafts.open(OTHER, draft.module()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> drafts.save(OTHER, draft.id(), draft.lock(), Manuscripts.complete("fremd")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> drafts.next(OTHER, CORE)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void neither_seller_nor_hr_nor_executive_comes_near() {
    for (String email :
        List.of(ANNA, "petra.lang@kessler.example", "heinz.kessler@kessler.example")) {
      SignIn.as(db, email);
      assertThatThrownBy(() -> drafts.list(DEMO)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> drafts.begin(DEMO)).isInstanceOf(AccessDeniedException.class);
    }
  }

  private ModuleDraft stored(ModuleDraft draft) {
    return Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft());
  }

  private List<String> mailed(String subject) {
    return db.select(MAIL.RECIPIENT)
        .from(MAIL)
        .where(MAIL.SUBJECT.like(subject))
        .fetch(MAIL.RECIPIENT);
  }

  /// Signing is the next change.
  private static int signed(ModuleDraft draft) {
    return draft.lock() + 1;
  }

  private ModuleDraft begun(String title) {
    SignIn.as(db, MIRIAM);
    ModuleDraft draft = drafts.begin(DEMO);
    return drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete(title, MESSAGE));
  }

  private ModuleDraft released(String title) {
    ModuleDraft draft = begun(title);
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, draft.id(), signed(draft));
    return draft;
  }
}
