package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.identity.Requires;
import tandem.portal.insight.CheckAnalysis;
import tandem.portal.insight.CheckAnalysis.Learned;
import tandem.portal.insight.CheckAnalysisService;
import tandem.portal.insight.Headline;
import tandem.portal.insight.InsightPermissions;
import tandem.portal.insight.InsightRoutes;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Measured;

/// For the authors of a check: which question is hard, which does not go with the rest, and which
/// wrong belief is commonest.
@Route(InsightRoutes.CHECK)
@Requires(InsightPermissions.ITEMS)
class CheckAnalysisView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient CheckAnalysisService analyses;

  CheckAnalysisView(CheckAnalysisService analyses) {
    this.analyses = analyses;
    addClassNames("page", "insight");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CheckAnalysis analysis = analyses.of(new AllianceId(RouteId.of(event, InsightRoutes.ALLIANCE)));
    Locale locale = getLocale();
    var numbers = new Numbers(locale);
    removeAll();
    add(head(analysis, locale));
    switch (analysis.items()) {
      case Measured.TooFew<CheckAnalysis.Items>(int n) -> add(tooFew(analysis, n, numbers));
      case Measured.Shown<CheckAnalysis.Items>(var items, int n) -> show(items, n, numbers);
    }
    add(gain(analysis, numbers), foot(analysis));
  }

  private Component head(CheckAnalysis analysis, Locale locale) {
    var facts = Styled.as(new DescriptionList(), "facts");
    facts.add(
        new Div(
            new DescriptionList.Term(getTranslation("insight.items.people")),
            new DescriptionList.Description(people(analysis, locale))));
    return Styled.as(
        new Header(
            Styled.as(
                new Paragraph(
                    new Anchor(
                        InsightRoutes.page(analysis.alliance().id().value()),
                        analysis.alliance().name())),
                "eyebrow"),
            Styled.as(new H1(getTranslation("insight.items.title")), "page__title"),
            Styled.as(new Paragraph(getTranslation("insight.items.lead")), "page__lead"),
            facts),
        "page__head");
  }

  /// Whose answers they are, and of which day.
  private String people(CheckAnalysis analysis, Locale locale) {
    String sides =
        Stream.of(analysis.alliance().a(), analysis.alliance().b())
            .filter(side -> analysis.asOf().containsKey(side.letter()))
            .map(side -> side(analysis, side, locale))
            .collect(Collectors.joining(" · "));
    return sides.isEmpty() ? getTranslation("insight.noWave") : sides;
  }

  private String side(CheckAnalysis analysis, AllianceSide side, Locale locale) {
    return getTranslation(
        "insight.items.side",
        side.companyName(),
        Dates.brief(Objects.requireNonNull(analysis.asOf().get(side.letter())), locale));
  }

  private Component tooFew(CheckAnalysis analysis, int n, Numbers numbers) {
    return new EmptyState(
        "lock",
        getTranslation("insight.items.tooFew.title"),
        n == 0
            ? getTranslation("insight.items.tooFew.none", analysis.k(), Measured.LEAST)
            : getTranslation("insight.items.tooFew.text", numbers.whole(n), Measured.LEAST));
  }

  private void show(CheckAnalysis.Items items, int n, Numbers numbers) {
    Estimate alpha = items.alpha();
    if (alpha != null) {
      add(
          new Paragraph(
              getTranslation(
                  "insight.items.alpha",
                  numbers.decimal(alpha.value()),
                  numbers.decimal(alpha.low()),
                  numbers.decimal(alpha.high()),
                  numbers.whole(n))));
    }
    items.items().forEach(item -> add(new ItemCard(item, numbers)));
    if (items.fewer() > 0) {
      add(
          Styled.as(
              new Paragraph(getTranslation("insight.items.fewer", items.fewer(), Measured.LEAST)),
              "fine-print"));
    }
  }

  private Component gain(CheckAnalysis analysis, Numbers numbers) {
    var section = Styled.as(new Section(), "stack");
    section.add(new H2(getTranslation("insight.items.gain.title")));
    var gain = analysis.gain();
    if (gain == null) {
      section.add(new Paragraph(getTranslation("insight.items.gain.none")));
    } else {
      section.add(
          Headline.of(gain)
              .map(learned -> new Paragraph(learned(learned, numbers)))
              .orElseGet(() -> new Paragraph(getTranslation("platform.protected"))),
          Styled.as(new Paragraph(getTranslation("insight.items.gain.note")), "fine-print"));
    }
    return section;
  }

  private String learned(Learned learned, Numbers numbers) {
    return getTranslation(
        "insight.items.gain.text",
        numbers.percent(learned.before()),
        numbers.percent(learned.after()),
        numbers.full(learned.change()),
        numbers.whole(learned.people()));
  }

  private Component foot(CheckAnalysis analysis) {
    var foot = Styled.as(new Div(), "stack", "stack--s");
    if (analysis.items() instanceof Measured.Shown<?>) {
      foot.add(Styled.as(new Paragraph(getTranslation("insight.items.method")), "fine-print"));
    }
    foot.add(
        Styled.as(
            new Paragraph(getTranslation("insight.items.protection", analysis.k(), Measured.LEAST)),
            "fine-print"));
    return foot;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("insight.items.title") + " – Tandem";
  }
}
