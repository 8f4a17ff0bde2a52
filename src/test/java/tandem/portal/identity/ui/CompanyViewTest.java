package tandem.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.CompanyService;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class CompanyViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;
  @Autowired CompanyService companies;

  @BeforeEach
  void open() {
    SignIn.as(db, "tobias.roth@kessler.example");
    navigate(CompanyView.class);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void shows_a_readable_colour_at_once_and_keeps_it_when_saved() {
    test(code()).setValue("#7A1F3D");
    assertThat(sample().getElement().getAttribute("style")).isEqualTo("--company:#7a1f3d");
    assertThat(problem()).isEmpty();
    assertThat(saved()).isNotEqualTo("#7a1f3d");
    press("Farbe speichern", "Save colour");
    assertThat(saved()).isEqualTo("#7a1f3d");
  }

  @Test
  void offers_the_nearest_shade_for_one_that_is_too_light_and_saves_neither_unasked() {
    String before = saved();
    test(code()).setValue("#ffe600");
    assertThat(problem()).contains("#");
    press("Farbe speichern", "Save colour");
    assertThat(saved()).isEqualTo(before);
    NativeButton take =
        find(NativeButton.class).all().stream()
            .filter(button -> button.getText().contains("#"))
            .findFirst()
            .orElseThrow();
    test(take).click();
    assertThat(problem()).isEmpty();
    press("Farbe speichern", "Save colour");
    assertThat(take.getText()).contains(saved());
  }

  @Test
  void says_how_a_colour_is_written() {
    test(code()).setValue("grün");
    assertThat(problem()).contains("#0f6b63");
  }

  @Test
  void goes_back_to_the_portals_own() {
    press("Farbe von Tandem verwenden", "Use Tandem’s colour");
    press("Farbe speichern", "Save colour");
    assertThat(companies.own().colour()).isNull();
  }

  private void press(String... names) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> List.of(names).contains(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private String saved() {
    return Objects.requireNonNull(companies.own().colour()).hex();
  }

  private Input code() {
    return find(Input.class).withId("company-colour").single();
  }

  private Div sample() {
    return find(Div.class).withClassName("sheet-head").single();
  }

  private String problem() {
    return find(Paragraph.class).all().stream()
        .filter(paragraph -> paragraph.getId().orElse("").equals("company-colour-problem"))
        .map(Paragraph::getText)
        .findFirst()
        .orElse("");
  }
}
