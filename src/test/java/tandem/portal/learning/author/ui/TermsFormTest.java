package tandem.portal.learning.author.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Manuscripts;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.terms.Audience;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Tick;

@PortalTest
@Transactional
class TermsFormTest extends SpringBrowserlessTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final ModuleId CORE =
      new ModuleId(UUID.fromString("01900000-0000-7000-8000-0000000d0001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired OwnerDb db;
  @Autowired ModuleDraftService drafts;

  @BeforeEach
  void sign_in() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    SignIn.as(db, MIRIAM);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void who_it_is_for_and_what_comes_first_is_ticked_and_stored() {
    ModuleDraft draft = begun(Terms.NONE);
    show(draft.module());
    assertThat(text()).contains("Für wen und was zuvorfür alle");
    click("Für wen und was zuvor");
    tick("jobRoles-PRESALES").setValue(true);
    tick("regions-" + regions().getFirst()).setValue(true);
    tick("requires-" + CORE).setValue(true);
    Terms stored = stored(draft).terms();
    assertThat(stored.audience().jobRoles()).containsExactly(JobRole.PRESALES);
    assertThat(stored.audience().regions()).containsExactly(regions().getFirst());
    assertThat(stored.requires()).containsExactly(CORE.value());
    assertThat(text()).contains("für einen Teil des Vertriebs", "Zuerst: Warum diese Allianz");
    tick("jobRoles-PRESALES").setValue(false);
    assertThat(stored(draft).terms().audience().jobRoles()).isEmpty();
  }

  @Test
  void how_long_a_completion_holds_is_chosen_and_said_in_both_languages() {
    ModuleDraft draft = begun(Terms.NONE);
    show(draft.module());
    click("Für wen und was zuvor");
    var again = select("again");
    assertThat(again.getElement().getTextRecursively())
        .contains("Unbefristet", "12 Monate, dann erneut der Wissens-Check");
    choose(again, "12");
    assertThat(stored(draft).terms().months()).isEqualTo(12);
    show(draft.module());
    click("Wissens-Check");
    assertThat(text()).contains("Der Abschluss gilt 12 Monate; dann legen Sie");
    UI.getCurrent().setLocale(Locale.ENGLISH);
    show(draft.module());
    click("Audience and prerequisites");
    assertThat(text()).contains("How long a completion holds", "12 months, then the check again");
    choose(select("again"), "0");
    assertThat(stored(draft).terms().recertification()).isNull();
  }

  @Test
  void the_core_module_may_have_a_period_too() {
    drafts.next(DEMO, CORE);
    show(CORE);
    click("Für wen und was zuvor");
    assertThat(select("again").getValue()).isEqualTo("0");
  }

  @Test
  void limiting_the_attempts_leaves_every_other_tick_where_it_is() {
    ModuleDraft draft = begun(Terms.NONE);
    show(draft.module());
    click("Für wen und was zuvor");
    Tick presales = tick("jobRoles-PRESALES");
    tick("limit").setValue(true);
    assertThat(presales.isAttached()).as("what is on its way to it arrives").isTrue();
    presales.setValue(true);
    number("attempts").setValue("0");
    assertThat(text()).contains("Geben Sie eine ganze Zahl von 1 bis 20 ein.");
    assertThat(number("attempts").getElement().getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(stored(draft).terms().attempts())
        .isEqualTo(tandem.portal.learning.terms.Attempts.USUAL);
    number("attempts").setValue("5");
    assertThat(number("attempts").getElement().getAttribute("aria-invalid")).isEqualTo("false");
    assertThat(stored(draft).terms().mostAttempts()).isEqualTo(5);
    assertThat(stored(draft).terms().audience().jobRoles()).containsExactly(JobRole.PRESALES);
    tick("limit").setValue(false);
    assertThat(stored(draft).terms().attempts()).isNull();
  }

  @Test
  void the_preview_says_to_which_job_role_it_is_not_offered() {
    show(
        begun(Terms.NONE.with(Audience.EVERYBODY.withJobRoles(List.of(JobRole.PRESALES))))
            .module());
    as(JobRole.INSIDE_SALES);
    assertThat(text()).contains("bekommt das Modul nicht angeboten");
    as(JobRole.PRESALES);
    assertThat(text()).doesNotContain("bekommt das Modul nicht angeboten");
  }

  @Test
  void the_core_module_says_why_there_is_nothing_to_choose() {
    drafts.next(DEMO, CORE);
    show(CORE);
    click("Für wen und was zuvor");
    assertThat(text()).contains("Kernmodul der Allianz: Es ist für alle");
    assertThat(find(Tick.class).all())
        .noneMatch(tick -> tick.getId().orElse("").startsWith("jobRoles-"));
  }

  @Test
  void opening_the_core_module_for_everybody_leaves_the_form_where_it_is() {
    ModuleDraft draft = drafts.next(DEMO, CORE);
    drafts.save(
        DEMO,
        draft.id(),
        draft.lock(),
        draft
            .definition()
            .with(Terms.NONE.with(Audience.EVERYBODY.withJobRoles(List.of(JobRole.PRESALES)))));
    show(CORE);
    click("Für wen und was zuvor");
    Tick limit = tick("limit");
    click("Für alle öffnen");
    assertThat(limit.isAttached()).as("with what is being typed beside it").isTrue();
    assertThat(stored(draft).terms().forAllAndFirst()).isTrue();
    assertThat(text())
        .contains("Jetzt für alle offen.", "Für wen und was zuvorfür alle")
        .doesNotContain("Für alle öffnen");
  }

  @Test
  void what_would_close_a_circle_cannot_be_ticked_and_says_why() {
    ModuleDraft a = released(Terms.NONE, "Erst das eine");
    ModuleDraft b =
        released(Terms.NONE.withRequires(List.of(a.module().value())), "Dann das andere");
    SignIn.as(db, MIRIAM);
    drafts.next(DEMO, a.module());
    show(a.module());
    click("Für wen und was zuvor");
    assertThat(tick("requires-" + b.module()).isEnabled()).isFalse();
    assertThat(text()).contains("dieses Modul → Dann das andere → dieses Modul");
    assertThat(tick("requires-" + CORE).isEnabled()).isTrue();
  }

  @Test
  void the_other_side_reads_what_has_changed_about_it() {
    ModuleDraft first = released(Terms.NONE, "Eins");
    SignIn.as(db, MIRIAM);
    ModuleDraft next = drafts.next(DEMO, first.module());
    ModuleDraft changed =
        drafts.save(
            DEMO,
            next.id(),
            next.lock(),
            tandem.portal.learning.author.Editing.again(
                next.definition()
                    .with(
                        Terms.NONE.with(
                            Audience.EVERYBODY.withJobRoles(List.of(JobRole.PRESALES)))),
                false,
                tandem.portal.platform.Localized.of("Enger.", "Narrower.")));
    drafts.propose(DEMO, next.id(), changed.lock());
    SignIn.as(db, OLIVER);
    show(first.module());
    assertThat(text()).contains("Geändert: Für wen und was zuvor");
  }

  private ModuleDraft begun(Terms terms) {
    ModuleDraft draft = drafts.begin(DEMO);
    return drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete("Eins").with(terms));
  }

  private ModuleDraft released(Terms terms, String title) {
    SignIn.as(db, MIRIAM);
    ModuleDraft begun = drafts.begin(DEMO);
    ModuleDraft draft =
        drafts.save(DEMO, begun.id(), begun.lock(), Manuscripts.complete(title).with(terms));
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    drafts.release(DEMO, draft.id(), draft.lock() + 1);
    return draft;
  }

  private tandem.portal.learning.author.ModuleDefinition stored(ModuleDraft draft) {
    return Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft()).definition();
  }

  private List<String> regions() {
    return find(Tick.class).all().stream()
        .map(tick -> tick.getId().orElse(""))
        .filter(id -> id.startsWith("regions-"))
        .map(id -> id.substring("regions-".length()))
        .toList();
  }

  private void as(JobRole role) {
    choose(select("preview-as"), role.name());
  }

  private FilterSelect select(String id) {
    return find(FilterSelect.class).all().stream()
        .filter(one -> one.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void choose(FilterSelect select, String word) {
    select.setValue(word);
    ComponentUtil.fireEvent(
        select, new AbstractField.ComponentValueChangeEvent<>(select, select, "", true));
  }

  private void show(ModuleId module) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(AuthorRoutes.module(DEMO.value(), module));
  }

  private com.vaadin.flow.component.html.Input number(String id) {
    return find(com.vaadin.flow.component.html.Input.class).all().stream()
        .filter(one -> one.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Tick tick(String id) {
    return find(Tick.class).all().stream()
        .filter(one -> one.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> button.getElement().getTextRecursively().startsWith(caption))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
