package tandem.portal.interchange.lss;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Collects rows of LimeSurvey's tables and writes them as it does.
final class LssWriter {
  /// The version of LimeSurvey's database the columns are those of: the first of version 6.
  private static final String DB_VERSION = "600";

  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private int last;

  /// A number that no other row has.
  String id() {
    return String.valueOf(++last);
  }

  void row(String table, Map<String, String> columns) {
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(new TreeMap<>(columns));
  }

  String file(List<String> languages) {
    var file = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("document");
      element(xml, "LimeSurveyDocType", "Survey");
      element(xml, "DBVersion", DB_VERSION);
      xml.writeStartElement("languages");
      for (String language : languages) {
        element(xml, "language", language);
      }
      xml.writeEndElement();
      for (var table : tables.entrySet()) {
        table(xml, table.getKey(), table.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return file.toString();
  }

  private static void table(XMLStreamWriter xml, String name, List<Map<String, String>> rows)
      throws XMLStreamException {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    xml.writeStartElement(name);
    xml.writeStartElement("fields");
    for (String column : columns) {
      element(xml, "fieldname", column);
    }
    xml.writeEndElement();
    xml.writeStartElement("rows");
    for (Map<String, String> row : rows) {
      xml.writeStartElement("row");
      for (var column : row.entrySet()) {
        element(xml, column.getKey(), column.getValue());
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
