package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.Letter;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.insight.Direction;
import tandem.portal.insight.Headline;
import tandem.portal.insight.Insight;
import tandem.portal.insight.InsightPermissions;
import tandem.portal.insight.InsightRoutes;
import tandem.portal.insight.InsightService;
import tandem.portal.insight.Lived;
import tandem.portal.insight.NextSteps;
import tandem.portal.insight.Trust;
import tandem.portal.insight.Understanding;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Texts;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// One page: understood? trusted? lived? what to do next. Prints on one sheet.
@Route(InsightRoutes.PAGE)
@Requires(InsightPermissions.READ)
class InsightView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient InsightService insights;
  private final transient Access access;
  private final transient Texts texts;
  private String title = "";

  InsightView(InsightService insights, Texts texts, Access access) {
    this.insights = insights;
    this.access = access;
    this.texts = texts;
    addClassNames("page", "insight");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Insight insight = insights.of(new AllianceId(RouteId.of(event, InsightRoutes.ALLIANCE)));
    Locale locale = getLocale();
    var numbers = new Numbers(locale);
    title = getTranslation("insight.title", insight.alliance().name());
    removeAll();
    add(
        head(insight, numbers, locale),
        verdicts(insight, numbers),
        leastUnderstood(insight, numbers, locale),
        titled(
            "insight.pillars.title",
            new PillarList(
                insight.alliance(),
                insight.understanding().pillars(),
                asked(insight.lived(), locale),
                numbers)));
    Lived lived = insight.lived();
    if (lived != null) {
      add(kinds(lived, insight, locale));
    }
    add(
        titled(
            "insight.steps.title",
            new NextStepList(insight.alliance(), insight.nextSteps(), numbers, locale),
            fine(
                "insight.steps.rules",
                NextSteps.REACH_BELOW,
                NextSteps.SURE_AND_WRONG_FROM,
                NextSteps.CORRECT_BELOW,
                NextSteps.FACET_BELOW,
                NextSteps.TURNOUT_BELOW)),
        titled("insight.charts.title", charts(insight, locale)),
        foot(insight, numbers, locale));
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }

  private Component head(Insight insight, Numbers numbers, Locale locale) {
    var facts = Styled.as(new DescriptionList(), "facts");
    facts.add(
        fact("insight.fact.signed", getTranslation("insight.months", insight.months())),
        fact("insight.fact.asOf", asOf(insight, locale)),
        fact("insight.fact.wave", wave(insight.trust(), numbers, locale)));
    var print =
        Styled.as(
            new NativeButton(
                getTranslation("insight.print"),
                _ -> UI.getCurrent().getPage().executeJs("window.print()")),
            "button",
            "button--quiet");
    var actions = Styled.as(new Div(print), "page__actions");
    if (access.actor().mayIn(InsightPermissions.ITEMS, insight.alliance().id().value())) {
      actions.add(
          Styled.as(
              new Anchor(
                  InsightRoutes.check(insight.alliance().id().value()),
                  getTranslation("insight.items.title")),
              "button",
              "button--plain"));
    }
    return Styled.as(
        new Header(
            Styled.as(new Paragraph(getTranslation("insight.eyebrow")), "eyebrow"),
            Styled.as(new H1(insight.alliance().name()), "page__title"),
            facts,
            actions),
        "page__head",
        "insight__head");
  }

  private static Div fact(Component term, Component details) {
    return new Div(term, details);
  }

  private Div fact(String key, String value) {
    return fact(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  /// The end of the week the figures of each side stand at.
  private String asOf(Insight insight, Locale locale) {
    return getTranslation(
        "insight.asOf",
        insight.alliance().a().companyName(),
        asOf(insight, Letter.A, locale),
        insight.alliance().b().companyName(),
        asOf(insight, Letter.B, locale));
  }

  private String asOf(Insight insight, Letter side, Locale locale) {
    return insight
        .understanding()
        .asOf(side)
        .map(day -> Dates.brief(day, locale))
        .orElseGet(() -> getTranslation("insight.noWave"));
  }

  private String wave(@Nullable Trust trust, Numbers numbers, Locale locale) {
    if (trust == null) {
      return getTranslation("insight.noWave");
    }
    Trust.Wave wave = trust.wave();
    return getTranslation("insight.wave", wave.number())
        + " · "
        + Dates.full(wave.closesOn(), locale)
        + wave.turnout()
            .total()
            .shown()
            .map(
                t ->
                    " · "
                        + getTranslation(
                            "insight.turnout",
                            numbers.whole(t.answered()),
                            numbers.whole(t.invited()),
                            numbers.percent(t.percent())))
            .orElse("");
  }

  private Component verdicts(Insight insight, Numbers numbers) {
    Understanding understanding = insight.understanding();
    var understood =
        new Verdict(getTranslation("insight.understood"))
            .figure(
                understanding.index().total(),
                numbers,
                f ->
                    getTranslation(
                        "insight.understood.n",
                        numbers.whole(f.n()),
                        numbers.whole(understanding.learned().total().shown().orElse(0))))
            .change(
                understanding.change().total(),
                d -> change(d, getTranslation("insight.sinceMonth", understanding.sinceMonth())))
            .sides(insight.alliance(), understanding.index(), numbers);
    var lived =
        new LivedCard(
            getTranslation("insight.lived"), insight.alliance(), insight.lived(), numbers);
    return Styled.as(new Div(understood, trusted(insight, numbers), lived), "insight__figures");
  }

  /// When the pulse was closed that the application pillar comes from.
  private String asked(@Nullable Lived lived, Locale locale) {
    return lived == null
        ? ""
        : getTranslation(
            "insight.pillars.pulse",
            lived.wave().number(),
            Dates.brief(lived.wave().closesOn(), locale));
  }

  private Component leastUnderstood(Insight insight, Numbers numbers, Locale locale) {
    var line = new Paragraph();
    insight.questions().stream()
        .findFirst()
        .ifPresent(
            hardest ->
                Headline.of(hardest.correct())
                    .ifPresent(
                        correct ->
                            line.setText(
                                getTranslation(
                                    "insight.least",
                                    hardest.text().in(locale),
                                    numbers.percentFull(correct),
                                    Headline.of(hardest.sureAndWrong())
                                        .map(numbers::percentFull)
                                        .orElse(""),
                                    numbers.whole(correct.n())))));
    line.setVisible(!line.getText().isEmpty());
    return line;
  }

  private Component trusted(Insight insight, Numbers numbers) {
    var verdict = new Verdict(getTranslation("insight.trusted"));
    Trust trust = insight.trust();
    if (trust == null) {
      return verdict.word(
          getTranslation("insight.notMeasured"), getTranslation("insight.trusted.none"));
    }
    verdict.figure(
        trust.score().figures().total(),
        numbers,
        f -> getTranslation("insight.trusted.n", numbers.whole(f.n())));
    if (trust.unshown() != null) {
      verdict.note(getTranslation("insight.unshown", trust.wave().number(), trust.unshown()));
    }
    return verdict
        .change(
            trust.change().total(),
            d ->
                change(
                    d,
                    getTranslation(
                        "insight.sinceWave", Objects.requireNonNullElse(trust.since(), 0))))
        .sides(insight.alliance(), trust.score().figures(), numbers)
        .gap(trust.score().gap(), numbers);
  }

  /// Every kind of working together with its share, and the rule by which it is told.
  private Component kinds(Lived lived, Insight insight, Locale locale) {
    var section =
        titled(
            "insight.kinds.title",
            Styled.as(
                new Div(
                    new Chart(new InsightCharts(texts, locale, insight.alliance()).kinds(lived))),
                "card"),
            fine("insight.kinds.rule"));
    section.setVisible(Headline.of(lived.diagnosis()).isPresent());
    return section;
  }

  private String change(Direction direction, String since) {
    return getTranslation("insight.change." + direction.name(), since);
  }

  private Component charts(Insight insight, Locale locale) {
    var charts = Styled.as(new Div(), "insight__charts");
    new InsightCharts(texts, locale, insight.alliance()).of(insight).forEach(charts::add);
    return charts.getComponentCount() == 0
        ? Styled.as(new Paragraph(getTranslation("insight.charts.none")), "fine-print")
        : charts;
  }

  private Section titled(String key, Component... content) {
    var section = Styled.as(new Section(new H2(getTranslation(key))), "stack");
    section.add(content);
    return section;
  }

  private Component foot(Insight insight, Numbers numbers, Locale locale) {
    var foot = Styled.as(new Footer(), "stack", "stack--s");
    foot.add(
        fine("insight.method.understanding"),
        fine("insight.method.trust"),
        fine("insight.method.protection", insight.k(), protectedBelow(insight)));
    Trust trust = insight.trust();
    if (trust != null) {
      foot.add(
          fine(
              "insight.method.wave",
              trust.wave().number(),
              Dates.full(trust.wave().opensOn(), locale),
              Dates.full(trust.wave().closesOn(), locale),
              trust.wave().months(),
              trust.wave().instrumentVersion()));
    }
    Lived lived = insight.lived();
    if (lived != null) {
      Lived.Wave wave = lived.wave();
      foot.add(
          fine(
              "insight.method.pulse",
              wave.number(),
              Dates.full(wave.opensOn(), locale),
              Dates.full(wave.closesOn(), locale),
              wave.months(),
              wave.instrumentVersion(),
              wave.kMean(),
              wave.kDistribution(),
              wave.turnout()
                  .total()
                  .shown()
                  .map(
                      t ->
                          getTranslation(
                              "insight.turnout",
                              numbers.whole(t.answered()),
                              numbers.whole(t.invited()),
                              numbers.percent(t.percent())))
                  .orElseGet(() -> getTranslation("platform.protected"))));
    }
    foot.add(
        fine(
            "insight.method.readers",
            insight.alliance().a().companyName(),
            insight.alliance().b().companyName()));
    return foot;
  }

  private static int protectedBelow(Insight insight) {
    Trust trust = insight.trust();
    return trust == null ? insight.k() : trust.wave().k();
  }

  private Component fine(String key, Object... arguments) {
    return Styled.as(new Paragraph(getTranslation(key, arguments)), "fine-print");
  }
}
