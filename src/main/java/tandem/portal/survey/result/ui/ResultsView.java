package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;
import tandem.portal.survey.management.ManagementGap;
import tandem.portal.survey.management.ManagementService;
import tandem.portal.survey.management.ui.ManagementCard;
import tandem.portal.survey.result.AskedTexts;
import tandem.portal.survey.result.ItemResults;
import tandem.portal.survey.result.Reading;
import tandem.portal.survey.result.ResultFilter;
import tandem.portal.survey.result.ResultService;
import tandem.portal.survey.result.Results;
import tandem.portal.survey.result.WaveResults;

/// What a closed wave found, with everything an honest figure needs beside it: n of N, interval,
/// wave, months since the signature, thresholds, version, and what is hidden and why.
@Route(SurveyRoutes.RESULTS)
@Requires(SurveyPermissions.RESULTS)
class ResultsView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ResultService service;
  private final transient ManagementService management;
  private final transient Access access;
  private transient @Nullable Wave shown;

  ResultsView(ResultService service, ManagementService management, Access access) {
    this.service = service;
    this.management = management;
    this.access = access;
    addClassNames("page", "insight");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Wave wave = service.wave(new WaveId(RouteId.of(event, SurveyRoutes.WAVE)));
    shown = wave;
    removeAll();
    if (wave.state() == WaveState.CLOSED) {
      show(
          service.read(
              wave.id(),
              ResultFilter.of(event.getLocation().getQueryParameters().getParameters())));
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

  private void show(Reading reading) {
    Results results = reading.results();
    if (results == null) {
      add(
          back(reading),
          new ResultHead(reading, null),
          new ResultToolbar(reading, this::go),
          new EmptyState(
                  "lock",
                  getTranslation("survey.results.protected.title"),
                  getTranslation("survey.results.protected.text", reading.row().wave().kMean()))
              .with(
                  Styled.as(
                      new Anchor(
                          SurveyRoutes.results(reading.row().wave().id()),
                          getTranslation("survey.results.protected.all")),
                      "button",
                      "button--primary")));
      return;
    }
    var contents = new ResultContents();
    add(
        back(reading),
        new ResultHead(reading, results),
        new ResultToolbar(reading, this::go),
        contents);
    switch (results) {
      case WaveResults indexed -> show(indexed, reading.trajectory());
      case ItemResults items -> add(new ItemBlocks(items));
    }
    changes(results);
    if (!reading.groups().isEmpty() && reading.filter().equals(ResultFilter.NONE)) {
      add(
          block(
              "survey.results.groups",
              new GroupTable(reading),
              small("survey.results.groups.note", results.row().wave().kMean())));
    }
    add(new MethodCard(results));
    if (!reading.others().isEmpty()) {
      add(others(reading.others()));
    }
    contents.of(this);
  }

  /// To the list of waves, for those who have one.
  private Component back(Reading reading) {
    UUID alliance = reading.alliance().id().value();
    var link =
        Styled.as(
            new Anchor(SurveyRoutes.waves(alliance), getTranslation("survey.results.back")),
            "button",
            "button--plain");
    link.addComponentAsFirst(Styled.icon("arrow-left"));
    var back = new Div(link);
    back.setVisible(access.actor().mayIn(SurveyPermissions.PLAN, alliance));
    return back;
  }

  private Component others(List<WaveRow> others) {
    var list = Styled.as(new UnorderedList(), "card__list");
    others.forEach(
        other ->
            list.add(
                new ListItem(
                    new Anchor(
                        SurveyRoutes.results(other.wave().id()),
                        getTranslation(
                            "survey.results.others.wave",
                            other.wave().number(),
                            other.instrument().in(getLocale()))),
                    Styled.as(
                        new Paragraph(
                            getTranslation(
                                "survey.results.others.closed",
                                Dates.full(other.wave().closesOn(), getLocale()))),
                        "studio__hint"))));
    return block("survey.results.others", list);
  }

  private void changes(Results results) {
    var asked =
        new AskedTexts(
            results,
            (one, other) -> getTranslation("survey.results.partner", one, other),
            getLocale());
    List<ChangeTable.Change> changes =
        switch (results) {
          case WaveResults indexed ->
              indexed.items().stream()
                  .map(
                      i ->
                          new ChangeTable.Change(
                              i.item(), asked.of(i.item()), i.changeA(), i.changeB()))
                  .toList();
          case ItemResults items ->
              items.items().stream()
                  .filter(ItemResults.Rated.class::isInstance)
                  .map(ItemResults.Rated.class::cast)
                  .map(
                      i ->
                          new ChangeTable.Change(
                              i.item(), asked.of(i.item()), i.changeA(), i.changeB()))
                  .toList();
        };
    if (changes.stream().anyMatch(change -> change.a() != null || change.b() != null)) {
      add(
          block(
              "survey.results.changes",
              new ChangeTable(results, changes),
              small("survey.results.changes.note")));
    }
  }

  /// The filter stands in the address, so that a view can be kept, sent and gone back to.
  private void go(ResultFilter filter) {
    Wave wave = shown;
    if (wave != null) {
      UI.getCurrent()
          .navigate(SurveyRoutes.results(wave.id()), QueryParameters.simple(filter.parameters()));
    }
  }

  private void show(WaveResults results, List<Reading.Moment> trajectory) {
    var charts = new ResultCharts(results, this::getTranslation, getLocale());
    add(new IndexCard(results));
    if (trajectory.stream().anyMatch(w -> w.a().shown().isPresent() || w.b().shown().isPresent())) {
      add(
          block(
              "survey.results.trajectory",
              new Chart(charts.trajectory(trajectory)),
              small("survey.results.trajectory.note")));
    }
    if (results.filter().isWholeSides()) {
      List<ManagementGap> gaps = management.of(results.row().wave().id());
      if (!gaps.isEmpty()) {
        add(new ManagementCard(gaps, results.row().wave().kMean()));
      }
      add(
          block(
              "survey.results.facets",
              noFacet(results)
                  ? small("survey.results.facets.protected")
                  : new Chart(charts.facets()),
              small("survey.results.facets.note")));
    }
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

  /// Four times the same hatching would say less than why.
  private static boolean noFacet(WaveResults results) {
    return results.facets().stream()
        .flatMap(
            facet ->
                Stream.of(
                        results.filter().shows(Letter.A) ? facet.a() : null,
                        results.filter().shows(Letter.B) ? facet.b() : null)
                    .filter(Objects::nonNull))
        .allMatch(
            mean ->
                mean instanceof Published.Protected<Estimate>(var why)
                    && why == Published.Reason.WOULD_DISCLOSE);
  }

  private Component block(String key, Component... parts) {
    var block = Styled.as(new Section(new H2(getTranslation(key + ".title"))), "card", "stack");
    block.add(parts);
    return block;
  }

  private Component small(String key, Object... arguments) {
    return Styled.as(new Paragraph(getTranslation(key, arguments)), "studio__hint");
  }

  @Override
  public String getPageTitle() {
    String page =
        shown == null
            ? getTranslation("survey.results.page")
            : getTranslation("survey.results.page.wave", shown.number());
    return page + " – Tandem";
  }
}
