package tandem.portal.enablement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
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
              "company",
              "renewed_at",
              "holds_until")
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
            moment(row.at()),
            row.dueOn(),
            SpreadsheetCell.safe(row.company()),
            moment(row.renewedAt()),
            row.holdsUntil());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String moment(@Nullable OffsetDateTime at) {
    return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }
}
