package tandem.portal.credential.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.credential.CertificateService;
import tandem.portal.credential.CredentialRoutes;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.platform.ui.Tick;

@PortalTest
@Transactional
class CertificatesViewTest extends SpringBrowserlessTest {
  private static final String MAREIKE = "mareike.janssen@kessler.example";

  @Autowired CertificateService certificates;
  @Autowired OwnerDb db;

  @BeforeEach
  void somebody_who_has_completed_the_core_module() {
    SignIn.as(db, MAREIKE);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void each_certificate_is_there_with_its_files() {
    navigate();
    assertThat(find(H1.class).withText("Meine Nachweise").exists()).isTrue();
    assertThat(find(H2.class).all()).hasSize(1);
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .anyMatch(href -> href.endsWith("/certificate.pdf?language=de"))
        .anyMatch(href -> href.endsWith("/badge.jwt"));
    assertThat(text()).contains("gültig", "Niemand außer Ihnen");
  }

  @Test
  void a_link_is_released_and_taken_back() {
    navigate();
    click("Link freigeben");
    String address = Objects.requireNonNull(certificates.mine().getFirst().shown()).address();
    assertThat(find(Anchor.class).withText(address).exists()).isTrue();
    click("Link zurücknehmen");
    assertThat(certificates.mine().getFirst().shown()).isNull();
    assertThat(text()).contains("Niemand außer Ihnen");
  }

  @Test
  void ticking_the_name_on_a_page_left_open_releases_nothing_that_was_taken_back() {
    navigate();
    click("Link freigeben");
    find(Tick.class).single().setValue(true);
    var shown = Objects.requireNonNull(certificates.mine().getFirst().shown());
    assertThat(shown.withName()).isTrue();
    certificates.takeBack(certificates.mine().getFirst().id());
    find(Tick.class).single().setValue(false);
    assertThat(certificates.mine().getFirst().shown()).isNull();
    assertThat(text()).contains("Niemand außer Ihnen").doesNotContain(shown.address());
  }

  @Test
  void given_up_it_can_only_be_looked_at() {
    navigate();
    click("Für immer zurückgeben");
    assertThat(text()).contains("zurückgegeben");
    assertThat(find(NativeButton.class).withText("Link freigeben").exists()).isFalse();
  }

  @Test
  void the_page_of_the_completion_leads_here() {
    UI.getCurrent().navigate(LearningRoutes.done(certificates.mine().getFirst().module()));
    assertThat(find(H2.class).withText("Ihr Nachweis").exists()).isTrue();
    assertThat(find(Anchor.class).withText("Alle Nachweise").single().getHref())
        .isEqualTo(CredentialRoutes.MINE);
  }

  @Test
  void who_has_none_reads_how_to_get_one() {
    SignIn.as(db, "jonas.weber@kessler.example");
    navigate();
    assertThat(find(H2.class).withText("Noch kein Nachweis").exists()).isTrue();
    assertThat(
            find(Paragraph.class)
                .withText(
                    "Für jedes abgeschlossene Modul bekommen Sie hier einen, als PDF und als Open Badge.")
                .exists())
        .isTrue();
  }

  private static void navigate() {
    UI.getCurrent().navigate(CredentialRoutes.MINE);
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }

  private void click(String text) {
    test(find(NativeButton.class).withText(text).single()).click();
  }
}
