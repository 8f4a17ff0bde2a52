package tandem.portal.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

@PortalTest
class HomeViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;

  @Test
  void greets_by_name() {
    SignIn.as(db, "anna.brandt@kessler.example");
    navigate(HomeView.class);
    assertThat(find(H1.class).single().getText()).contains("Anna");
  }
}
