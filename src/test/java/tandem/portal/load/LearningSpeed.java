package tandem.portal.load;

import java.io.IOException;
import java.net.http.HttpClient;
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
import java.util.regex.Pattern;
import tandem.launcher.EmbeddedStack;
import tandem.launcher.Options;
import tandem.launcher.Ports;

/// `./tandem bench --learning`: home page, lesson and search of one seller, with 10,000 sellers and
/// 30 modules in the alliance. What stands where follows from numbers alone, so that every run
/// fills in the same.
final class LearningSpeed {
  private static final int PORT = 29_600;
  private static final int SELLERS = 10_000;
  private static final int MODULES = 30;
  private static final int LESSONS = 5;
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 60;
  private static final String READER = "anna.brandt@kessler.example";
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String SIDE_A = "01900000-0000-7000-8000-0000051de001";
  private static final String SIDE_B = "01900000-0000-7000-8000-0000051de002";
  private static final String VERSION = "01900000-0000-7000-8000-0000000d0101";
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /// As sellers ask: one word, two, with umlauts typed out, mistyped, in the other language, and
  /// something that is nowhere.
  private static final Map<String, String> SEARCHES =
      Map.of(
          "one word", "Lastspitzen",
          "two words", "Ersparnis Umbau",
          "umlauts typed out", "Giesserei",
          "mistyped", "Lastsptizen",
          "the other language", "furnaces",
          "nowhere", "Zebrafink");

  private final EmbeddedStack stack;

  private LearningSpeed(EmbeddedStack stack) {
    this.stack = stack;
  }

  /// On data of its own, because thousands of people stay in it.
  static void run(List<String> words) throws Exception {
    var options =
        Options.of(Path.of(""))
            .withData(Path.of("target/bench-learning"))
            .withPorts(Ports.from(PORT));
    var stack = EmbeddedStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    try (stack) {
      String text = Machine.description() + "\n\n" + new LearningSpeed(stack).measure();
      System.out.println("\n" + text);
      if (words.contains("--record")) {
        Report.record(Path.of("docs/performance.md"), "learning", text);
      }
    }
  }

