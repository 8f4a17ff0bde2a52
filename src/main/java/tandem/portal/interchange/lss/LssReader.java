package tandem.portal.interchange.lss;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Puts the tables of a file together. Up to version 3 LimeSurvey wrote a row for each language;
/// since version 4 texts have tables of their own. Both are understood, also mixed, and rows that
/// belong to nothing are left where they are.
final class LssReader {
  private static final String LANGUAGE = "language";

  private final LssTables file;

  private LssReader(LssTables file) {
    this.file = file;
  }

  static LssSurvey read(LssTables file) {
    return new LssReader(file).survey();
  }

  private LssSurvey survey() {
    var settings = file.rows("surveys_languagesettings");
    List<LssSurvey.Group> groups = groups();
    return new LssSurvey(
        languages(),
        texts(settings, "surveyls_title", "surveyls_language"),
        texts(settings, "surveyls_welcometext", "surveyls_language"),
        groups,
        file.rows("quota").size());
  }

  /// The survey's own language first: an author has written in it.
  private List<String> languages() {
    var languages = new LinkedHashSet<String>();
    file.rows("surveys").stream()
        .map(row -> row.getOrDefault(LANGUAGE, ""))
        .filter(language -> !language.isEmpty())
        .forEach(languages::add);
    file.languages().stream().filter(language -> !language.isEmpty()).forEach(languages::add);
    return List.copyOf(languages);
  }

  private List<LssSurvey.Group> groups() {
    Map<String, List<LssSurvey.Question>> questions = questions();
    var byId = byId(file.rows("groups"), "gid");
    var texts = byId(file.rows("group_l10ns"), "gid");
    questions.keySet().forEach(id -> byId.computeIfAbsent(id, _ -> new ArrayList<>()));
    return byId.entrySet().stream()
        .sorted(comparingInt(group -> order(group.getValue(), "group_order")))
        .map(
            group -> {
              List<Map<String, String>> rows =
                  joined(group.getValue(), texts.getOrDefault(group.getKey(), List.of()));
              return new LssSurvey.Group(
                  texts(rows, "group_name", LANGUAGE),
                  texts(rows, "description", LANGUAGE),
                  first(rows, "grelevance"),
                  questions.getOrDefault(group.getKey(), List.of()));
            })
        .toList();
  }

  /// By group, in their order.
  private Map<String, List<LssSurvey.Question>> questions() {
    var texts = byId(file.rows("question_l10ns"), "qid");
    var parts = byId(subquestions().toList(), "parent_qid");
    var answers = byId(file.rows("answers"), "qid");
    var answerTexts = byId(file.rows("answer_l10ns"), "aid");
    var attributes = byId(file.rows("question_attributes"), "qid");
    var byGroup = new LinkedHashMap<String, List<LssSurvey.Question>>();
    byId(file.rows("questions").stream().filter(row -> !isPart(row)).toList(), "qid")
        .entrySet()
        .stream()
        .sorted(comparingInt(question -> order(question.getValue(), "question_order")))
        .forEach(
            question -> {
              String id = question.getKey();
              List<Map<String, String>> rows =
                  joined(question.getValue(), texts.getOrDefault(id, List.of()));
              byGroup
                  .computeIfAbsent(first(rows, "gid"), _ -> new ArrayList<>())
                  .add(
                      question(
                          id,
                          rows,
                          rows(
                              parts.getOrDefault(id, List.of()), "qid", "title", "question", texts),
                          rows(
                              answers.getOrDefault(id, List.of()),
                              "aid",
                              "code",
                              "answer",
                              answerTexts),
                          attributes.getOrDefault(id, List.of())));
            });
    return byGroup;
  }

  private static LssSurvey.Question question(
      String id,
      List<Map<String, String>> rows,
      List<LssSurvey.Row> parts,
      List<LssSurvey.Row> answers,
      List<Map<String, String>> attributes) {
    var settings = new LinkedHashMap<String, Map<String, String>>();
    for (Map<String, String> row : attributes) {
      settings
          .computeIfAbsent(row.getOrDefault("attribute", ""), _ -> new LinkedHashMap<>())
          .put(row.getOrDefault(LANGUAGE, ""), row.getOrDefault("value", ""));
    }
    return new LssSurvey.Question(
        id,
        first(rows, "sid"),
        first(rows, "gid"),
        first(rows, "type"),
        first(rows, "title").isEmpty() ? id : first(rows, "title"),
        texts(rows, "question", LANGUAGE),
        texts(rows, "help", LANGUAGE),
        first(rows, "other").equals("Y"),
        first(rows, "mandatory").equals("Y") || first(rows, "mandatory").equals("S"),
        first(rows, "relevance"),
        parts,
        answers,
        settings);
  }

  private Stream<Map<String, String>> subquestions() {
    return Stream.concat(
        file.rows("subquestions").stream(),
        file.rows("questions").stream().filter(LssReader::isPart));
  }

  private static boolean isPart(Map<String, String> row) {
    return !row.getOrDefault("parent_qid", "0").equals("0");
  }

  /// Parts of a question or its answers: one for each code and axis, in their order.
  private static List<LssSurvey.Row> rows(
      List<Map<String, String>> table,
      String id,
      String code,
      String text,
      Map<String, List<Map<String, String>>> texts) {
    var byCode = new LinkedHashMap<String, List<Map<String, String>>>();
    for (Map<String, String> row : table) {
      byCode
          .computeIfAbsent(
              row.getOrDefault("scale_id", "0") + " " + row.getOrDefault(code, ""),
              _ -> new ArrayList<>())
          .addAll(joined(List.of(row), texts.getOrDefault(row.getOrDefault(id, ""), List.of())));
    }
    return byCode.values().stream()
        .sorted(
            comparingInt(rows -> order(rows, code.equals("code") ? "sortorder" : "question_order")))
        .map(
            rows ->
                new LssSurvey.Row(
                    first(rows, code),
                    first(rows, "scale_id").equals("1") ? 1 : 0,
                    texts(rows, text, LANGUAGE)))
        .toList();
  }

  private static List<Map<String, String>> joined(
      List<Map<String, String>> rows, List<Map<String, String>> texts) {
    return Stream.concat(rows.stream(), texts.stream()).toList();
  }

  private static SequencedMap<String, List<Map<String, String>>> byId(
      List<Map<String, String>> rows, String id) {
    var byId = new LinkedHashMap<String, List<Map<String, String>>>();
    for (Map<String, String> row : rows) {
      byId.computeIfAbsent(row.getOrDefault(id, ""), _ -> new ArrayList<>()).add(row);
    }
    return byId;
  }

  private static Map<String, String> texts(
      List<Map<String, String>> rows, String column, String language) {
    var texts = new LinkedHashMap<String, String>();
    for (Map<String, String> row : rows) {
      String text = row.getOrDefault(column, "");
      if (!text.isEmpty()) {
        texts.putIfAbsent(row.getOrDefault(language, ""), text);
      }
    }
    return texts;
  }

  private static String first(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static int order(List<Map<String, String>> rows, String column) {
    try {
      return Integer.parseInt(first(rows, column));
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
