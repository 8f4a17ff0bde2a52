package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.insight.Collaboration;
import tandem.portal.insight.Headline;
import tandem.portal.insight.Insight;
import tandem.portal.insight.Lived;
import tandem.portal.insight.Moment;
import tandem.portal.insight.QuestionFigure;
import tandem.portal.insight.Trust;
import tandem.portal.insight.Understanding;
import tandem.portal.platform.Texts;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.ChartData;
import tandem.portal.platform.ui.ChartData.Calibration.Cell;
import tandem.portal.platform.ui.ChartData.Dots;
import tandem.portal.platform.ui.ChartData.Pairs;
import tandem.portal.platform.ui.ChartData.Point;
import tandem.portal.platform.ui.ChartData.Trend;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// The pictures of the executive page, from figures that have passed disclosure control.
class InsightCharts {
  private static final String PERCENT = "%";
  private static final String POINTS = "";

  private final Texts texts;
  private final Locale locale;
  private final Alliance alliance;

  InsightCharts(Texts texts, Locale locale, Alliance alliance) {
    this.texts = texts;
    this.locale = locale;
    this.alliance = alliance;
  }

  /// In the order of the page; those that the printed sheet has no room for carry `no-print`.
  List<Component> of(Insight insight) {
    Trust trust = insight.trust();
    var charts = new ArrayList<Component>();
    // axes without a line would say less than a sentence
    if (insight.understanding().trajectory().stream().anyMatch(InsightCharts::isShown)) {
      charts.add(new Chart(understanding(insight.understanding().trajectory())));
    }
    if (trust != null) {
      charts.add(new Chart(trust(trust.trajectory())));
    }
    if (!insight.questions().isEmpty()) {
      charts.add(new Chart(questions(insight.questions())));
      charts.add(Styled.as(new Chart(sureAndWrong(insight.questions())), "no-print"));
    }
    if (trust != null) {
      charts.add(Styled.as(new Chart(facets(trust.rows())), "no-print"));
    }
    calibration(insight.understanding().calibration())
        .ifPresent(c -> charts.add(Styled.as(new Chart(c), "no-print")));
    return charts;
  }

  private ChartData understanding(List<Moment> trajectory) {
    return new Trend(
        text("insight.chart.understanding.title"),
        text("insight.chart.understanding.note"),
        POINTS,
        0,
        100,
        series(trajectory));
  }

  private ChartData trust(List<Moment> trajectory) {
    return new Trend(
        text("insight.chart.trust.title"),
        text("insight.chart.trust.note"),
        POINTS,
        0,
        100,
        series(trajectory));
  }

  private List<Trend.Series> series(List<Moment> trajectory) {
    return List.of(
        series(Side.A, alliance.a().companyName(), trajectory, Sides::a),
        series(Side.B, alliance.b().companyName(), trajectory, Sides::b));
  }

  private Trend.Series series(
      Side side,
      String company,
      List<Moment> trajectory,
      Function<Sides<Estimate>, Published<Estimate>> of) {
    return new Trend.Series(
        side,
        company,
        // before either side may be shown there is nothing to see, not even protection
        trajectory.stream()
            .dropWhile(m -> !isShown(m))
            .map(m -> Trend.Moment.of(m.months(), label(m.wave()), point(of.apply(m.figures()))))
            .toList());
  }

  private static boolean isShown(Moment moment) {
    return moment.figures().a().shown().isPresent() || moment.figures().b().shown().isPresent();
  }

  private String label(@Nullable Integer wave) {
    return wave == null ? "" : text("insight.wave", wave);
  }

  private ChartData questions(List<QuestionFigure> questions) {
    return dots("insight.chart.questions.", questions, QuestionFigure::correct);
  }

  private ChartData sureAndWrong(List<QuestionFigure> questions) {
    return dots("insight.chart.sureAndWrong.", questions, QuestionFigure::sureAndWrong);
  }

  private ChartData dots(
      String key, List<QuestionFigure> questions, Function<QuestionFigure, Sides<Estimate>> of) {
    return new Dots(
        text(key + "title"),
        text(key + "note"),
        PERCENT,
        0,
        100,
        questions.stream().map(q -> row(q.text().in(locale), of.apply(q))).toList());
  }

  private Dots.Row row(String label, Sides<Estimate> sides) {
    return new Dots.Row(
        label,
        List.of(
            Dots.Dot.of(Side.A, alliance.a().companyName(), point(sides.a())),
            Dots.Dot.of(Side.B, alliance.b().companyName(), point(sides.b()))));
  }

  private Optional<ChartData> calibration(Sides<Understanding.Calibration> sides) {
    return Headline.of(sides)
        .map(
            c ->
                new ChartData.Calibration(
                    text("insight.chart.calibration.title"),
                    text("insight.chart.calibration.note", whose(sides), c.sureRight().n()),
                    PERCENT,
                    c.answers(),
                    List.of(
                        cell(true, true, c.sureRight()),
                        cell(true, false, c.sureWrong()),
                        cell(false, true, c.unsureRight()),
                        cell(false, false, c.unsureWrong()))));
  }

  private String whose(Sides<?> sides) {
    if (sides.total().shown().isPresent()) {
      return text("insight.bothSides");
    }
    return sides.a().shown().isPresent() ? alliance.a().companyName() : alliance.b().companyName();
  }

  private static Cell cell(boolean sure, boolean right, Estimate share) {
    return new Cell(sure, right, share.value(), share.low(), share.high());
  }

  private ChartData facets(List<Trust.Row> rows) {
    return new Pairs(
        text("insight.chart.facets.title"),
        text("insight.chart.facets.note"),
        POINTS,
        0,
        100,
        rows.stream()
            .map(
                row ->
                    new Pairs.Row(
                        text("insight.facet." + row.facet().name()),
                        Pairs.Peer.of(alliance.a().companyName(), point(row.figures().a())),
                        Pairs.Peer.of(alliance.b().companyName(), point(row.figures().b())),
                        gap(row.gap())))
            .toList());
  }

  /// A row for each kind of working together, both sides and the alliance.
  ChartData kinds(Lived lived) {
    return new Dots(
        text("insight.kinds.chart"),
        text("insight.kinds.note"),
        PERCENT,
        0,
        100,
        Arrays.stream(Collaboration.values())
            .map(
                kind ->
                    new Dots.Row(
                        text("insight.kind." + kind.name()),
                        List.of(
                            Dots.Dot.of(
                                Side.A,
                                alliance.a().companyName(),
                                point(share(lived.diagnosis().a(), kind))),
                            Dots.Dot.of(
                                Side.B,
                                alliance.b().companyName(),
                                point(share(lived.diagnosis().b(), kind))))))
            .toList());
  }

  private static Published<Estimate> share(
      Published<Lived.Diagnosis> diagnosis, Collaboration kind) {
    return diagnosis.map(
        d ->
            d.shares().stream()
                .filter(share -> share.kind() == kind)
                .findFirst()
                .orElseThrow()
                .percent());
  }

  private static Point point(Published<Estimate> figure) {
    return figure
        .shown()
        .map(f -> Point.of(f.value(), f.low(), f.high(), f.n()))
        .orElse(Point.PROTECTED);
  }

  private static Point gap(Published<Gap> gap) {
    return gap.shown()
        .map(g -> new Point(g.value(), g.low(), g.high(), null))
        .orElse(Point.PROTECTED);
  }

  private String text(String key, Object... arguments) {
    return texts.in(locale, key, arguments);
  }
}
