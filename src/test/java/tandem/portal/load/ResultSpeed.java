package tandem.portal.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tandem.launcher.EmbeddedStack;
import tandem.launcher.Options;
import tandem.launcher.Ports;

/// `./tandem bench --results`: what the close of a wave with many responses takes, and then each
/// first look at it by side, job role and region, as the browser gets it, and the files.
final class ResultSpeed {
  private static final int PORT = 29_500;
  private static final int RESPONSES = 100_000;
  private static final int ITEMS = 22;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String READER = "miriam.vogt@kessler.example";
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final List<String> SIDES =
      List.of("01900000-0000-7000-8000-0000051de001", "01900000-0000-7000-8000-0000051de002");
  private static final List<String> ROLES =
      List.of("ACCOUNT_EXECUTIVE", "PRESALES", "INSIDE_SALES", "CUSTOMER_SUCCESS");
  private static final List<String> REGIONS =
      List.of("Mitte", "Nord", "Ost", "Süd", "Übersee", "West");
  private static final String BEGIN = "<!-- results: begin -->";
  private static final String END = "<!-- results: end -->";

  private final EmbeddedStack stack;

  private ResultSpeed(EmbeddedStack stack) {
    this.stack = stack;
  }

  /// On data of its own, because the responses stay in it.
  static void run(List<String> words) throws Exception {
    var options =
        Options.of(Path.of(""))
            .withData(Path.of("target/bench-results"))
            .withPorts(Ports.from(PORT));
    var stack = EmbeddedStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    try (stack) {
      String figures = new ResultSpeed(stack).measure();
      String text = Machine.description() + "\n\n" + figures;
      System.out.println("\n" + text);
      if (words.contains("--record")) {
        record(text);
      }
    }
  }

