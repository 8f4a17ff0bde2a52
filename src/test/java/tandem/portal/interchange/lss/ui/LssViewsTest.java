package tandem.portal.interchange.lss.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentRoutes;

@PortalTest
class LssViewsTest extends SpringBrowserlessTest {
  private static final UUID DEMO = UUID.fromString("01900000-0000-7000-8000-00000a110001");
  private static final DraftId BROUGHT =
      new DraftId(UUID.fromString("01900000-0000-7000-8000-0000000f2001"));
  private static final InstrumentId PULSE =
      new InstrumentId(UUID.fromString("01900000-0000-7000-8000-0000000b0003"));

  @Autowired OwnerDb db;

  @BeforeEach
  void a_partner_manager() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    SignIn.as(db, "miriam.vogt@kessler.example");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  @Test
  void the_report_says_of_each_question_what_became_of_it() {
    UI.getCurrent().navigate(InterchangeRoutes.lssReport(DEMO, BROUGHT));

    assertThat(find(H1.class).single().getText()).isEqualTo("Nach dem ersten gemeinsamen Termin");
    assertThat(text())
        .contains(
            "kessler_termin_482913.lss", "unverändert übernommen: 1; mit Änderungen: 1; nicht")
        .contains("Wann war der Termin?", "Nicht übernommen", "Ein Datum kann jemanden verraten");
  }

  @Test
  void files_are_brought_here_and_questionnaires_taken_along() {
    UI.getCurrent().navigate(InstrumentRoutes.file(DEMO));

    assertThat(find(FileDrop.class).single().getElement().getPropertyRaw("definition").toString())
        .contains("/api/alliances/" + DEMO + "/instruments", ".lss");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains(InterchangeRoutes.lssExport(DEMO, PULSE));
  }

  @Test
  void what_a_file_will_not_hold_is_said_before_it_is_taken() {
    UI.getCurrent().navigate(InterchangeRoutes.lssExport(DEMO, PULSE));

    assertThat(text()).contains("Die Spannen stehen nicht in der Datei");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains(InterchangeRoutes.lssFile(DEMO, PULSE));
  }
}
