package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Published;
import tandem.portal.survey.ItemResults;
import tandem.portal.survey.ResultService;
import tandem.portal.survey.Results;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveResults;
import tandem.portal.survey.WaveState;
import tandem.portal.survey.management.ManagementGap;
import tandem.portal.survey.management.ManagementService;
import tandem.portal.survey.management.ui.ManagementCard;

/// What a closed wave found, with everything an honest figure needs beside it: n of N, interval,
/// wave, months since the signature, thresholds, version, and what is hidden and why.
@Route(SurveyRoutes.RESULTS)
@Requires(SurveyPermissions.RESULTS)
class ResultsView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ResultService service;
  private final transient ManagementService management;

  ResultsView(ResultService service, ManagementService management) {
    this.service = service;
    this.management = management;
    addClassNames("page", "insight");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Wave wave = service.wave(new WaveId(RouteId.of(event, SurveyRoutes.WAVE)));
    removeAll();
    if (wave.state() == WaveState.CLOSED) {
      show(service.of(wave.id()));
    } else {
      add(
          Styled.as(
              new Header(Styled.as(new H1(getTranslation("survey.results.page")), "page__title")),
              "page__head"),
          new EmptyState(
              "lock",
              getTranslation("survey.results.notYet.title"),
              getTranslation(
                  "survey.results.notYet.text", Dates.full(wave.closesOn(), getLocale()))));
    }
  }

  private void show(Results results) {
    add(head(results));
    switch (results) {
      case WaveResults indexed -> show(indexed);
      case ItemResults items -> add(new ItemBlocks(items));
    }
    add(method(results));
  }

  private void show(WaveResults results) {
    var charts = new ResultCharts(results, this::getTranslation, getLocale());
    add(new IndexCard(results));
    List<ManagementGap> gaps = management.of(results.row().wave().id());
    if (!gaps.isEmpty()) {
      add(new ManagementCard(gaps, results.row().wave().kMean()));
    }
    add(
        block(
            "survey.results.facets",
            new Chart(charts.facets()),
            small("survey.results.facets.note")));
    add(
        block(
            "survey.results.items",
            new Chart(charts.means()),
            small("survey.results.items.note", results.row().wave().kMean())));
    add(
        block(
            "survey.results.shares",
            new Chart(charts.shares()),
            small("survey.results.shares.note", results.row().wave().kDistribution())));
  }

  private Component head(Results results) {
    Wave wave = results.row().wave();
    var facts = Styled.as(new DescriptionList(), "facts");
    fact(
        facts,
        "period",
        getTranslation(
            "survey.results.period.value",
            Dates.full(wave.opensOn(), getLocale()),
            Dates.full(wave.closesOn(), getLocale())));
    fact(
        facts,
        "months",
        getTranslation("survey.results.months.value", results.monthsSinceSignature()));
    fact(facts, results.alliance().a().companyName(), results.turnoutA(), wave);
    fact(facts, results.alliance().b().companyName(), results.turnoutB(), wave);
    results
        .turnout()
        .ifPresent(both -> fact(facts, getTranslation("survey.results.both"), both, wave));
    fact(facts, "k", getTranslation("survey.wave.k.value", wave.kMean(), wave.kDistribution()));
    fact(
        facts,
        "instrument",
        getTranslation(
            "survey.wave.instrument.value", title(results), results.instrument().version()));
    var head =
        new Header(
            Styled.as(new Paragraph(results.alliance().name()), "eyebrow"),
            Styled.as(
                new H1(getTranslation("survey.results.title", title(results), wave.number())),
                "page__title"),
            Styled.as(
                new Paragraph(results.instrument().definition().finds().in(getLocale())),
                "page__lead"),
            facts);
    results
        .row()
        .changes()
        .forEach(
            change ->
                head.add(
                    Styled.as(
                        new Paragraph(WaveChanges.told(change, this, getLocale())),
                        "studio__hint")));
    return Styled.as(head, "insight__head");
  }

  private String title(Results results) {
    return results.instrument().definition().title().in(getLocale());
  }

  private void fact(DescriptionList facts, String name, String value) {
    put(facts, getTranslation("survey.results." + name), value);
  }

  private void fact(DescriptionList facts, String company, Results.Turnout turnout, Wave wave) {
    String value =
        turnout.answered().isEmpty()
            ? getTranslation("survey.results.turnout.few", wave.kMean(), turnout.invited())
            : getTranslation(
                "survey.results.turnout.value",
                turnout.answered().getAsInt(),
                turnout.invited(),
                Math.round(100.0 * turnout.answered().getAsInt() / turnout.invited()));
    put(facts, getTranslation("survey.results.turnout", company), value);
  }

  private static void put(DescriptionList facts, String term, String value) {
    facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)));
  }

  private Component block(String key, Component... parts) {
    var block = Styled.as(new Section(new H2(getTranslation(key + ".title"))), "card", "stack");
    block.add(parts);
    return block;
  }

  private Component small(String key, Object... arguments) {
    return Styled.as(new Paragraph(getTranslation(key, arguments)), "studio__hint");
  }

  private Component method(Results results) {
    long tooFew = results.hidden(Published.Reason.TOO_FEW);
    long would = results.hidden(Published.Reason.WOULD_DISCLOSE);
    Wave wave = results.row().wave();
    return block(
        "survey.results.method",
        new Paragraph(
            tooFew + would == 0
                ? getTranslation("survey.results.hidden.none")
                : getTranslation(
                    "survey.results.hidden.some",
                    tooFew,
                    would,
                    wave.kMean(),
                    wave.kDistribution())),
        new Paragraph(
            getTranslation(
                results instanceof WaveResults
                    ? "survey.results.method.intervals"
                    : "survey.results.method.items")),
        new Paragraph(getTranslation("survey.results.method.nonResponse")),
        new Paragraph(
            getTranslation(
                "survey.results.method.readers",
                results.alliance().a().companyName(),
                results.alliance().b().companyName())));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.results.page") + " – Tandem";
  }
}