  private String measure() throws Exception {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d responses to %d items, 3 %% of the answers skipped, 2 sides × %d job roles × %d regions\n"
            .formatted(RESPONSES, ITEMS, ROLES.size(), REGIONS.size()));
    UUID wave;
    try (Connection db = connect()) {
      wave = fill(db);
      lines.add("| at the close | seconds |\n|---|---:|");
      lines.add(
          "| shuffling, counting and deciding, in one transaction | %.1f |\n"
              .formatted(close(db, wave) / 1e9));
    }
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        var wire = new Wire(stack.urls().portal())) {
      String cookie = new SignIn(http, stack.urls().portal()).as(READER, Benchmark.PASSWORD);
      var screen = Screen.open(wire, cookie);
      warmUp(screen, wire, cookie);
      lines.add(
          "| looking at all items with their intervals | looks | the first, ms | median ms | slowest ms |\n"
              + "|---|---:|---:|---:|---:|");
      for (var looks : looks(wave).entrySet()) {
        var times = new ArrayList<Double>();
        for (String route : looks.getValue()) {
          times.add(time(() -> screen.show(page(route))));
        }
        lines.add(row(looks.getKey(), times));
      }
      lines.add(
          "\n| the file with every figure that may be shown | downloads | the first, ms | median ms | slowest ms | size |\n|---|---:|---:|---:|---:|---:|");
      for (String file : List.of("csv", "xlsx")) {
        var times = new ArrayList<Double>();
        var size = new int[1];
        for (int i = 0; i < 5; i++) {
          times.add(
              time(
                  () -> {
                    var answer = wire.get("/results/" + wave + "/figures." + file, cookie);
                    if (answer.status() != 200) {
                      throw new IOException(file + ": " + answer.status());
                    }
                    size[0] = answer.bytes();
                  }));
        }
        lines.add(row(file, times) + " %,d kB |".formatted(size[0] / 1000));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /// The code, not the figures: another wave is looked at. Of files a session gets twenty a minute,
  /// and ten are to be measured.
  private static void warmUp(Screen screen, Wire wire, String cookie) throws IOException {
    for (int i = 0; i < 60; i++) {
      screen.show(
          page("results/01900000-0000-7000-8000-0000000a0001" + (i % 2 == 0 ? "" : "?side=a")));
      if (i % 7 == 0) {
        wire.get(
            "/results/01900000-0000-7000-8000-0000000a0001/figures."
                + (i % 2 == 0 ? "csv" : "xlsx"),
            cookie);
      }
    }
  }

  /// Each address once: nothing of it has been read before.
  private static Map<String, List<String>> looks(UUID wave) {
    var looks = new java.util.LinkedHashMap<String, List<String>>();
    String all = "results/" + wave;
    looks.put("everybody", List.of(all));
    looks.put("a side", List.of(all + "?side=a", all + "?side=b"));
    var roles = new ArrayList<String>();
    var both = new ArrayList<String>();
    for (String role : ROLES) {
      String word = role.toLowerCase(Locale.ROOT);
      roles.add(all + "?role=" + word);
      for (String side : List.of("a", "b")) {
        both.add(all + "?side=" + side + "&role=" + word);
      }
    }
    looks.put("a job role", roles);
    looks.put("a job role of a side", both);
    looks.put(
        "a job role in a region",
        REGIONS.stream()
            .map(
                region ->
                    all
                        + "?role=presales&region="
                        + java.net.URLEncoder.encode(
                            region, java.nio.charset.StandardCharsets.UTF_8))
            .toList());
    return looks;
  }

  private static Page page(String route) {
    return Page.at("results", route, List.of("insight__head", "tandem-chart"));
  }

  private interface Step {
    void run() throws IOException;
  }

  private static double time(Step step) throws IOException {
    long begin = System.nanoTime();
    step.run();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static String row(String what, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f |",
        what,
        sorted.length,
        times.getFirst(),
        sorted[sorted.length / 2],
        sorted[sorted.length - 1]);
  }

  private Connection connect() throws SQLException {
    Map<String, String> environment = stack.portalEnvironment();
    return DriverManager.getConnection(
        environment.get("TANDEM_DB_URL"),
        environment.get("TANDEM_DB_OWNER"),
        environment.get("TANDEM_DB_OWNER_PASSWORD"));
  }

  /// A wave that is over since yesterday, with the questionnaire on trust and as many more
  /// statements as it takes. What is answered follows from the number of the response alone.
  private static UUID fill(Connection db) throws SQLException {
    UUID instrument = UUID.randomUUID();
    UUID wave = UUID.randomUUID();
    execute(
        db,
        """
        insert into survey.instrument (id, slug, version, definition)
        select ?, 'bench-' || ?::text, 1, jsonb_set(definition, '{sections}', definition -> 'sections' || jsonb_build_array(
          jsonb_build_object('id', 'more', 'title', definition -> 'title', 'items',
            (select jsonb_agg(jsonb_build_object('id', 'more' || n, 'text', definition -> 'title',
               'scale', '{"type": "agreement", "levels": 5}'::jsonb))
             from generate_series(1, ? - (select count(*)::int from jsonb_array_elements(definition -> 'sections') s,
               jsonb_array_elements(s -> 'items'))) n))))
        from survey.instrument where slug = 'trust' order by version desc limit 1
        """,
        instrument,
        instrument,
        ITEMS);
    execute(
        db,
        """
        insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on)
        select ?, ?::uuid, ?, 1 + max(number), 'PLANNED', current_date - 14, current_date - 1
        from survey.wave where alliance_id = ?::uuid
        """,
        wave,
        ALLIANCE,
        instrument,
        ALLIANCE);
    execute(
        db,
        """
        insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
        select ?, row_number() over (), side::uuid, role, region, ?
        from unnest(?::text[]) side, unnest(?::text[]) role, unnest(?::text[]) region
        """,
        wave,
        RESPONSES / (SIDES.size() * ROLES.size() * REGIONS.size()) * 3 / 2,
        SIDES.toArray(String[]::new),
        ROLES.toArray(String[]::new),
        REGIONS.toArray(String[]::new));
    execute(
        db, "update survey.wave set state = 'OPEN', closes_on = current_date where id = ?", wave);
    execute(
        db,
        """
        insert into survey.response (wave_id, ballot, cell, answers)
        select ?, sha256(n::text::bytea), 1 + n % ?, (
          select jsonb_object_agg(id, 1 + chance % 5) from (
            select i ->> 'id' as id, ('x' || substr(md5(n || (i ->> 'id')), 1, 7))::bit(28)::int as chance
            from survey.instrument, jsonb_array_elements(definition -> 'sections') s, jsonb_array_elements(s -> 'items') i
            where survey.instrument.id = ?) answer
          where chance / 5 % 100 >= 3)
        from generate_series(1, ?) n
        """,
        wave,
        SIDES.size() * ROLES.size() * REGIONS.size(),
        instrument,
        RESPONSES);
    return wave;
  }

  /// Waits until the portal itself has closed the wave, and asks how long it took.
  ///
  /// @return nanoseconds from the first moment the wave is locked until it is closed
  private static long close(Connection db, UUID wave) throws SQLException, InterruptedException {
    execute(db, "update survey.wave set closes_on = current_date - 1 where id = ?", wave);
    long begin = 0;
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < patience) {
      if (is(db, "select state = 'CLOSED' from survey.wave where id = ?", wave)) {
        return begin == 0 ? 0 : System.nanoTime() - begin;
      }
      if (begin == 0
          && is(
              db,
              "select exists (select from pg_locks where locktype = 'advisory' and ?::uuid is not null)",
              wave)) {
        begin = System.nanoTime();
      }
      Thread.sleep(5);
    }
    throw new IllegalStateException("the wave was not closed within " + PATIENCE);
  }

  private static boolean is(Connection db, String sql, UUID wave) throws SQLException {
    try (PreparedStatement ask = db.prepareStatement(sql)) {
      ask.setObject(1, wave);
      try (var found = ask.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }

  private static void execute(Connection db, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(
            i + 1,
            arguments[i] instanceof String[] texts
                ? db.createArrayOf("text", texts)
                : arguments[i]);
      }
      statement.execute();
    }
  }

  private static void record(String text) throws IOException {
    Path file = Path.of("docs/performance.md");
    String old = Files.readString(file);
    int begin = old.indexOf(BEGIN) + BEGIN.length();
    int end = old.indexOf(END);
    if (end < begin) {
      throw new IOException(file + " holds no section to rewrite");
    }
    Files.writeString(file, old.substring(0, begin) + "\n" + text + "\n" + old.substring(end));
  }
}
