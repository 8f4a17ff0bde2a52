package tandem.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.identity.account.SignInMethod;
import tandem.portal.platform.ui.Callout;

@PortalTest
class SignInSecurityViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void offers_every_way_to_sign_in_and_says_that_it_cannot_see_them() {
    SignIn.as(db, "petra.lang@kessler.example");
    navigate(SignInSecurityView.class);
    assertThat(findInView(H2.class).all()).hasSize(SignInMethod.values().length);
    assertThat(findInView(NativeButton.class).all()).hasSize(SignInMethod.values().length);
    assertThat(findInView(Callout.class).all()).hasSize(1);
  }

  @Test
  void offers_nothing_to_whom_their_company_signs_in() {
    SignIn.throughCompany(db, "claire.dubois@nordwind.example");
    navigate(SignInSecurityView.class);
    assertThat(findInView(NativeButton.class).all()).isEmpty();
    assertThat(findInView(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .containsAnyOf(
            "Your company manages your sign-in", "Ihr Unternehmen verwaltet Ihre Anmeldung");
  }
}
