package tandem.portal.alliance.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mozilla.universalchardet.UniversalDetector;
import tandem.portal.platform.ConflictException;

/// A people file as HR systems write it: the character set, the separator and the order of the
/// columns are found out, not asked for.
record PeopleFile(List<Row> rows) {
  static final int MOST_BYTES = 20_000_000;
  static final int MOST_ROWS = 50_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ";,\t";

  /// @param number as a spreadsheet counts rows; the headings are row 1
  record Row(int number, Map<Heading, String> cells) {
    String text(Heading heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  /// @throws ConflictException when it is too large, no CSV, or lacks a column that is
  ///     needed
  static PeopleFile read(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ConflictException("alliance.roster.tooLarge", MOST_ROWS);
      }
      return parse(decode(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    String text = new String(bytes, charset(found == null ? "WINDOWS-1252" : found));
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /// Whatever is not Unicode comes from a Western European Windows; guesses beyond that are wrong
  /// more often than right for names.
  private static Charset charset(String found) {
    return switch (found) {
      case "US-ASCII", "UTF-8" -> StandardCharsets.UTF_8;
      case "UTF-16LE" -> StandardCharsets.UTF_16LE;
      case "UTF-16BE" -> StandardCharsets.UTF_16BE;
      default -> Charset.forName("windows-1252");
    };
  }

  private static PeopleFile parse(String text) throws IOException {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    var rows = new ArrayList<Row>();
    Map<Heading, Integer> columns = Map.of();
    try (var parser = format.parse(new StringReader(text))) {
      for (CSVRecord line : parser) {
        if (line.getRecordNumber() == 1) {
          columns = columns(line);
        } else if (line.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(line, columns));
        }
        if (rows.size() > MOST_ROWS) {
          throw new ConflictException("alliance.roster.tooLarge", MOST_ROWS);
        }
      }
    } catch (UncheckedIOException e) {
      throw new ConflictException("alliance.roster.unreadable", rows.size() + 2);
    }
    if (rows.isEmpty()) {
      throw new ConflictException("alliance.roster.empty");
    }
    return new PeopleFile(rows);
  }

  private static Map<Heading, Integer> columns(CSVRecord line) {
    var columns = new EnumMap<Heading, Integer>(Heading.class);
    for (int i = 0; i < line.size(); i++) {
      int column = i;
      Heading.of(line.get(i)).ifPresent(heading -> columns.putIfAbsent(heading, column));
    }
    if (!columns
        .keySet()
        .containsAll(List.of(Heading.EMAIL, Heading.GIVEN_NAME, Heading.FAMILY_NAME))) {
      throw new ConflictException("alliance.roster.columnsMissing");
    }
    return columns;
  }

  private static Row row(CSVRecord line, Map<Heading, Integer> columns) {
    var cells = new EnumMap<Heading, String>(Heading.class);
    columns.forEach(
        (heading, column) -> {
          if (column < line.size()) {
            cells.put(heading, line.get(column).replaceAll("\\s+", " ").strip());
          }
        });
    return new Row(Math.toIntExact(line.getRecordNumber()), cells);
  }

  /// The one that stands most often in the headings, outside quotes.
  private static char separator(String text) {
    int[] found = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
      quoted ^= text.charAt(i) == '"';
      int separator = quoted ? -1 : SEPARATORS.indexOf(text.charAt(i));
      if (separator >= 0) {
        found[separator]++;
      }
    }
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
