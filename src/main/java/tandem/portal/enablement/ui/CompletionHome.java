package tandem.portal.enablement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.enablement.CompletionCounts;
import tandem.portal.enablement.CompletionService;
import tandem.portal.enablement.CompletionStatus;
import tandem.portal.enablement.EnablementPermissions;
import tandem.portal.enablement.EnablementRoutes;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.ui.Styled;

/// HR's home: how far their people are, in one line that leads to the board.
@org.springframework.stereotype.Component
class CompletionHome implements HomeSection {
  private final CompletionService completions;

  CompletionHome(CompletionService completions) {
    this.completions = completions;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (!actor.may(EnablementPermissions.READ_COMPLETIONS)) {
      return List.of();
    }
    CompletionCounts counts = completions.counts();
    if (counts.total() == 0) {
      return List.of();
    }
    var card = Styled.as(new Article(), "card", "card--link");
    card.add(
        Styled.as(new Paragraph(card.getTranslation("enablement.home.eyebrow")), "card__eyebrow"),
        Styled.as(
            new H2(
                Styled.as(
                    new Anchor(
                        EnablementRoutes.COMPLETION,
                        card.getTranslation(
                            "enablement.home.completed",
                            counts.of(CompletionStatus.COMPLETED),
                            counts.total())),
                    "card__link")),
            "card__title"),
        Styled.as(
            new Paragraph(
                card.getTranslation(
                    "enablement.home.rest",
                    counts.of(CompletionStatus.OVERDUE),
                    counts.of(CompletionStatus.IN_PROGRESS),
                    counts.of(CompletionStatus.NOT_STARTED))),
            "card__text"));
    return List.of(card);
  }
}
