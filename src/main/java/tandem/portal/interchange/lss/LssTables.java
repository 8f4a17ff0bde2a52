package tandem.portal.interchange.lss;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tandem.portal.interchange.FileText;

/// A `.lss` file is a dump of LimeSurvey's tables as XML: for each table rows, for each row its
/// columns. Which tables and columns there are has changed with its versions; this only reads.
///
/// @param kind Survey, Group or Question
/// @param tables rows by table name; a column that is missing or empty is absent
record LssTables(
    String kind, List<String> languages, Map<String, List<Map<String, String>>> tables) {
  static final int MOST_BYTES = 4_000_000;
  private static final int MOST_ROWS = 40_000;

  /// References to characters that XML 1.0 has no place for, which no reader takes.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));");

  private static final Set<String> KINDS = Set.of("Survey", "Group", "Question");

  List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /// @throws UnreadableLssException for anything that is no questionnaire of LimeSurvey's
  static LssTables read(byte[] file) {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      throw new UnreadableLssException("interchange.lss.archive");
    }
    if (file.length > MOST_BYTES) {
      throw new UnreadableLssException("interchange.lss.tooLarge", MOST_BYTES / 1_000_000);
    }
    try {
      LssTables read = read(reader(FORBIDDEN.matcher(FileText.of(file)).replaceAll("")));
      if (!KINDS.contains(read.kind())) {
        throw new UnreadableLssException("interchange.lss.other");
      }
      return read;
    } catch (XMLStreamException e) {
      throw new UnreadableLssException(
          "interchange.lss.broken", e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
    }
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private static LssTables read(XMLStreamReader xml) throws XMLStreamException {
    String kind = "";
    var languages = new ArrayList<String>();
    var tables = new HashMap<String, List<Map<String, String>>>();
    if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !is(xml, "document")) {
      throw new UnreadableLssException("interchange.lss.other");
    }
    int left = MOST_ROWS;
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      switch (xml.getLocalName()) {
        case "LimeSurveyDocType" -> kind = xml.getElementText().strip();
        case "languages" -> {
          while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            languages.add(text(xml).strip());
          }
        }
        default -> {
          String table = xml.getLocalName();
          List<Map<String, String>> rows = rows(xml, left);
          left -= rows.size();
          tables.merge(
              table,
              rows,
              (before, more) -> {
                before.addAll(more);
                return before;
              });
        }
      }
    }
    return new LssTables(kind, List.copyOf(languages), Map.copyOf(tables));
  }

  /// The rows of the table that has just begun, up to its end.
  private static List<Map<String, String>> rows(XMLStreamReader xml, int most)
      throws XMLStreamException {
    var rows = new ArrayList<Map<String, String>>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (is(xml, "row")) {
          if (rows.size() == most) {
            throw new UnreadableLssException("interchange.lss.tooMany", MOST_ROWS);
          }
          rows.add(row(xml));
        } else {
          depth++;
        }
      }
    }
    return rows;
  }

  private static Map<String, String> row(XMLStreamReader xml) throws XMLStreamException {
    var row = new HashMap<String, String>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String column = xml.getLocalName();
      String value = text(xml).strip();
      if (!value.isEmpty()) {
        row.put(column, value);
      }
    }
    return row;
  }

  /// The characters of the element that has just begun, and of whatever is in it.
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }

  private static boolean is(XMLStreamReader xml, String name) {
    return xml.getLocalName().equals(name);
  }
}
