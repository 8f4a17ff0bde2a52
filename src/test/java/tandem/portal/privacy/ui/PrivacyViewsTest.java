package tandem.portal.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.PERSON;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class PrivacyViewsTest extends SpringBrowserlessTest {
  private static final String ADMINISTRATOR = "tobias.roth@kessler.example";
  private static final String AYLIN = "aylin.demir@kessler.example";
  private static final UUID AYLINS_ID = UUID.fromString("01900000-0000-7000-8000-000000010015");

  @Autowired OwnerDb db;

  @BeforeEach
  void speakEnglish() {
    com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void a_request_goes_from_ones_own_data_to_the_administrator_and_back() {
    SignIn.as(db, AYLIN);
    go("account/data");
    press("Ask to be erased");
    assertThat(button("Withdraw the request")).isNotNull();

    SignIn.as(db, ADMINISTRATOR);
    go("privacy");
    assertThat(find(H3.class).all()).extracting(H3::getText).contains("Demir, Aylin");
    press("Refuse");
    find(ReasonField.class).single().setValue("Kept for the audit of 2027.");
    press("Refuse the request");
    assertThat(find(H3.class).all()).isEmpty();

    SignIn.as(db, AYLIN);
    go("account/data");
    assertThat(text()).contains("Kept for the audit of 2027.");
  }

  @Test
  void a_refusal_begun_can_be_left_and_begun_again() {
    SignIn.as(db, AYLIN);
    go("account/data");
    press("Ask to be erased");
    SignIn.as(db, ADMINISTRATOR);
    go("privacy");
    press("Refuse");
    assertThat(find(NativeButton.class).all())
        .extracting(NativeButton::getText)
        .contains("Refuse the request")
        .doesNotContain("Refuse");
    press("Cancel");
    assertThat(find(ReasonField.class).all()).isEmpty();
    press("Refuse");
    assertThat(find(ReasonField.class).all()).hasSize(1);
  }

  @Test
  void of_ones_own_data_the_kinds_without_any_are_one_line() {
    SignIn.as(db, AYLIN);
    go("account/data");
    assertThat(text()).contains("Nothing is stored of these kinds: ").doesNotContain("Entries: 0");
  }

  @Test
  void erasing_somebody_active_warns_and_asks_for_a_word() {
    SignIn.as(db, ADMINISTRATOR);
    go("privacy/people/" + AYLINS_ID);
    assertThat(find(H1.class).single().getText()).isEqualTo("Demir, Aylin");
    assertThat(text()).contains("This person is still active");
    press("Deactivate and erase for good");
    assertThat(db.fetchCount(PERSON, PERSON.ID.eq(AYLINS_ID))).isOne();
    find(Input.class).single().setValue("erase");
    press("Deactivate and erase for good");
    assertThat(db.fetchCount(PERSON, PERSON.ID.eq(AYLINS_ID))).isZero();
    assertThat(find(H1.class).single().getText()).isEqualTo("Data protection");
  }

  @Test
  void somebody_is_found_by_name_and_by_personnel_number() {
    SignIn.as(db, ADMINISTRATOR);
    go("privacy");
    for (String sought : java.util.List.of("demir", "K-10121", AYLIN)) {
      find(Input.class).single().setValue(sought);
      press("Search");
      assertThat(find(Anchor.class).all())
          .as(sought)
          .anyMatch(anchor -> anchor.getHref().equals("privacy/people/" + AYLINS_ID));
    }
  }

  @Test
  void the_period_for_leavers_is_chosen_and_shown_to_everybody() {
    SignIn.as(db, ADMINISTRATOR);
    go("privacy");
    find(MonthsSelect.class).single().setValue("6");
    SignIn.as(db, AYLIN);
    go("account/data");
    assertThat(text()).contains("6 months");
  }

  @Test
  void what_could_not_be_deleted_is_said() {
    db.execute(
        """
        insert into privacy.retention_run (day, kind, company_id, cutoff, amount, failed, busy_until)
        select current_date - n, 'leavers', p.company_id, current_date - 365, 0, n - 1,
          case when n = 2 then now() - interval '1 hour' end
        from identity.person p, generate_series(2, 3) n where p.email = ?
        """,
        ADMINISTRATOR);
    SignIn.as(db, ADMINISTRATOR);
    go("privacy");
    assertThat(text())
        .contains("1 person could not be erased", "2 people could not be erased", "Broken off");
  }

  private static void go(String path) {
    com.vaadin.flow.component.UI.getCurrent().navigate(path);
  }

  private void press(String caption) {
    test(button(caption)).click();
  }

  private NativeButton button(String caption) {
    return find(NativeButton.class).all().stream()
        .filter(button -> button.getText().equals(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + caption));
  }

  private String text() {
    var text = new StringBuilder();
    collect(getCurrentView().getElement(), text);
    return text.toString();
  }

  private static void collect(com.vaadin.flow.dom.Element element, StringBuilder text) {
    if (element.isTextNode()) {
      text.append(element.getText()).append('\n');
    } else {
      element.getChildren().forEach(child -> collect(child, text));
    }
  }
}
