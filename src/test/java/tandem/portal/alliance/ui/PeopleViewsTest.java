package tandem.portal.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.identity.Tables.PERSON;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class PeopleViewsTest extends SpringBrowserlessTest {
  private static final String HR = "petra.lang@kessler.example";
  private static final String ADMINISTRATOR = "tobias.roth@kessler.example";
  private static final String ANNA = "people/01900000-0000-7000-8000-000000010001";
  private static final String OF_NORDWIND = "people/01900000-0000-7000-8000-000000010007";

  @Autowired OwnerDb db;

  @BeforeEach
  void in_german() {
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void hr_finds_somebody_and_goes_to_their_page() {
    SignIn.as(db, HR);
    UI.getCurrent().navigate(PeopleRoutes.PEOPLE, QueryParameters.fromString("name=anna+brandt"));
    assertThat(find(Anchor.class).withText("Brandt, Anna").single().getHref()).isEqualTo(ANNA);
    assertThat(find(Anchor.class).withText("Alle 1").exists()).isTrue();
  }

  @Test
  void nobody_found_offers_the_way_back() {
    SignIn.as(db, HR);
    UI.getCurrent().navigate(PeopleRoutes.PEOPLE, QueryParameters.fromString("name=niemand"));
    assertThat(find(Anchor.class).withText("Alle zeigen").single().getHref()).isEqualTo("people");
  }

  @Test
  void hr_says_who_has_left_and_takes_it_back() {
    SignIn.as(db, HR);
    UI.getCurrent().navigate(ANNA);
    test(find(NativeButton.class).withText("Als ausgeschieden melden").single()).click();
    assertThat(active()).isFalse();
    test(find(NativeButton.class).withText("Rückgängig").single()).click();
    assertThat(active()).isTrue();
    assertThat(find(NativeButton.class).withText("Als ausgeschieden melden").exists()).isTrue();
  }

  @Test
  void hr_sees_rights_without_a_button_for_them() {
    SignIn.as(db, HR);
    UI.getCurrent().navigate(ANNA);
    assertThat(buttons()).doesNotContain("Vergeben", "Entziehen", "Beenden", "Platz vergeben");
  }

  @Test
  void an_administrator_grants_a_right_and_ends_a_seat() {
    SignIn.as(db, ADMINISTRATOR);
    UI.getCurrent().navigate(ANNA);
    test(find(NativeButton.class).withText("Vergeben").first()).click();
    assertThat(buttons()).contains("Entziehen");
    test(find(NativeButton.class).withText("Beenden").single()).click();
    assertThat(buttons()).doesNotContain("Beenden").contains("Platz vergeben", "Rückgängig");
  }

  @Test
  void people_of_the_other_company_and_lists_for_sellers_do_not_exist() {
    SignIn.as(db, ADMINISTRATOR);
    UI.getCurrent().navigate(OF_NORDWIND);
    assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    SignIn.as(db, "anna.brandt@kessler.example");
    assertThatThrownBy(() -> navigate(PeopleRoutes.PEOPLE, PeopleView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_script_in_a_name_stays_text() {
    db.update(PERSON)
        .set(PERSON.GIVEN_NAME, "<script>alert(1)</script>")
        .where(PERSON.EMAIL.eq("anna.brandt@kessler.example"))
        .execute();
    SignIn.as(db, HR);
    UI.getCurrent().navigate(ANNA);
    assertThat(find(H1.class).single().getText()).startsWith("<script>");
    assertThat(find(HtmlContainer.class).all())
        .noneMatch(c -> c.getElement().getTag().equals("script"));
  }

  private boolean active() {
    return db.fetchValue(PERSON.ACTIVE, PERSON.EMAIL.eq("anna.brandt@kessler.example"));
  }

  private List<String> buttons() {
    return find(NativeButton.class).all().stream().map(NativeButton::getText).toList();
  }
}
