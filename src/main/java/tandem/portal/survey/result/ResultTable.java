package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.SpreadsheetCell;
import tandem.portal.platform.Texts;

/// All results of a wave as the rows of a spreadsheet: everybody first, then each group that can be
/// chosen on the page. The headings are the same in every language, so that other programs can rely
/// on them; the words in the cells are the reader’s.
record ResultTable(List<Results> all, Texts texts, Locale locale) {
  static final List<String> HEADINGS =
      List.of(
          "alliance",
          "wave",
          "closed_on",
          "months_since_signature",
          "instrument",
          "instrument_version",
          "k_mean",
          "k_distribution",
          "side",
          "job_role",
          "region",
          "invited",
          "answered",
          "figure",
          "item_id",
          "item",
          "value_label",
          "unit",
          "n",
          "value",
          "low",
          "high",
          "status",
          "reason");

  /// @param row texts safe to open in a spreadsheet, numbers, dates, and null for empty cells
  void each(Consumer<List<@Nullable Object>> row) {
    for (Results results : all) {
      new ResultLines(results, texts, locale).lines().map(line -> row(results, line)).forEach(row);
    }
  }

  private List<@Nullable Object> row(Results results, ResultLine line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(safe(results.alliance().name()));
    cells.add(results.row().wave().number());
    cells.add(results.lastDay());
    cells.add(results.monthsSinceSignature());
    cells.add(safe(results.instrument().definition().title().in(locale)));
    cells.add(results.instrument().version());
    cells.add(results.row().wave().kMean());
    cells.add(results.row().wave().kDistribution());
    cells.add(safe(side(results, line.side())));
    cells.add(safe(jobRole(results.filter().jobRole())));
    cells.add(safe(results.filter().region()));
    Results.Turnout turnout = turnout(results, line.side());
    cells.add(turnout == null || turnout.answered().isEmpty() ? null : turnout.invited());
    cells.add(turnout == null ? null : answered(turnout.answered()));
    Stream.of(line.figure(), line.item(), line.text(), line.value(), line.unit())
        .map(ResultTable::safe)
        .forEach(cells::add);
    cells.add(line.n());
    cells.add(thousandths(line.number()));
    cells.add(thousandths(line.low()));
    cells.add(thousandths(line.high()));
    cells.add(
        texts.in(
            locale,
            line.hidden() == null ? "survey.results.file.shown" : "survey.results.file.protected"));
    cells.add(
        line.hidden() == null ? null : texts.in(locale, "survey.results.file." + line.hidden()));
    return cells;
  }

  /// More places than these would be of nobody's answers, and harder to read.
  private static @Nullable Double thousandths(@Nullable Double figure) {
    return figure == null ? null : Math.round(figure * 1000) / 1000.0;
  }

  private static @Nullable Integer answered(OptionalInt answered) {
    return answered.isPresent() ? answered.getAsInt() : null;
  }

  private static Results.@Nullable Turnout turnout(Results results, @Nullable Letter side) {
    return switch (side) {
      case null -> results.turnout().orElse(null);
      case A -> results.turnoutA();
      case B -> results.turnoutB();
    };
  }

  private String side(Results results, @Nullable Letter side) {
    return switch (side) {
      case null -> texts.in(locale, "survey.results.both");
      case A -> results.alliance().a().companyName();
      case B -> results.alliance().b().companyName();
    };
  }

  private @Nullable String jobRole(@Nullable JobRole role) {
    return role == null ? null : texts.in(locale, role.textKey());
  }

  private static @Nullable String safe(@Nullable String text) {
    return SpreadsheetCell.safe(text);
  }
}
