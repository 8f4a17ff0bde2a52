package tandem.portal.survey.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.result.ResultLine.About;

/// Results as the lines of a file. They are taken from what the page shows and from nothing else,
/// so a file can hold no more than the page.
record ResultLines(Results results, Texts texts, Locale locale) {
  private static final String POINTS = "0-100";
  private static final String PERCENT = "%";

  Stream<ResultLine> lines() {
    return switch (results) {
      case WaveResults indexed -> lines(indexed);
      case ItemResults items -> items.items().stream().flatMap(this::lines);
    };
  }

  private Stream<ResultLine> lines(WaveResults indexed) {
    String name = texts.in(locale, "survey.results.file.index");
    Stream<ResultLine> index =
        Stream.of(
            about("index", null, name, POINTS).with(indexed.index().total()),
            about("index", Letter.A, name, POINTS).with(indexed.index().a()),
            about("index", Letter.B, name, POINTS).with(indexed.index().b()));
    Stream<ResultLine> gaps =
        Stream.of(
                indexed.gap().map(about("gap", null, name, POINTS)::with),
                indexed.changeA().map(about("change", Letter.A, name, POINTS)::with),
                indexed.changeB().map(about("change", Letter.B, name, POINTS)::with))
            .flatMap(Optional::stream);
    Stream<ResultLine> facets =
        indexed.facets().stream()
            .flatMap(
                facet ->
                    each(
                        letter ->
                            about(
                                    "facet",
                                    letter,
                                    texts.in(locale, facet.facet().textKey()),
                                    POINTS)
                                .with(of(letter, facet.a(), facet.b()))));
    Stream<ResultLine> believed =
        results.filter().isWholeSides()
            ? each(
                letter ->
                    about(
                            "believed",
                            letter,
                            texts.in(locale, "survey.results.file.believed"),
                            POINTS)
                        .with(of(letter, indexed.believed().a(), indexed.believed().b())))
            : Stream.empty();
    Stream<ResultLine> items =
        indexed.items().stream()
            .flatMap(
                i ->
                    Stream.of(
                            each(
                                letter ->
                                    about("mean", letter, i.item(), "", POINTS)
                                        .with(
                                            Percent.of(
                                                i.item().levels(),
                                                of(letter, i.meanA(), i.meanB())))),
                            change(i.item(), i.changeA(), i.changeB()),
                            each(letter ->
                                    shares(
                                        i.item(),
                                        letter,
                                        of(letter, i.meanA(), i.meanB()),
                                        of(letter, i.sharesA(), i.sharesB())))
                                .flatMap(List::stream))
                        .flatMap(Function.identity()));
    return Stream.of(index, gaps, facets, believed, items).flatMap(Function.identity());
  }

  private Stream<ResultLine> lines(ItemResults.Reported reported) {
    Instrument.Item item = reported.item();
    return switch (reported) {
      case ItemResults.Rated rated ->
          Stream.of(
                  each(
                      letter ->
                          about("mean", letter, item, "", POINTS)
                              .with(
                                  Percent.of(
                                      item.levels(), of(letter, rated.meanA(), rated.meanB())))),
                  rated.difference().stream()
                      .flatMap(
                          d ->
                              Stream.concat(
                                  Stream.of(
                                      about("gap", null, item, "", POINTS)
                                          .with(Percent.of(item.levels(), d.gap()))),
                                  d.g().stream()
                                      .map(about("effect", null, item, "", "Hedges g")::with))),
                  change(item, rated.changeA(), rated.changeB()),
                  each(letter ->
                          shares(
                              item,
                              letter,
                              of(letter, rated.meanA(), rated.meanB()),
                              of(letter, rated.sharesA(), rated.sharesB())))
                      .flatMap(List::stream))
              .flatMap(Function.identity());
      case ItemResults.Counted counted ->
          counted.shares().stream()
              .flatMap(
                  share ->
                      each(
                          letter ->
                              about("share", letter, item, slot(item, share.slot()), PERCENT)
                                  .with(of(letter, share.a(), share.b()))));
      case ItemResults.Ranked ranked ->
          ranked.places().stream()
              .flatMap(
                  place ->
                      Stream.concat(
                          each(
                              letter ->
                                  about(
                                          "first",
                                          letter,
                                          item,
                                          asked().of(place.choice().text()),
                                          PERCENT)
                                      .with(of(letter, place.firstA(), place.firstB()))),
                          each(
                              letter ->
                                  about(
                                          "place",
                                          letter,
                                          item,
                                          asked().of(place.choice().text()),
                                          "1-" + ranked.places().size())
                                      .with(of(letter, place.meanA(), place.meanB())))));
      case ItemResults.Spoken spoken ->
          spoken.texts().stream().map(text -> about("comment", null, item, text, "").alone());
    };
  }

  private Stream<ResultLine> change(
      Instrument.Item item, @Nullable Gap changeA, @Nullable Gap changeB) {
    return each(letter ->
            Optional.ofNullable(letter == Letter.A ? changeA : changeB)
                .map(
                    gap ->
                        about("change", letter, item, "", POINTS)
                            .with(Percent.of(item.levels(), gap))))
        .flatMap(Optional::stream);
  }

  /// Of both sides, in their order, or the one that is looked at.
  private <T> Stream<T> each(Function<Letter, T> line) {
    return Stream.of(Letter.values()).map(line);
  }

  private static <T> T of(Letter letter, T a, T b) {
    return letter == Letter.A ? a : b;
  }

  private List<ResultLine> shares(
      Instrument.Item item,
      Letter letter,
      Published<Estimate> mean,
      Published<List<Double>> shares) {
    Integer n = mean.shown().map(Estimate::n).orElse(null);
    List<String> levels = levels(item.levels());
    return IntStream.range(0, levels.size())
        .mapToObj(
            level ->
                about("level", letter, item, levels.get(level), PERCENT)
                    .with(shares.map(all -> all.get(level)), n))
        .toList();
  }

  private List<String> levels(Scale.Levels scale) {
    return switch (scale) {
      case Scale.Agreement agreement ->
          agreement.textKeys().stream().map(key -> texts.in(locale, key)).toList();
      case Scale.Rating rating ->
          IntStream.rangeClosed(rating.lowest(), rating.highest())
              .mapToObj(String::valueOf)
              .toList();
    };
  }

  private String slot(Instrument.Item item, ItemResults.Slot slot) {
    String unit = item.scale() instanceof Scale.Amount amount ? " " + amount.unit().in(locale) : "";
    return switch (slot) {
      case ItemResults.Slot.Chosen(Scale.Choice choice) -> asked().of(choice.text());
      case ItemResults.Slot.Any _ -> texts.in(locale, "survey.results.slot.any");
      case ItemResults.Slot.Band(int from, int to) when from == to -> from + unit;
      case ItemResults.Slot.Band(int from, int to) -> from + "–" + to + unit;
      case ItemResults.Slot.AndMore(int from) ->
          texts.in(locale, "survey.results.slot.more", from) + unit;
    };
  }

  private About about(String figure, @Nullable Letter side, String text, String unit) {
    return new About(figure, side, "", text, "", unit);
  }

  private About about(
      String figure, @Nullable Letter side, Instrument.Item item, String value, String unit) {
    return new About(figure, side, item.id(), asked().of(item), value, unit);
  }

  private AskedTexts asked() {
    return new AskedTexts(
        results, (one, other) -> texts.in(locale, "survey.results.partner", one, other), locale);
  }
}
