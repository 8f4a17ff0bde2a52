package tandem.portal.learning.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.terms.Attempts;
import tandem.portal.learning.terms.Audience;
import tandem.portal.learning.terms.Offer;
import tandem.portal.learning.terms.OfferService;
import tandem.portal.learning.terms.Recertification;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Json;
import tandem.portal.platform.NotFoundException;

/// For whom a module is and what comes before it, as part of what both sides sign.
@PortalTest
@Transactional
class TermsSignedTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final ModuleId CORE =
      new ModuleId(UUID.fromString("01900000-0000-7000-8000-0000000d0001"));
  private static final UUID KESSLERS = UUID.fromString("01900000-0000-7000-8000-0000051de001");
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";
  private static final Terms NARROW =
      new Terms(
          new Audience(
              List.of(KESSLERS),
              List.of(JobRole.PRESALES, JobRole.ACCOUNT_EXECUTIVE),
              List.of("DACH")),
          List.of(CORE.value()),
          new Attempts(2, 5),
          new Recertification(12));

  @Autowired ModuleDraftService drafts;
  @Autowired OfferService offers;
  @Autowired LearningService learning;
  @Autowired Json json;
  @Autowired OwnerDb db;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void what_is_signed_is_what_is_released_and_what_the_next_version_begins_with() {
    ModuleId module = released(NARROW);
    SignIn.as(db, MIRIAM);
    assertThat(drafts.next(DEMO, module).definition().terms()).isEqualTo(NARROW);
    SignIn.as(db, "sam.carter@nordwind.example");
    assertThatThrownBy(() -> learning.module(module))
        .as("it is for the other side")
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_core_module_is_for_everybody_and_comes_first() {
    SignIn.as(db, MIRIAM);
    ModuleDraft next = drafts.next(DEMO, CORE);
    assertThat(
            ModuleRules.problems(
                next.definition()
                    .with(Terms.NONE.with(Audience.EVERYBODY.withRegions(List.of("DACH")))),
                true,
                true))
        .extracting(Problem::textKey)
        .contains("learning.author.problem.terms");
    assertThat(ModuleRules.problems(Manuscripts.onePart("Eins").with(NARROW), false, false))
        .isEmpty();
  }

  @Test
  void modules_that_would_wait_for_one_another_are_refused_by_their_names() {
    ModuleId a = released(Terms.NONE);
    ModuleId b = released(Terms.NONE.withRequires(List.of(a.value())));
    SignIn.as(db, MIRIAM);
    ModuleDraft next = drafts.next(DEMO, a);
    ModuleDraft circle =
        drafts.save(
            DEMO,
            next.id(),
            next.lock(),
            Editing.again(
                next.definition().with(Terms.NONE.withRequires(List.of(b.value()))),
                false,
                tandem.portal.platform.Localized.of("Neu", "New")));
    assertThatThrownBy(() -> drafts.propose(DEMO, circle.id(), circle.lock()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> {
              assertThat(e.textKey()).isEqualTo("learning.author.conflict.circle");
              assertThat(e.arguments()).containsExactly("Modul → Modul → Modul");
            });
  }

  @Test
  void a_draft_from_before_there_were_terms_is_for_everybody() {
    String old =
        json.write(Manuscripts.onePart("Alt")).data().replaceAll(",\"terms\":\\{.*}}$", "}");
    assertThat(old).doesNotContain("audience");
    assertThat(json.read(JSONB.valueOf(old), ModuleDefinition.class))
        .isEqualTo(Manuscripts.onePart("Alt"));
  }

  @Test
  void two_who_set_different_terms_lose_nothing_and_the_same_one_is_decided() {
    ModuleDefinition base = Manuscripts.onePart("Eins");
    Terms roles = Terms.NONE.with(NARROW.audience());
    Terms after =
        Terms.NONE.withRequires(NARROW.requires()).with(NARROW.attempts()).withRecertification(12);
    assertThat(Merging.of(base, base.with(roles), base.with(after)).orElseThrow().terms())
        .isEqualTo(NARROW);
    assertThat(
            Merging.of(
                base,
                base.with(roles),
                base.with(Terms.NONE.with(Audience.EVERYBODY.withRegions(List.of("Nord"))))))
        .isEmpty();
  }

  @Test
  void a_copy_for_another_alliance_knows_neither_its_sides_nor_its_modules() {
    assertThat(NARROW.elsewhere().audience().sides()).isEmpty();
    assertThat(NARROW.elsewhere().requires()).isEmpty();
    assertThat(NARROW.elsewhere().audience().jobRoles()).hasSize(2);
    assertThat(NARROW.elsewhere().months()).isEqualTo(12);
  }

  @Test
  void partner_managers_choose_from_both_companies_and_the_regions_they_may_know() {
    SignIn.as(db, MIRIAM);
    Offer offer = offers.of(DEMO);
    assertThat(offer.sides()).hasSize(2).containsKey(KESSLERS);
    assertThat(offer.regions()).isNotEmpty().isSorted();
    assertThat(offer.modules()).extracting(Offer.Module::id).contains(CORE);
    assertThat(offer.modules().getFirst().title().in(Locale.GERMAN)).isNotBlank();
    assertThatThrownBy(
            () ->
                offers.of(new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"))))
        .isInstanceOf(RuntimeException.class);
  }

  private ModuleId released(Terms terms) {
    SignIn.as(db, MIRIAM);
    ModuleDraft begun = drafts.begin(DEMO);
    ModuleDraft draft =
        drafts.save(
            DEMO, begun.id(), begun.lock(), Manuscripts.complete("Modul", null).with(terms));
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, draft.id(), draft.lock() + 1);
    assertThat(
            db.fetchExists(
                MODULE_VERSION,
                MODULE_VERSION.ID.eq(draft.id().value()),
                MODULE_VERSION.STATE.eq("PUBLISHED")))
        .isTrue();
    return draft.module();
  }
}
