package tandem.portal.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What was said after `./tandem bench`.
///
/// @param url a running portal; empty: start one
/// @param databasePort of the running portal's PostgreSQL, whose CPU counts too
/// @param time of each measurement, after a warm-up
/// @param log entries to add to the audit log and verify, instead of everything else; 0: none
/// @param record rewrite the figures in docs/performance.md
record Settings(
    Optional<URI> url,
    int databasePort,
    int sessions,
    Duration warmUp,
    Duration time,
    boolean load,
    boolean transfer,
    int log,
    boolean surveys,
    int people,
    int alliances,
    int rate,
    boolean record) {
  static final String USAGE =
      """
      ./tandem bench [--transfer | --load | --log N | --learning | --surveys [--people N] [--alliances N] [--rate N]] [--url URL [--database-port N]] [--sessions N] [--seconds N] [--warm-up N] [--record]""";
  private static final int MOST_SESSIONS = 256;
  private static final int MOST_SECONDS = 600;
  private static final int MOST_ENTRIES = 100_000_000;
  private static final int MOST_ALLIANCES = 50;
  private static final int MOST_PEOPLE = 50_000;

  static Settings parse(List<String> words) {
    var rest = new ArrayDeque<>(words);
    Optional<URI> url = Optional.empty();
    int databasePort = 0;
    int sessions = 16;
    int seconds = 30;
    int warmUp = 90;
    boolean load = true;
    boolean transfer = true;
    int log = 0;
    boolean surveys = false;
    int people = 6_200;
    int alliances = 3;
    int rate = 6_120;
    boolean record = false;
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--url" -> url = Optional.of(URI.create(value(rest)));
        case "--database-port" -> databasePort = number(rest, 65535);
        case "--sessions" -> sessions = number(rest, MOST_SESSIONS);
        case "--seconds" -> seconds = number(rest, MOST_SECONDS);
        case "--warm-up" -> warmUp = number(rest, MOST_SECONDS);
        case "--transfer" -> load = false;
        case "--load" -> transfer = false;
        case "--log" -> {
          log = number(rest, MOST_ENTRIES);
          load = false;
          transfer = false;
        }
        case "--surveys" -> {
          surveys = true;
          load = false;
          transfer = false;
        }
        case "--people" -> people = number(rest, MOST_PEOPLE);
        case "--alliances" -> alliances = number(rest, MOST_ALLIANCES);
        case "--rate" -> rate = number(rest, MOST_PEOPLE);
        case "--record" -> record = true;
        default -> throw new IllegalArgumentException("Unknown option " + word + ".\n" + USAGE);
      }
    }
    return new Settings(
        url,
        databasePort,
        sessions,
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(seconds),
        load,
        transfer,
        log,
        surveys,
        people,
        alliances,
        rate,
        record);
  }

  private static String value(ArrayDeque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("A value is missing.\n" + USAGE);
    }
    return rest.pop();
  }

  private static int number(ArrayDeque<String> rest, int most) {
    int number = Integer.parseInt(value(rest));
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("Choose a number from 1 to " + most + ".");
    }
    return number;
  }
}
