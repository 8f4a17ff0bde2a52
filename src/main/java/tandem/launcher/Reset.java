package tandem.launcher;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/// Takes the installation back to before its first run: answers, accounts and wave keys are gone,
/// what was only prepared for this machine stays.
final class Reset {
  private static final List<String> FORGOTTEN =
      List.of(
          "postgres",
          "postgres.unfinished",
          "keys",
          "media",
          "keycloak/data",
          "keycloak/imported",
          "secrets.properties");

  private Reset() {}

  static void run(Options options, boolean agreed) {
    var console = options.console();
    if (!agreed && !agrees(console, options)) {
      console.say("Nothing was deleted.");
      return;
    }
    try (var data = new DataFolder(options.data())) {
      data.open();
      new Watchdog(data).awaitPrevious(console);
      EmbeddedStack.stopOrphans(options, data);
      FORGOTTEN.forEach(each -> DataFolder.delete(options.data().resolve(each)));
    }
    console.say("Done. The next ./tandem run begins with fresh demo data.");
  }

  private static boolean agrees(Console console, Options options) {
    console.say(
        "This deletes the database, the accounts and the survey keys in "
            + options.data()
            + ": everything entered there.");
    console.say("Type yes to go on:");
    try (var in = new Scanner(System.in, StandardCharsets.UTF_8)) {
      return in.hasNextLine() && in.nextLine().trim().equals("yes");
    }
  }
}
