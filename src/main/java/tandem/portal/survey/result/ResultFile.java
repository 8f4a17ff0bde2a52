package tandem.portal.survey.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.identity.Access;
import tandem.portal.platform.CsvDownload;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.WaveId;

/// Everything the results page may show, with every choice, as one file: for other programs (CSV,
/// RFC 4180) and for people (a spreadsheet with real numbers and dates).
@RestController
@PreAuthorize("@access.may('survey:results')")
class ResultFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int WIDE = 40;
  private static final List<String> WIDE_COLUMNS = List.of("item", "value_label");

  private final ResultService results;
  private final Access access;
  private final Texts texts;

  ResultFile(ResultService results, Access access, Texts texts) {
    this.results = results;
    this.access = access;
    this.texts = texts;
  }

  @GetMapping("/" + SurveyRoutes.FIGURES_CSV)
  void csv(@PathVariable UUID wave, Locale browser, HttpServletResponse response) {
    List<Results> all = results.everything(new WaveId(wave));
    var table = new ResultTable(all, texts, locale(browser));
    CsvDownload.send(response, name(all, "csv"), out -> csv(table, out));
  }

  @GetMapping("/" + SurveyRoutes.FIGURES_XLSX)
  void xlsx(@PathVariable UUID wave, Locale browser, HttpServletResponse response) {
    List<Results> all = results.everything(new WaveId(wave));
    var table = new ResultTable(all, texts, locale(browser));
    CsvDownload.send(response, name(all, "xlsx"), XLSX, out -> xlsx(table, out));
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private static String name(List<Results> all, String ending) {
    Results whole = all.getFirst();
    return "tandem-"
        + whole.instrument().slug()
        + "-"
        + whole.row().wave().number()
        + "-"
        + whole.lastDay()
        + "."
        + ending;
  }

  private Locale locale(Locale browser) {
    Locale chosen = access.actor().locale();
    return chosen == null ? Languages.closestTo(browser) : chosen;
  }

  private static void csv(ResultTable table, Appendable out) {
    try {
      out.append(BYTE_ORDER_MARK);
      var printer =
          new CSVPrinter(
              out,
              CSVFormat.RFC4180
                  .builder()
                  .setHeader(ResultTable.HEADINGS.toArray(String[]::new))
                  .get());
      table.each(
          row -> {
            try {
              printer.printRecord(row);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void xlsx(ResultTable table, OutputStream out) {
    try {
      var book = new Workbook(out, "Tandem", "1.0");
      Worksheet sheet = book.newWorksheet("Tandem");
      for (int column = 0; column < ResultTable.HEADINGS.size(); column++) {
        sheet.value(0, column, ResultTable.HEADINGS.get(column));
        sheet.style(0, column).bold().set();
        if (WIDE_COLUMNS.contains(ResultTable.HEADINGS.get(column))) {
          sheet.width(column, WIDE);
        }
      }
      sheet.freezePane(0, 1);
      var at = new int[] {1};
      table.each(
          row -> {
            for (int column = 0; column < row.size(); column++) {
              put(sheet, at[0], column, row.get(column));
            }
            at[0]++;
          });
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(
      Worksheet sheet, int row, int column, @org.jspecify.annotations.Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Object text -> sheet.value(row, column, String.valueOf(text));
    }
  }
}
