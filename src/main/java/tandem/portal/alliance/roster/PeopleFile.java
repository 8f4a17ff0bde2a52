package tandem.portal.alliance.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.SpreadsheetCell;

/// A people file as HR systems write it: the character set, the separator and the order of the
/// columns are found out, not asked for.
///
/// @param columns what is read, in the order of the file, and how the file calls it
/// @param ignored headings of columns nobody reads; their cells go no further than this class
public record PeopleFile(List<Column> columns, List<String> ignored, List<Row> rows) {
  /// Of one file; the largest a company needs is a fifth of it.
  public static final int MOST_BYTES = 20_000_000;

  /// Of one file, without the headings.
  public static final int MOST_ROWS = 50_000;

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_HEADING = 100;
  private static final int LONGEST_LINE = 100_000;
  private static final String SEPARATORS = ";,\t";

  public PeopleFile {
    columns = List.copyOf(columns);
    ignored = List.copyOf(ignored);
  }

  /// @param caption as the file writes it
  public record Column(Heading heading, String caption) {}

  /// @param number as a spreadsheet counts rows; the headings are row 1
  public record Row(int number, Map<Heading, String> cells) {
    String text(Heading heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  /// @throws ConflictException when it is too large, no CSV, or lacks a column that is
  ///     needed
  public static PeopleFile read(InputStream in) {
    try {
      return read(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws ConflictException as above
  public static PeopleFile read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new ConflictException("alliance.roster.tooLarge", MOST_ROWS);
    }
    try (Reader text = new BufferedReader(FileText.of(bytes), LONGEST_LINE)) {
      return parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PeopleFile parse(Reader text) throws IOException {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    var rows = new ArrayList<Row>();
    Headings headings = null;
    try (var parser = format.parse(text)) {
      for (CSVRecord line : parser) {
        if (line.size() > MOST_COLUMNS) {
          throw new ConflictException("alliance.roster.tooManyColumns", MOST_COLUMNS);
        }
        if (headings == null) {
          headings = Headings.of(line);
        } else if (line.stream().anyMatch(cell -> !cell.isBlank()) && !headings.areIn(line)) {
          rows.add(headings.row(line));
        }
        if (rows.size() > MOST_ROWS) {
          throw new ConflictException("alliance.roster.tooLarge", MOST_ROWS);
        }
      }
    } catch (CSVException | UncheckedIOException e) {
      throw new ConflictException("alliance.roster.unreadable", rows.size() + 2);
    }
    if (headings == null || rows.isEmpty()) {
      throw new ConflictException("alliance.roster.empty");
    }
    return new PeopleFile(headings.columns(), headings.ignored(), rows);
  }

  /// The first line, once understood.
  private record Headings(
      Map<Heading, Integer> places, List<Column> columns, List<String> ignored) {

    static Headings of(CSVRecord line) {
      var places = new EnumMap<Heading, Integer>(Heading.class);
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < line.size(); i++) {
        int place = i;
        String caption = line.get(i);
        Heading.of(caption)
            .ifPresent(
                heading -> {
                  if (!seen.add(Heading.letters(caption))) {
                    throw new ConflictException("alliance.roster.headingTwice", brief(caption));
                  }
                  places.merge(
                      heading,
                      place,
                      (a, b) -> heading.rank(line.get(a)) <= heading.rank(line.get(b)) ? a : b);
                });
      }
      if (!places.keySet().containsAll(Heading.NEEDED)) {
        throw new ConflictException("alliance.roster.columnsMissing");
      }
      if (!places.keySet().containsAll(Heading.CELL)) {
        places.keySet().removeAll(Heading.CELL);
      }
      return new Headings(
          places,
          places.entrySet().stream()
              .sorted(Comparator.comparing(Map.Entry::getValue))
              .map(e -> new Column(e.getKey(), brief(line.get(e.getValue()))))
              .toList(),
          java.util.stream.IntStream.range(0, line.size())
              .filter(i -> !places.containsValue(i) && !line.get(i).isBlank())
              .mapToObj(i -> brief(line.get(i)))
              .toList());
    }

    /// Some systems write the headings twice: once for programs, once for people.
    boolean areIn(CSVRecord line) {
      return places.entrySet().stream()
          .allMatch(
              e ->
                  e.getValue() < line.size()
                      && Heading.of(line.get(e.getValue())).filter(e.getKey()::equals).isPresent());
    }

    Row row(CSVRecord line) {
      var cells = new EnumMap<Heading, String>(Heading.class);
      places.forEach(
          (heading, place) -> {
            if (place < line.size()) {
              cells.put(
                  heading, SpreadsheetCell.unsafe(line.get(place).replaceAll("\\s+", " ").strip()));
            }
          });
      return new Row(Math.toIntExact(line.getRecordNumber()), cells);
    }

    private static String brief(String caption) {
      String line = caption.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
      return line.length() <= LONGEST_HEADING ? line : line.substring(0, LONGEST_HEADING);
    }
  }

  /// The one that stands most often in the headings, outside quotes.
  private static char separator(Reader text) throws IOException {
    text.mark(LONGEST_LINE);
    int[] found = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < LONGEST_LINE; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\r' || c == '\n'))) {
        break;
      }
      quoted ^= c == '"';
      int separator = quoted ? -1 : SEPARATORS.indexOf(c);
      if (separator >= 0) {
        found[separator]++;
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
