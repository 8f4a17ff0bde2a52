package tandem.portal.interchange.lss;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a `.lss` file asks, whatever version of LimeSurvey wrote it. Texts are by language and as
/// they are in the file, HTML included.
///
/// @param groups in the order of asking
/// @param quotas how many quotas it counts, which Tandem has not
record LssSurvey(
    List<String> languages,
    Map<String, String> title,
    Map<String, String> welcome,
    List<Group> groups,
    int quotas) {

  /// @param relevance an expression of LimeSurvey's; empty or 1 for everybody
  record Group(
      Map<String, String> name,
      Map<String, String> description,
      String relevance,
      List<Question> questions) {}

  /// @param type one character, see [LssTypes]
  /// @param code what its author calls it
  /// @param attributes by name and language; the language is empty for all
  record Question(
      String id,
      String survey,
      String group,
      String type,
      String code,
      Map<String, String> text,
      Map<String, String> help,
      boolean other,
      boolean mandatory,
      String relevance,
      List<Row> rows,
      List<Row> answers,
      Map<String, Map<String, String>> attributes) {

    /// The rows of one axis of a table: 0 down, 1 across.
    List<Row> rows(int scale) {
      return rows.stream().filter(row -> row.scale() == scale).toList();
    }

    List<Row> answers(int scale) {
      return answers.stream().filter(row -> row.scale() == scale).toList();
    }

    /// A setting that is the same in all languages; empty when it is not set.
    String setting(String name) {
      return attributes.getOrDefault(name, Map.of()).getOrDefault("", "");
    }

    /// A setting that is a text, by language.
    Map<String, String> texts(String name) {
      return attributes.getOrDefault(name, Map.of());
    }
  }

  /// A part of a question or an answer to choose.
  record Row(String code, int scale, Map<String, String> text) {}

  Stream<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream());
  }
}
