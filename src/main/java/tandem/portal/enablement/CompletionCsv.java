package tandem.portal.enablement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tandem.portal.platform.SpreadsheetCell;

/// The file for HR's own systems: RFC 4180, one line a person and module. It begins with a byte
/// order mark, without which spreadsheets read umlauts wrongly.
final class CompletionCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
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
            SpreadsheetCell.safe(row.externalId()),
            SpreadsheetCell.safe(row.familyName()),
            SpreadsheetCell.safe(row.givenName()),
            SpreadsheetCell.safe(row.team()),
            row.module(),
            SpreadsheetCell.safe(row.title().in(locale)),
            row.version(),
            row.status().word(),
            row.at() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at()),
            row.dueOn(),
            SpreadsheetCell.safe(row.company()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
