package tandem.portal.interchange.lss;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes files as LimeSurvey does: up to version 3 with a row for each language, since version 4
/// with texts in tables of their own.
final class LssFile {
  private final boolean split;
  private final List<String> languages;
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private int group;
  private int last = 10;
  private String question = "";

  private LssFile(boolean split, String... languages) {
    this.split = split;
    this.languages = List.of(languages);
    add("surveys", Map.of("sid", "77", "language", languages[0]));
  }

  static LssFile version3(String... languages) {
    return new LssFile(false, languages);
  }

  static LssFile version6(String... languages) {
    return new LssFile(true, languages);
  }

  /// @param texts one for each language of the file
  LssFile title(String... texts) {
    each(
        (language, i) ->
            add(
                "surveys_languagesettings",
                Map.of("surveyls_language", language, "surveyls_title", texts[i])));
    return this;
  }

  LssFile group(String relevance, String... names) {
    group++;
    Map<String, String> row =
        Map.of("gid", "" + group, "group_order", "" + group, "grelevance", relevance);
    text("groups", "group_l10ns", row, "gid", "group_name", names);
    return this;
  }

  LssFile question(String type, String code, String... texts) {
    return asked(type, code, "1", "N", "N", texts);
  }

  LssFile asked(
      String type, String code, String relevance, String other, String mandatory, String... texts) {
    question = "" + ++last;
    var row = new LinkedHashMap<String, String>();
    row.put("qid", question);
    row.put("parent_qid", "0");
    row.put("sid", "77");
    row.put("gid", "" + group);
    row.put("type", type);
    row.put("title", code);
    row.put("other", other);
    row.put("mandatory", mandatory);
    row.put("question_order", question);
    row.put("relevance", relevance);
    text("questions", "question_l10ns", row, "qid", "question", texts);
    return this;
  }

  LssFile row(String code, String... texts) {
    return part(code, 0, texts);
  }

  LssFile column(String code, String... texts) {
    return part(code, 1, texts);
  }

  private LssFile part(String code, int scale, String... texts) {
    String id = "" + ++last;
    var row = new LinkedHashMap<String, String>();
    row.put("qid", id);
    row.put("parent_qid", question);
    row.put("sid", "77");
    row.put("gid", "" + group);
    row.put("title", code);
    row.put("question_order", id);
    row.put("scale_id", "" + scale);
    text("subquestions", "question_l10ns", row, "qid", "question", texts);
    return this;
  }

  LssFile answer(String code, String... texts) {
    return answer(0, code, texts);
  }

  LssFile answer(int scale, String code, String... texts) {
    String id = "" + ++last;
    var row = new LinkedHashMap<String, String>();
    if (split) {
      row.put("aid", id);
    }
    row.put("qid", question);
    row.put("code", code);
    row.put("sortorder", id);
    row.put("scale_id", "" + scale);
    text("answers", "answer_l10ns", row, "aid", "answer", texts);
    return this;
  }

  LssFile setting(String name, String value) {
    add("question_attributes", Map.of("qid", question, "attribute", name, "value", value));
    return this;
  }

  LssFile setting(String name, String language, String value) {
    add(
        "question_attributes",
        Map.of("qid", question, "attribute", name, "value", value, "language", language));
    return this;
  }

  LssFile add(String table, Map<String, String> row) {
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    return this;
  }

  private void text(
      String table,
      String texts,
      Map<String, String> row,
      String id,
      String column,
      String[] words) {
    if (split) {
      add(table, row);
      each(
          (language, i) ->
              add(
                  texts,
                  Map.of(id, row.getOrDefault(id, ""), column, words[i], "language", language)));
      return;
    }
    each(
        (language, i) -> {
          var inLanguage = new LinkedHashMap<>(row);
          inLanguage.put(column, words[i]);
          inLanguage.put("language", language);
          add(table, inLanguage);
        });
  }

  private interface InLanguage {
    void write(String language, int number);
  }

  private void each(InLanguage write) {
    for (int i = 0; i < languages.size(); i++) {
      write.write(languages.get(i), i);
    }
  }

  String xml() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n");
    xml.append(" <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>");
    xml.append(split ? 641 : 178).append("</DBVersion>\n <languages>\n");
    languages.forEach(l -> xml.append("  <language>").append(l).append("</language>\n"));
    xml.append(" </languages>\n");
    tables.forEach(
        (table, rows) -> {
          xml.append(" <").append(table).append(">\n  <fields>\n");
          rows.getFirst()
              .keySet()
              .forEach(c -> xml.append("   <fieldname>").append(c).append("</fieldname>\n"));
          xml.append("  </fields>\n  <rows>\n");
          for (Map<String, String> row : rows) {
            xml.append("   <row>\n");
            row.forEach(
                (column, value) ->
                    xml.append("    <")
                        .append(column)
                        .append("><![CDATA[")
                        .append(value)
                        .append("]]></")
                        .append(column)
                        .append(">\n"));
            xml.append("   </row>\n");
          }
          xml.append("  </rows>\n </").append(table).append(">\n");
        });
    return xml.append("</document>\n").toString();
  }

  byte[] bytes() {
    return xml().getBytes(StandardCharsets.UTF_8);
  }

  LssSurvey read() {
    return LssReader.read(LssTables.read(bytes()));
  }
}
