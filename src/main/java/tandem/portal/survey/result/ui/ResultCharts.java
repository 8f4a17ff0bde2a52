package tandem.portal.survey.result.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.ui.ChartData;
import tandem.portal.platform.ui.Side;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.survey.result.AskedTexts;
import tandem.portal.survey.result.Percent;
import tandem.portal.survey.result.Reading;
import tandem.portal.survey.result.Results;
import tandem.portal.survey.result.WaveResults;

/// Results as pictures.
///
/// @param words the text of a key, in the reader's language
record ResultCharts(WaveResults results, Words words, Locale locale) {
  interface Words {
    String of(String key, Object... arguments);
  }

  /// Over the waves; before either side may be shown there is nothing to see, not even protection.
  ChartData trajectory(List<Reading.Moment> waves) {
    List<Reading.Moment> seen =
        waves.stream().dropWhile(w -> w.a().shown().isEmpty() && w.b().shown().isEmpty()).toList();
    return new ChartData.Trend(
        words.of("survey.results.trajectory.chart"),
        null,
        "",
        0,
        100,
        List.of(
            line(Side.A, results.alliance().a(), seen, Reading.Moment::a),
            line(Side.B, results.alliance().b(), seen, Reading.Moment::b)));
  }

  private ChartData.Trend.Series line(
      Side side,
      AllianceSide company,
      List<Reading.Moment> waves,
      Function<Reading.Moment, Published<Estimate>> of) {
    return new ChartData.Trend.Series(
        side,
        company.companyName(),
        waves.stream()
            .map(
                w ->
                    ChartData.Trend.Moment.of(
                        w.months(),
                        words.of("survey.results.trajectory.wave", w.wave()),
                        point(of.apply(w))))
            .toList());
  }

  ChartData facets() {
    return new ChartData.Dots(
        words.of("survey.results.facets.chart"),
        null,
        "",
        0,
        100,
        results.facets().stream()
            .map(f -> new ChartData.Dots.Row(words.of(f.facet().textKey()), dots(f.a(), f.b())))
            .toList());
  }

  ChartData means() {
    return new ChartData.Dots(
        words.of("survey.results.items.chart"),
        null,
        "",
        0,
        100,
        results.items().stream()
            .map(
                i ->
                    new ChartData.Dots.Row(
                        label(i),
                        dots(
                            Percent.of(i.item().levels(), i.meanA()),
                            Percent.of(i.item().levels(), i.meanB()))))
            .toList());
  }

  ChartData shares() {
    List<String> levels =
        ((Scale.Agreement) results.items().getFirst().item().scale())
            .textKeys().stream().map(key -> words.of(key)).toList();
    return new ChartData.Agreement(
        words.of("survey.results.shares.chart"),
        null,
        levels,
        results.items().stream()
            .flatMap(
                i ->
                    Stream.of(
                            bar(i, Side.A, results.alliance().a(), i.meanA(), i.sharesA()),
                            bar(i, Side.B, results.alliance().b(), i.meanB(), i.sharesB()))
                        .filter(bar -> shows(results, bar.side())))
            .toList());
  }

  private ChartData.Agreement.Row bar(
      WaveResults.ItemResult item,
      Side side,
      AllianceSide company,
      Published<Estimate> mean,
      Published<List<Double>> shares) {
    return new ChartData.Agreement.Row(
        label(item),
        side,
        company.companyName(),
        mean.shown().map(Estimate::n).orElse(null),
        shares.shown().orElse(null));
  }

  private List<ChartData.Dots.Dot> dots(Published<Estimate> a, Published<Estimate> b) {
    return Stream.of(
            ChartData.Dots.Dot.of(Side.A, results.alliance().a().companyName(), point(a)),
            ChartData.Dots.Dot.of(Side.B, results.alliance().b().companyName(), point(b)))
        .filter(dot -> shows(results, dot.side()))
        .toList();
  }

  static boolean shows(Results results, @Nullable Side side) {
    return side == null || results.filter().shows(Letter.valueOf(side.name()));
  }

  private String label(WaveResults.ItemResult item) {
    return new AskedTexts(
            results, (one, other) -> words.of("survey.results.partner", one, other), locale)
        .of(item.item());
  }

  private static ChartData.Point point(Published<Estimate> published) {
    return published
        .shown()
        .map(e -> ChartData.Point.of(round(e.value()), round(e.low()), round(e.high()), e.n()))
        .orElse(ChartData.Point.PROTECTED);
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
