package tandem.portal.interchange.question;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Categories of Moodle's as topics: without the context they begin with, which is Moodle’s alone.
final class Topics {
  private static final int LONGEST = 200;
  private static final String SLASH = "\uE0FF";

  private Topics() {}

  /// A slash within a name is written twice.
  static String of(String category) {
    String topic =
        Arrays.stream(category.strip().replace("//", SLASH).split("/"))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !part.matches("\\$[a-z0-9]+\\$|top"))
            .map(part -> part.replace(SLASH, "//"))
            .collect(Collectors.joining("/"));
    return topic.length() > LONGEST ? topic.substring(0, LONGEST) : topic;
  }
}
