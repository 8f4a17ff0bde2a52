package tandem.portal.enablement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The file for HR's own systems: RFC 4180, one line a person and module. It begins with a byte
/// order
/// mark, without which spreadsheets read umlauts wrongly.
final class CompletionCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "external_id",
              "family_name",
              "given_name",
              "team",
              "item_id",
              "title",
              "version",
              "status",
              "status_at",
              "due_on",
              "company")
          .get();

  private CompletionCsv() {}

  static void write(Stream<CompletionRow> rows, Locale locale, Appendable out) {
    try {
      out.append(BYTE_ORDER_MARK);
      var printer = new CSVPrinter(out, FORMAT);
      for (CompletionRow row : (Iterable<CompletionRow>) rows::iterator) {
        printer.printRecord(
            cell(row.externalId()),
            cell(row.familyName()),
            cell(row.givenName()),
            cell(row.team()),
            row.module(),
            cell(row.title().in(locale)),
            row.version(),
            row.status().word(),
            row.at() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at()),
            row.dueOn(),
            cell(row.company()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front: names and
  /// titles
  /// are typed by people of two companies.
  private static @Nullable String cell(@Nullable String text) {
    return text == null || text.isEmpty() || FORMULA_BEGINNINGS.indexOf(text.charAt(0)) < 0
        ? text
        : "'" + text;
  }
}
