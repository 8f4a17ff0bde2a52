package tandem.portal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tandem.portal.platform.SpreadsheetCell;
import tandem.portal.platform.Texts;

/// The log as a file: RFC 4180, the newest entry first, with the byte order mark spreadsheets need.
final class AuditCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("entry", "at", "action", "words", "who", "about", "details", "hash")
          .get();

  private AuditCsv() {}

  static void write(Stream<AuditRow> rows, Texts texts, Locale locale, Appendable out) {
    var words = new AuditWords(texts, key -> texts.in(locale, key));
    try {
      out.append(BYTE_ORDER_MARK);
      var printer = new CSVPrinter(out, FORMAT);
      for (AuditRow row : (Iterable<AuditRow>) rows::iterator) {
        printer.printRecord(
            row.seq(),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at()),
            row.action(),
            SpreadsheetCell.safe(words.action(row.action())),
            SpreadsheetCell.safe(words.who(row.who())),
            SpreadsheetCell.safe(row.subject()),
            row.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("; ")),
            row.hash());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
