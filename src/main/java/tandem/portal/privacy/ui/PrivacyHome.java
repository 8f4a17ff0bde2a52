package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;
import tandem.portal.privacy.ErasureRequest;
import tandem.portal.privacy.ErasureService;
import tandem.portal.privacy.PrivacyPermissions;
import tandem.portal.privacy.PrivacyRoutes;

/// An administrator's home: a request to be erased has a deadline set by law.
@org.springframework.stereotype.Component
class PrivacyHome implements HomeSection {
  private final ErasureService erasures;

  PrivacyHome(ErasureService erasures) {
    this.erasures = erasures;
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (!actor.may(PrivacyPermissions.MANAGE)) {
      return List.of();
    }
    List<ErasureRequest> waiting = erasures.waiting();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var card = Styled.as(new Article(), "card", "card--link");
    card.add(
        Styled.as(new Paragraph(card.getTranslation("privacy.menu")), "card__eyebrow"),
        Styled.as(
            new H2(
                Styled.as(
                    new Anchor(
                        PrivacyRoutes.PRIVACY,
                        card.getTranslation("privacy.home.waiting", waiting.size())),
                    "card__link")),
            "card__title"),
        Styled.as(
            new Paragraph(
                card.getTranslation(
                    "privacy.request.due",
                    Dates.full(waiting.getFirst().dueOn(), UI.getCurrent().getLocale()))),
            "card__text"));
    return List.of(card);
  }
}
