package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.insight.Headline;
import tandem.portal.insight.Insight;
import tandem.portal.insight.InsightPermissions;
import tandem.portal.insight.InsightRoutes;
import tandem.portal.insight.InsightService;
import tandem.portal.insight.Lived;
import tandem.portal.insight.Trust;
import tandem.portal.platform.Texts;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;

/// The two figures of the alliance for those who answer for it, and the way to the page behind
/// them.
@org.springframework.stereotype.Component
class InsightHome implements HomeSection {
  private final InsightService insights;
  private final Texts texts;

  InsightHome(InsightService insights, Texts texts) {
    this.insights = insights;
    this.texts = texts;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null || !actor.mayIn(InsightPermissions.READ, alliance)) {
      return List.of();
    }
    return List.of(card(insights.of(new AllianceId(alliance)), UI.getCurrent().getLocale()));
  }

  private Component card(Insight insight, Locale locale) {
    var numbers = new Numbers(locale);
    Trust trust = insight.trust();
    String understood = figure(insight.understanding().index().total(), numbers, locale);
    String trusted =
        trust == null
            ? texts.in(locale, "insight.notMeasured")
            : figure(trust.score().figures().total(), numbers, locale);
    var link =
        Styled.as(
            new Anchor(
                InsightRoutes.page(insight.alliance().id().value()),
                texts.in(locale, "insight.home.title", insight.alliance().name())),
            "card__link");
    return Styled.as(
        new Section(
            Styled.as(new Paragraph(texts.in(locale, "insight.eyebrow")), "card__eyebrow"),
            Styled.as(new H2(link), "card__title"),
            Styled.as(
                new Paragraph(texts.in(locale, "insight.home.understood", understood)),
                "card__text"),
            Styled.as(
                new Paragraph(texts.in(locale, "insight.home.trusted", trusted)), "card__text"),
            Styled.as(
                new Paragraph(
                    texts.in(locale, "insight.home.lived", lived(insight.lived(), locale))),
                "card__text")),
        "card",
        "card--link",
        "card--offer");
  }

  private String lived(@Nullable Lived lived, Locale locale) {
    if (lived == null) {
      return texts.in(locale, "insight.notMeasured");
    }
    return Headline.of(lived.diagnosis())
        .map(
            diagnosis ->
                texts.in(
                    locale,
                    diagnosis.isClear()
                        ? "insight.kind." + diagnosis.first().kind().name()
                        : "insight.lived.unclear"))
        .orElseGet(() -> texts.in(locale, "platform.protected"));
  }

  private String figure(Published<Estimate> figure, Numbers numbers, Locale locale) {
    return figure
        .shown()
        .map(numbers::full)
        .orElseGet(() -> texts.in(locale, "platform.protected"));
  }
}
