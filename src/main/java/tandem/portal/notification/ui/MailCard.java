package tandem.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import tandem.portal.identity.ui.DataSection;
import tandem.portal.notification.MailChoiceService;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// On the page on one's own data: the mails one may do without. Mails lead here.
@org.springframework.stereotype.Component
@Order(0)
class MailCard implements DataSection {
  /// Where mails lead to, on that page.
  private static final String ANCHOR = "mails";

  private final MailChoiceService choices;

  MailCard(MailChoiceService choices) {
    this.choices = choices;
  }

  @Override
  public List<Component> cards() {
    Map<String, Boolean> mine = choices.mine();
    return mine.isEmpty() ? List.of() : List.of(card(mine));
  }

  private Section card(Map<String, Boolean> mine) {
    var card = Styled.as(new Section(), "card", "stack", "stack--s");
    card.setId(ANCHOR);
    var title = Styled.as(new H2(card.getTranslation("notification.choice.title")), "card__title");
    title.getElement().setAttribute("tabindex", "-1");
    card.add(title, new Paragraph(card.getTranslation("notification.choice.lead")));
    mine.forEach((kind, wanted) -> card.add(choice(card, kind, wanted)));
    // The page is put together after the browser has looked for the place in its address
    title
        .getElement()
        .executeJs(
            "if (location.hash === '#' + $0) { this.focus(); this.parentElement.scrollIntoView(); }",
            ANCHOR);
    return card;
  }

  private Div choice(Section card, String kind, boolean wanted) {
    return new Div(
        Controls.tick(
            "mail-" + kind.replace('.', '-'),
            card.getTranslation(kind + ".choice"),
            wanted,
            now -> {
              choices.want(kind, now);
              Toast.show(
                  card.getTranslation(
                      now ? "notification.choice.turnedOn" : "notification.choice.turnedOff"));
            }),
        Styled.as(new Paragraph(card.getTranslation(kind + ".choice.help")), "field__help"));
  }
}
