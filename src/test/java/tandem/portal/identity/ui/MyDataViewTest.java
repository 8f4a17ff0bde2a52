package tandem.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonalData;
import tandem.portal.identity.SignIn;

@PortalTest
class MyDataViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;
  @Autowired java.util.List<PersonalData> modules;

  @Test
  void says_every_kind_of_data_and_offers_the_file() {
    SignIn.as(db, "petra.lang@kessler.example");
    navigate(MyDataView.class);
    assertThat(find(H1.class).single().getText()).isIn("My data", "Meine Daten");
    assertThat(find(Anchor.class).all()).anyMatch(a -> a.getHref().equals("account/data.json"));
    // what is stored as a list, what is not in one line
    String empty =
        find(Paragraph.class).all().stream()
            .map(Paragraph::getText)
            .filter(text -> text.contains(" · "))
            .findFirst()
            .orElseThrow();
    assertThat(find(ListItem.class).all().size() + empty.split(" · ").length)
        .isEqualTo(modules.stream().mapToInt(module -> module.tables().size()).sum());
  }
}
