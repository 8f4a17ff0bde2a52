package tandem.portal.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import java.util.List;
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

  @Test
  void offers_hr_first_whoever_is_overdue() {
    SignIn.as(db, "petra.lang@kessler.example");
    var view = navigate(HomeView.class);
    Article large =
        find(Article.class, view).all().stream()
            .filter(card -> card.hasClassName("card--next"))
            .findFirst()
            .orElseThrow();
    Anchor link = find(Anchor.class, large).single();
    assertThat(link.getHref()).endsWith("people/completion?status=overdue");
    assertThat(link.getText()).matches("\\d+ completions are overdue");
  }

  @Test
  void has_the_sheets_for_the_customer_at_hand_for_sellers_alone() {
    SignIn.as(db, "anna.brandt@kessler.example");
    assertThat(sheets(navigate(HomeView.class))).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    SignIn.as(db, "heinz.kessler@kessler.example");
    assertThat(sheets(navigate(HomeView.class))).isEmpty();
  }

  private List<Anchor> sheets(HomeView home) {
    return find(Anchor.class, home).all().stream()
        .filter(link -> link.getHref().contains("/sheet.pdf?language="))
        .toList();
  }
}
