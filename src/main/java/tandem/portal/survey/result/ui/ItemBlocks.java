package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.ChartData;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.result.AskedTexts;
import tandem.portal.survey.result.ItemResults;
import tandem.portal.survey.result.Percent;

/// What each item found, one by one: means with the gap between the sides, shares, and what was
/// written.
class ItemBlocks extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ItemResults results;

  ItemBlocks(ItemResults results) {
    this.results = results;
    addClassNames("stack", "stack--l");
    List<ItemResults.Rated> rated = all(ItemResults.Rated.class).toList();
    if (!rated.isEmpty()) {
      add(means(rated), distributions(rated));
    }
    all(ItemResults.Counted.class).forEach(item -> add(counted(item)));
    all(ItemResults.Ranked.class).forEach(item -> add(ranked(item)));
    all(ItemResults.Spoken.class).forEach(item -> add(spoken(item)));
  }

  private <T extends ItemResults.Reported> Stream<T> all(Class<T> kind) {
    return results.items().stream().filter(kind::isInstance).map(kind::cast);
  }

  private Component means(List<ItemResults.Rated> rated) {
    return block(
        getTranslation("survey.results.means.title"),
        new Chart(
            new ChartData.Dots(
                getTranslation(
                    rated.stream().allMatch(item -> item.item().scale() instanceof Scale.Agreement)
                        ? "survey.results.means.chart"
                        : "survey.results.means.chart.ends"),
                null,
                "",
                0,
                100,
                rated.stream()
                    .map(
                        item ->
                            row(
                                label(item),
                                Percent.of(item.item().levels(), item.meanA()),
                                Percent.of(item.item().levels(), item.meanB())))
                    .toList())),
        small("survey.results.items.note", results.row().wave().kMean()),
        gaps(rated));
  }

  /// Folded up on a phone: item by item it is as long again as the picture.
  private Component gaps(List<ItemResults.Rated> rated) {
    var gaps =
        new NativeDetails(
            getTranslation(
                results.filter().side() == null
                    ? "survey.results.gaps.both"
                    : "survey.results.gaps.one"));
    gaps.setContent(
        Styled.as(
            new Div(new GapTable(results, rated, this::label), small("survey.results.gaps.note")),
            "stack",
            "stack--s"));
    return Styled.as(gaps, "disclosure", "disclosure--narrow");
  }

  private Component distributions(List<ItemResults.Rated> rated) {
    var block = block(getTranslation("survey.results.shares.title"));
    rated.stream()
        .map(item -> item.item().levels())
        .distinct()
        .forEach(
            scale ->
                block.add(
                    distributions(
                        scale,
                        rated.stream().filter(i -> i.item().levels().equals(scale)).toList())));
    block.add(small("survey.results.shares.note", results.row().wave().kDistribution()));
    return block;
  }

  private Component distributions(Scale.Levels scale, List<ItemResults.Rated> rated) {
    return new Chart(
        new ChartData.Agreement(
            getTranslation("survey.results.shares.chart"),
            null,
            words(scale),
            rated.stream()
                .flatMap(
                    item ->
                        Stream.of(
                                bar(item, Side.A, a(), item.meanA(), item.sharesA()),
                                bar(item, Side.B, b(), item.meanB(), item.sharesB()))
                            .filter(bar -> ResultCharts.shows(results, bar.side())))
                .toList()));
  }

  private List<String> words(Scale.Levels scale) {
    return switch (scale) {
      case Scale.Agreement agreement ->
          agreement.textKeys().stream().map(key -> getTranslation(key)).toList();
      case Scale.Rating rating ->
          java.util.stream.IntStream.rangeClosed(rating.lowest(), rating.highest())
              .mapToObj(String::valueOf)
              .toList();
    };
  }

  private ChartData.Agreement.Row bar(
      ItemResults.Rated item,
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

  private Component counted(ItemResults.Counted item) {
    return block(
        label(item),
        new Chart(
            new ChartData.Dots(
                getTranslation("survey.results.counted.chart"),
                null,
                "%",
                0,
                100,
                item.shares().stream()
                    .map(share -> row(slot(item, share.slot()), share.a(), share.b()))
                    .toList())),
        small(
            switch (item.item().when()) {
              case null -> "survey.results.counted.note";
              case Instrument.Condition.Earlier _ -> "survey.results.counted.noteAsked";
              case Instrument.Condition.Audience _ -> "survey.results.counted.noteAudience";
            },
            results.row().wave().kMean(),
            results.row().wave().kDistribution()),
        answered(item));
  }

  private Component ranked(ItemResults.Ranked item) {
    int choices = item.places().size();
    return block(
        label(item),
        new Chart(
            new ChartData.Dots(
                getTranslation("survey.results.ranked.first"),
                null,
                "%",
                0,
                100,
                item.places().stream()
                    .map(p -> row(asked().of(p.choice().text()), p.firstA(), p.firstB()))
                    .toList())),
        new Chart(
            new ChartData.Dots(
                getTranslation("survey.results.ranked.mean", choices),
                null,
                "",
                1,
                choices,
                item.places().stream()
                    .map(p -> row(asked().of(p.choice().text()), p.meanA(), p.meanB()))
                    .toList())),
        small("survey.results.ranked.note", results.row().wave().kDistribution()));
  }

  /// How many answered, and how many of those who answered the wave left the item out. Who was not
  /// asked has left nothing out, and how many were is told by the answers to the other item, or by
  /// nobody.
  private Component answered(ItemResults.Counted item) {
    ItemResults.Share first = item.shares().getFirst();
    boolean everybody = item.item().when() == null;
    String text =
        Stream.of(
                answered(Letter.A, a(), first.a(), results.turnoutA().answered(), everybody),
                answered(Letter.B, b(), first.b(), results.turnoutB().answered(), everybody))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    var line = Styled.as(new Paragraph(text), "studio__hint");
    line.setVisible(!text.isEmpty());
    return line;
  }

  private Optional<String> answered(
      Letter letter,
      AllianceSide side,
      Published<Estimate> figure,
      OptionalInt answeredTheWave,
      boolean everybody) {
    return figure
        .shown()
        .filter(_ -> results.filter().shows(letter))
        .map(
            share ->
                everybody
                    ? getTranslation(
                        "survey.results.skipped",
                        side.companyName(),
                        share.n(),
                        answeredTheWave.orElse(share.n()) - share.n())
                    : getTranslation("survey.results.answered", side.companyName(), share.n()));
  }

  private String slot(ItemResults.Counted item, ItemResults.Slot slot) {
    return switch (slot) {
      case ItemResults.Slot.Chosen(Scale.Choice choice) -> asked().of(choice.text());
      case ItemResults.Slot.Any _ -> getTranslation("survey.results.slot.any");
      case ItemResults.Slot.Band(int from, int to) when from == to -> counted(item, from + "");
      case ItemResults.Slot.Band(int from, int to) -> counted(item, from + "–" + to);
      case ItemResults.Slot.AndMore(int from) ->
          counted(item, getTranslation("survey.results.slot.more", from));
    };
  }

  private String counted(ItemResults.Counted item, String number) {
    return item.item().scale() instanceof Scale.Amount amount
        ? number + " " + amount.unit().in(getLocale())
        : number;
  }

  private Component spoken(ItemResults.Spoken item) {
    int k = results.row().wave().kDistribution();
    if (item.texts().isEmpty()) {
      return block(label(item), new Paragraph(getTranslation("survey.results.words.none", k)));
    }
    var list = Styled.as(new UnorderedList(), "remarks");
    item.texts().forEach(text -> list.add(new ListItem(text)));
    return block(label(item), list, small("survey.results.words.note", k));
  }

  private ChartData.Dots.Row row(String label, Published<Estimate> a, Published<Estimate> b) {
    return new ChartData.Dots.Row(
        label,
        Stream.of(
                ChartData.Dots.Dot.of(Side.A, a().companyName(), point(a)),
                ChartData.Dots.Dot.of(Side.B, b().companyName(), point(b)))
            .filter(dot -> ResultCharts.shows(results, dot.side()))
            .toList());
  }

  private AllianceSide a() {
    return results.alliance().a();
  }

  private AllianceSide b() {
    return results.alliance().b();
  }

  private String label(ItemResults.Reported item) {
    return asked().of(item.item());
  }

  private AskedTexts asked() {
    return new AskedTexts(
        results, (one, other) -> getTranslation("survey.results.partner", one, other), getLocale());
  }

  private Section block(String title, Component... parts) {
    var block = Styled.as(new Section(new H2(title)), "card", "stack");
    block.add(parts);
    return block;
  }

  private Component small(String key, Object... arguments) {
    return Styled.as(new Paragraph(getTranslation(key, arguments)), "studio__hint");
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