  private String measure() throws Exception {
    String facts;
    try (Connection db = connect()) {
      fill(db);
      facts =
          "%,d sellers, %d modules of %d lessons in two languages, %,d lessons read, %,d answers, %,d completions; %,d passages to search, %,d words\n"
              .formatted(
                  SELLERS,
                  MODULES,
                  LESSONS,
                  number(db, "select count(*) from learning.lesson_read"),
                  number(db, "select count(*) from learning.answer"),
                  number(db, "select count(*) from learning.completion"),
                  number(db, "select count(*) from search.passage"),
                  number(db, "select count(*) from search.word"));
    }
    var samples = new Samples();
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        var wire = new Wire(stack.urls().portal())) {
      String cookie = new SignIn(http, stack.urls().portal()).as(READER, Benchmark.PASSWORD);
      var screen = Screen.open(wire, cookie);
      List<Page> pages = pages(screen);
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        for (Page page : pages) {
          long begin = System.nanoTime();
          screen.show(page);
          if (round >= WARM_UP) {
            samples.add(page.name(), System.nanoTime() - begin, screen.bytes());
          }
        }
      }
    }
    var lines = new ArrayList<String>();
    lines.add(facts);
    lines.add(
        "| one seller, one after another | views | median ms | p95 ms | slowest ms |\n|---|---:|---:|---:|---:|");
    samples
        .byName()
        .forEach(
            (name, series) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %.0f | %.0f |",
                        name,
                        series.count(),
                        series.percentile(0.5),
                        series.percentile(0.95),
                        series.percentile(1))));
    return String.join("\n", lines) + "\n";
  }

  /// Home, lessons of several modules in turn, and each search.
  private static List<Page> pages(Screen screen) throws IOException {
    var lessons = new ArrayList<String>();
    for (String module : links(screen, "learn", "learn/" + ID)) {
      links(screen, module, module + "/" + ID).stream().limit(1).forEach(lessons::add);
      if (lessons.size() == 4) {
        break;
      }
    }
    if (lessons.isEmpty()) {
      throw new IOException("no lesson is linked");
    }
    var pages = new ArrayList<Page>();
    pages.add(new Page("home", "", List.of("page__title", "\"home\"")));
    lessons.forEach(
        lesson -> pages.add(new Page("lesson", lesson, List.of("lesson__head", "tandem-reader"))));
    SEARCHES.forEach(
        (what, words) ->
            pages.add(
                new Page(
                    "search: " + what,
                    "search",
                    "q=" + words.replace(" ", "%20"),
                    List.of(words, what.equals("nowhere") ? "empty" : "\"hit\""))));
    return pages;
  }

  /// The addresses of a form that a screen links, each once, as they are in its order.
  private static List<String> links(Screen screen, String route, String form) throws IOException {
    return Pattern.compile("\"(" + form + ")\"")
        .matcher(screen.show(new Page("links", route, List.of("page__title"))))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  private Connection connect() throws SQLException {
    Map<String, String> environment = stack.portalEnvironment();
    return DriverManager.getConnection(
        environment.get("TANDEM_DB_URL"),
        environment.get("TANDEM_DB_OWNER"),
        environment.get("TANDEM_DB_OWNER_PASSWORD"));
  }

  /// Copies of the demo's module under other titles, and sellers of whom each has begun some of
  /// them, read some lessons and finished some checks. Nothing is added to what an earlier run has
  /// left.
  private static void fill(Connection db) throws SQLException {
    if (number(db, "select count(*) from learning.module where position >= 1000") > 0) {
      return;
    }
    execute(
        db,
        """
        insert into learning.module (id, alliance_id, core, position)
        select md5('module' || n)::uuid, ?::uuid, false, 1000 + n from generate_series(2, ?) n
        """,
        ALLIANCE,
        MODULES);
    execute(
        db,
        """
        insert into learning.module_version (id, module_id, number, state, title, summary, minutes, pass_mark, published_at)
        select md5('version' || n)::uuid, md5('module' || n)::uuid, 1, 'PUBLISHED',
          jsonb_build_object('de', 'Modul ' || n || ': ' || (v.title ->> 'de'), 'en', 'Module ' || n || ': ' || (v.title ->> 'en')),
          v.summary, v.minutes, v.pass_mark, v.published_at
        from learning.module_version v, generate_series(2, ?) n where v.id = ?::uuid
        """,
        MODULES,
        VERSION);
    execute(
        db,
        """
        insert into learning.lesson (id, module_version_id, position, part, title, body, minutes, message_id)
        select md5('lesson' || n || l.position)::uuid, md5('version' || n)::uuid, l.position, l.part,
          jsonb_build_object('de', (l.title ->> 'de') || ' ' || n, 'en', (l.title ->> 'en') || ' ' || n), l.body, l.minutes, l.message_id
        from learning.lesson l, generate_series(2, ?) n where l.module_version_id = ?::uuid
        """,
        MODULES,
        VERSION);
    execute(
        db,
        """
        insert into learning.question (id, module_version_id, position, lesson_id, value_message, content)
        select md5('question' || n || q.position)::uuid, md5('version' || n)::uuid, q.position,
          md5('lesson' || n || l.position)::uuid, q.value_message, q.content
        from learning.question q left join learning.lesson l on l.id = q.lesson_id, generate_series(2, ?) n
        where q.module_version_id = ?::uuid
        """,
        MODULES,
        VERSION);
    execute(
        db,
        """
        insert into identity.person (id, company_id, email, given_name, family_name, locale)
        select md5('seller' || n)::uuid, s.company_id, 'seller' || n || '@bench.example', 'Seller', n::text, 'de'
        from generate_series(1, ?) n join alliance.side s on s.id = (case when n % 2 = 0 then ? else ? end)::uuid
        """,
        SELLERS,
        SIDE_A,
        SIDE_B);
    execute(
        db,
        """
        insert into alliance.membership (side_id, person_id, role, job_role, region, team, valid_from)
        select (case when n % 2 = 0 then ? else ? end)::uuid, md5('seller' || n)::uuid, 'SELLER',
          (array['ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS'])[1 + n % 4],
          (array['Nord', 'Süd', 'West', 'Ost'])[1 + n / 4 % 4], 'Team ' || n / 16 % 40, current_date - 100
        from generate_series(1, ?) n
        """,
        SIDE_A,
        SIDE_B,
        SELLERS);
    progress(db);
    execute(db, "analyze");
  }

  /// Seller s has begun module m when their number says so, read as many lessons, and the readers
  /// of all five have passed.
  private static void progress(Connection db) throws SQLException {
    execute(
        db,
        """
        create temporary table done as
        select md5('seller' || s)::uuid as person, v.id as version, ('x' || substr(md5(s || v.id::text), 1, 7))::bit(28)::int % 7 as lessons,
          now() - make_interval(days => s % 90, mins => s % 600) as at
        from generate_series(1, ?) s, learning.module_version v join learning.module m on m.id = v.module_id
        where m.alliance_id = ?::uuid and v.state = 'PUBLISHED'
        """,
        SELLERS,
        ALLIANCE);
    execute(
        db,
        """
        insert into done
        select p.id, v.id, ('x' || substr(md5(p.email || v.id::text), 1, 7))::bit(28)::int % 7, now() - interval '9 days'
        from identity.person p, learning.module_version v join learning.module m on m.id = v.module_id
        where p.email = ? and m.alliance_id = ?::uuid and v.state = 'PUBLISHED' and v.id <> ?::uuid
        """,
        READER,
        ALLIANCE,
        VERSION);
    execute(
        db,
        """
        insert into learning.progress (person_id, module_version_id, lesson_id, opened_at, updated_at)
        select d.person, d.version, l.id, d.at, d.at
        from done d join learning.lesson l on l.module_version_id = d.version and l.position = greatest(1, least(d.lessons, 5))
        where d.lessons > 0
        """);
    execute(
        db,
        """
        insert into learning.lesson_read (person_id, lesson_id, read_at)
        select d.person, l.id, d.at from done d join learning.lesson l on l.module_version_id = d.version and l.position <= d.lessons
        """);
    execute(
        db,
        """
        insert into learning.attempt (person_id, module_version_id, number, started_at, finished_at, passed)
        select d.person, d.version, 1, d.at, d.at, true from done d where d.lessons >= 5
        """);
    execute(
        db,
        """
        insert into learning.answer (attempt_id, question_id, content, correct, confidence, answered_at)
        select a.id, q.id, '{}', true, 'SURE', a.finished_at
        from learning.attempt a join learning.question q on q.module_version_id = a.module_version_id
        join done d on d.person = a.person_id and d.version = a.module_version_id
        """);
    execute(
        db,
        """
        insert into learning.completion (person_id, module_version_id, completed_at)
        select d.person, d.version, d.at from done d where d.lessons >= 5
        """);
  }

  private static long number(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void execute(Connection db, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }
}
