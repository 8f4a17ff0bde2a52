package tandem.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The launcher's verbs. The script `tandem` at the root calls it with the repository's folder as
/// working directory.
public final class Main {
  private Main() {}

  public static void main(String[] words) throws InterruptedException {
    var root = Path.of("").toAbsolutePath();
    var console = new Console(System.out);
    try {
      String verb = words.length == 0 ? "run" : words[0];
      var arguments = Arguments.parse(rest(words), root);
      var options =
          Options.of(root)
              .withData(arguments.data())
              .withPorts(arguments.ports())
              .withPortalCommand(arguments.command())
              .withJavaOptions(javaOptions())
              .withConsole(console);
      switch (verb) {
        case "run" -> run(options);
        case "prepare" -> EmbeddedStack.prepareKeycloak(options);
        case "reset" -> Reset.run(options, arguments.yes());
        case "audit" -> System.exit(LogCheck.run(options, arguments.noted()));
        default -> throw new LaunchFailure("Unknown verb " + verb + ". ./tandem help lists them.");
      }
    } catch (LaunchFailure e) {
      if (!Stopping.begun()) {
        console.say("\n" + e.getMessage());
      }
      System.exit(1);
    }
  }

  private static void run(Options options) throws InterruptedException {
    var console = options.console();
    console.say("Tandem is starting. Ctrl-C stops it.");
    var stack = EmbeddedStack.prepare(options);
    Runtime.getRuntime().addShutdownHook(new Thread(new Stopping(stack, console)));
    var supervisor = new Supervisor(stack, console);
    stack.startParts();
    console.say(welcome(stack, options));
    throw supervisor.awaitFailure();
  }

  private static String welcome(EmbeddedStack stack, Options options) {
    var people = new DemoPeople(options.root().resolve("keycloak/tandem-realm.json"));
    return """

          Tandem is ready after %.0f s:  %s

          Mailbox   %s  every mail ends here
          Keycloak  %s/admin  user admin, password KEYCLOAK_ADMIN in %s

          Sign in as one of these people; the password of all is %s
        %s

          Ctrl-C stops everything and keeps the data; ./tandem reset begins anew.
        """
        .formatted(
            options.console().seconds(),
            stack.urls().portal(),
            stack.urls().mailbox(),
            stack.urls().keycloak(),
            options.data().resolve("secrets.properties"),
            people.password(),
            people.table());
  }

  private static List<String> javaOptions() {
    String words = System.getenv().getOrDefault("TANDEM_JAVA_OPTS", "").strip();
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+", -1));
  }

  private static List<String> rest(String[] words) {
    return Arrays.asList(words).subList(Math.min(1, words.length), words.length);
  }
}
