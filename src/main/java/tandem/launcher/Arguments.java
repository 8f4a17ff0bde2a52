package tandem.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What was said after the verb: `--port N`, `--data FOLDER`, `--yes`, and after `--` a command.
///
/// @param noted `--expect HASH` and `--anchors FILE`, for the verification of the log
record Arguments(Ports ports, Path data, boolean yes, List<String> noted, List<String> command) {
  static Arguments parse(List<String> words, Path root) {
    var rest = new ArrayDeque<>(words);
    var ports = Ports.DEFAULT;
    var data = root.resolve("data");
    boolean yes = false;
    var noted = new ArrayList<String>();
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--port" -> ports = Ports.from(number(word, value(word, rest)));
        case "--data" -> data = Path.of(value(word, rest)).toAbsolutePath().normalize();
        case "--yes" -> yes = true;
        case "--expect", "--anchors" -> noted.addAll(List.of(word, value(word, rest)));
        case "--" -> {
          return new Arguments(ports, data, yes, noted, List.copyOf(rest));
        }
        default ->
            throw new LaunchFailure("Unknown option " + word + ". ./tandem help lists them.");
      }
    }
    return new Arguments(ports, data, yes, noted, List.of());
  }

  private static String value(String option, ArrayDeque<String> rest) {
    if (rest.isEmpty()) {
      throw new LaunchFailure(option + " needs a value. ./tandem help shows how.");
    }
    return rest.pop();
  }

  private static int number(String option, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new LaunchFailure(option + " needs a number, not " + text + ".", e);
    }
  }
}
