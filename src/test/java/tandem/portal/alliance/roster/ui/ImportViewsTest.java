package tandem.portal.alliance.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.Tick;

@PortalTest
@Transactional
class ImportViewsTest extends SpringBrowserlessTest {
  private static final UUID CHECK = UUID.fromString("01900000-0000-7000-8000-0000000f1001");

  @Autowired OwnerDb db;

  @BeforeEach
  void hr_reads_german() {
    SignIn.as(db, "petra.lang@kessler.example");
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_file_of_somebody_erased_was_brought_by_nobody_in_words() {
    db.execute(
        """
        with shell as (
          update identity.person set active = false, erased_on = current_date
          where email = 'jonas.weber@kessler.example' returning id)
        update alliance.roster_import set checked_by = (select id from shell) where id = ?
        """,
        CHECK);
    UI.getCurrent().navigate(PeopleRoutes.IMPORT);
    assertThat(getCurrentView().getElement().getTextRecursively())
        .contains("Gelöschte Person, ")
        .doesNotContain("null");
  }

  @Test
  void the_choices_stand_in_the_address_the_file_goes_to() {
    UI.getCurrent().navigate(PeopleRoutes.IMPORT);
    assertThat(target()).contains("complete=false").contains("side=");
    find(Tick.class).single().setValue(true);
    assertThat(target()).contains("complete=true");
    assertThat(find(Anchor.class).withText("personal-november.csv").single().getHref())
        .isEqualTo(PeopleRoutes.check(CHECK));
    assertThat(linked("Vorlage herunterladen")).isEqualTo("people/import/template.csv");
  }

  @Test
  void a_check_shows_first_what_has_to_be_mended() {
    open("");
    assertThat(find(H1.class).single().getText()).isEqualTo("personal-november.csv");
    assertThat(tabs())
        .containsExactly("Neu 1", "Geändert 1", "Unverändert 0", "Ausgeschieden 0", "Abgewiesen 1");
    assertThat(cells("Grund"))
        .containsExactly("Die Domain der E-Mail-Adresse gehört nicht zu Ihrem Unternehmen.");
    assertThat(linked("Abgewiesene Zeilen herunterladen")).isEqualTo(PeopleRoutes.refused(CHECK));
    assertThat(words()).anyMatch(text -> text.contains("Kostenstelle"));
  }

  @Test
  void a_change_is_shown_from_what_to_what() {
    open("show=changed");
    assertThat(find(HtmlContainer.class).withClassName("change").all())
        .extracting(change -> change.getElement().getTextRecursively())
        .containsExactly("Region: Süd → Nord", "Team: Technik Süd → Technik Nord");
  }

  @Test
  void suspiciously_many_leavers_are_counted_out_before_applying() {
    db.update(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.COUNTS, JSONB.valueOf("{\"LEFT\": 3}"))
        .where(ROSTER_IMPORT.ID.eq(CHECK))
        .execute();
    open("");
    assertThat(words()).contains("3 von 20 Personen würden ausscheiden");
    assertThat(find(NativeButton.class).withTextContaining("davon 3 ausgeschieden").exists())
        .isTrue();
  }

  @Test
  void what_was_applied_has_no_button_any_more() {
    db.update(ROSTER_IMPORT)
        .set(ROSTER_IMPORT.APPLIED_AT, OffsetDateTime.now())
        .where(ROSTER_IMPORT.ID.eq(CHECK))
        .execute();
    open("");
    assertThat(find(NativeButton.class).withTextContaining("übernehmen").exists()).isFalse();
    assertThat(words()).anyMatch(text -> text.startsWith("Übernommen am"));
  }

  @Test
  void a_check_that_was_cut_off_says_so() {
    db.update(ROSTER_IMPORT)
        .setNull(ROSTER_IMPORT.COUNTS)
        .setNull(ROSTER_IMPORT.STATE)
        .where(ROSTER_IMPORT.ID.eq(CHECK))
        .execute();
    open("");
    assertThat(find(H2.class).withText("Die Prüfung wurde unterbrochen").exists()).isTrue();
  }

  @Test
  void the_other_companys_hr_finds_no_such_check() {
    SignIn.as(db, "claire.dubois@nordwind.example");
    open("");
    assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
  }

  private void open(String query) {
    UI.getCurrent().navigate(PeopleRoutes.check(CHECK), QueryParameters.fromString(query));
  }

  private String linked(String words) {
    return find(Anchor.class).all().stream()
        .filter(link -> link.getElement().getTextRecursively().equals(words))
        .findFirst()
        .orElseThrow()
        .getHref();
  }

  private String target() {
    return find(FileDrop.class).single().getElement().getPropertyRaw("definition").toString();
  }

  private List<String> tabs() {
    return find(Anchor.class).withClassName("tabs__item").all().stream()
        .map(Anchor::getText)
        .toList();
  }

  private List<String> cells(String label) {
    return find(HtmlContainer.class).withAttribute("data-label", label).all().stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }

  private List<String> words() {
    return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }
}
