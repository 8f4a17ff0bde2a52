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
import tandem.portal.enablement.CompletionFilter;
import tandem.portal.enablement.CompletionService;
import tandem.portal.enablement.CompletionStatus;
import tandem.portal.enablement.EnablementPermissions;
import tandem.portal.enablement.EnablementRoutes;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.Styled;

/// HR's home: first who is overdue, then how far their people are; both lead to the board.
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
    int overdue = counts.of(CompletionStatus.OVERDUE);
    return overdue == 0
        ? List.of(Styled.as(all(counts), "card--offer"))
        : List.of(Styled.as(late(overdue), "card--offer"), all(counts));
  }

  private static Article late(int overdue) {
    var card = new Article();
    return card(
        card,
        card.getTranslation("enablement.home.late"),
        CompletionView.link(CompletionFilter.ALL.withStatus(CompletionStatus.OVERDUE)),
        card.getTranslation("enablement.home.overdue", overdue),
        new Paragraph(card.getTranslation("enablement.home.overdue.text")));
  }

  private static Article all(CompletionCounts counts) {
    var card = new Article();
    int completed = counts.completed();
    String title = card.getTranslation("enablement.home.completed", completed, counts.total());
    card(
        card,
        card.getTranslation("enablement.home.eyebrow"),
        EnablementRoutes.COMPLETION,
        title,
        new Paragraph(
            card.getTranslation(
                "enablement.home.rest",
                counts.of(CompletionStatus.OVERDUE),
                counts.of(CompletionStatus.IN_PROGRESS),
                counts.of(CompletionStatus.NOT_STARTED) + counts.of(CompletionStatus.ASKED_AGAIN),
                counts.of(CompletionStatus.WAIVED),
                counts.of(CompletionStatus.RENEWAL_DUE)
                    + counts.of(CompletionStatus.RENEWAL_OVERDUE))));
    card.add(new ProgressLine(completed, counts.total(), title));
    return card;
  }

  private static Article card(
      Article card, String eyebrow, String path, String title, Paragraph text) {
    card.add(
        Styled.as(new Paragraph(eyebrow), "card__eyebrow"),
        Styled.as(new H2(Styled.as(new Anchor(path, title), "card__link")), "card__title"),
        Styled.as(text, "card__text"));
    return Styled.as(card, "card", "card--link");
  }
}
