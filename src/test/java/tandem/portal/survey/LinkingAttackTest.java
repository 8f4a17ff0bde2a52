package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.identity.SignInEvent;

/// The second attacker: has the whole database after the close, with its files, the audit log,
// every
/// log and what the key folder holds, knows in which group everybody is and in which order people
/// came, and says of each person which response is theirs. People come one after another, each
// signs
/// in and sends at once, which is the worst case. What is found is written to `docs/anonymity.md`
/// with `-Danonymity.update=true`.
///
/// Chance: whoever deals the responses of a group to its people at random is right once on average,
/// whatever the group's size, and the number of hits over many groups is as good as Poisson's. An
/// attack is better than chance when its hits would come about with a probability below 0.001,
/// shared among all attacks tried (Bonferroni).
@PortalTest
class LinkingAttackTest {
  private static final long SEED = 20261126;
  private static final int WAVES = 12;
  private static final int IN_A_GROUP = 18;
  private static final double LEVEL = 0.001;
  private static final List<String> DIGITS = List.of("ability1", "ability2", "ability3");

  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WaveClosing closing;
  @Autowired WaveKeys keys;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Value("${tandem.key-dir}")
  Path keyFolder;

  private final Random random = new Random(SEED);
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Map<String, Integer> hits = new LinkedHashMap<>();
  private final Map<String, Integer> openHits = new LinkedHashMap<>();
  private int groups;
  private int people;
  private MockMvc portal;

  /// Somebody the attacker knows, and, for the referee, what they have answered.
  ///
  /// @param turn when they came
  private record Known(PersonId person, int group, int turn, String answers) {}

  /// A response as it lies in the database.
  private record Row(int group, String answers, Map<String, Double> marks) {}

  @BeforeEach
  void listen() {
    portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    db.execute("create schema attack");
    db.execute("create extension pageinspect schema attack");
    db.execute("create extension pg_walinspect schema attack");
    // as an archive or a replica would, it keeps the write-ahead log past the next checkpoint
    db.execute("select pg_create_physical_replication_slot('attack', true)");
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void tidy_up() {
    root.detachAppender(log);
    db.execute("select pg_drop_replication_slot('attack')");
    db.execute("drop schema attack cascade");
    SignIn.out();
  }

  @Test
  void nobody_links_people_to_responses_better_than_by_guessing_after_the_close() throws Exception {
    for (int i = 0; i < WAVES; i++) {
      try (var world = new SurveyWorld(db)) {
        attack(world);
      }
    }
    int tried = hits.size();
    var better = new ArrayList<String>();
    hits.forEach(
        (name, count) -> {
          if (tail(groups, count) < LEVEL / tried) {
            better.add(name + ": " + count + " of " + people);
          }
        });
    report(tried);
    assertThat(better).as("better than chance, which is %d hits", groups).isEmpty();
    assertThat(openHits.values())
        .as("the same attacker, with what there was while the wave was open, finds them")
        .allMatch(count -> tail(groups, count) < LEVEL / tried);
  }

  private void attack(SurveyWorld world) throws Exception {
    var sellers = new ArrayList<>(world.sellers(world.sideA, JobRole.PRESALES, "Nord", IN_A_GROUP));
    sellers.addAll(world.sellers(world.sideB, JobRole.PRESALES, "Nord", IN_A_GROUP));
    WaveId wave = world.planned();
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
    String walBegin = text("select pg_current_wal_lsn()");
    List<Known> known = everybodyAnswers(sellers, wave);
    byte[] key = keys.read(wave).orElseThrow();

    List<Row> open = rows(wave);
    Object openFile = db.fetchValue("select pg_relation_filenode('survey.response')");
    score(
        openHits,
        "the open wave’s table, in the order of its rows",
        known,
        open,
        turns(),
        mark("ctid"));
    score(openHits, "… in the order of transactions", known, open, turns(), mark("xmin"));
    bump(
        openHits,
        "the open wave’s table and its key",
        (int)
            known.stream()
                .filter(
                    one ->
                        one.answers()
                            .equals(
                                db.fetchSingle(
                                        "select answers::text from survey.response where wave_id = ? and ballot = ?",
                                        wave.value(),
                                        Ballot.hash(key, one.person()))
                                    .get(0)))
                .count());

    // as the database does by itself once enough has come in: it keeps a sample of what it has read
    db.execute("analyze survey.response");
    List<byte[]> ballots = known.stream().map(one -> Ballot.hash(key, one.person())).toList();
    assertThat(inTheFiles(ballots)).as("before the close they are there").isEqualTo(known.size());
    closing.close(wave);
    assertThat(inTheFiles(ballots)).as("ballots of the open wave in the database’s files").isZero();
    afterTheClose(wave, known, key);
    walOf(wave, known, key, walBegin, openFile);
    groups += 2;
    people += known.size();
  }

  /// In a random order, each with answers nobody else has, and of different length.
  private List<Known> everybodyAnswers(List<PersonId> sellers, WaveId wave) throws Exception {
    var order = new ArrayList<>(sellers);
    Collections.shuffle(order, random);
    var codes = new ArrayList<Integer>();
    for (int i = 0; i < sellers.size(); i++) {
      codes.add(i);
    }
    Collections.shuffle(codes, random);
    var known = new ArrayList<Known>();
    for (int turn = 0; turn < order.size(); turn++) {
      PersonId person = order.get(turn);
      UUID company =
          (UUID)
              db.fetchValue("select company_id from identity.person where id = ?", person.value());
      transaction.executeWithoutResult(
          _ -> events.publishEvent(new SignInEvent.SignedIn(person, new CompanyId(company))));
      Pass pass = new Sender(context).passOf(person, wave);
      String answers = answers(codes.get(turn));
      portal
          .perform(
              post("/" + SurveyRoutes.send(wave))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"pass\":\"%s\",\"answers\":%s}".formatted(pass.text(), answers)))
          .andExpect(status().isNoContent());
      assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(pass.text()));
      known.add(
          new Known(person, sellers.indexOf(person) < IN_A_GROUP ? 1 : 2, turn, normal(answers)));
    }
    return known;
  }

  private static String answers(int code) {
    var items = new ArrayList<String>();
    for (int digit = 0, rest = code; digit < DIGITS.size(); digit++, rest /= 5) {
      items.add("\"%s\":%d".formatted(DIGITS.get(digit), 1 + rest % 5));
    }
    List<String> more = List.of("integrity1", "integrity2", "integrity3", "reliability1", "meta");
    more.subList(0, code % 6 % 6).forEach(item -> items.add("\"%s\":3".formatted(item)));
    return "{" + String.join(",", items) + "}";
  }

  private String normal(String json) {
    return text("select ?::jsonb::text", json);
  }

  /// Every order people can be brought into, against every order the rows can be brought into.
  private void afterTheClose(WaveId wave, List<Known> known, byte[] key) {
    List<Row> rows = rows(wave);
    assertThat(rows).hasSize(known.size());
    var byPerson = new LinkedHashMap<String, ToDoubleFunction<Known>>();
    byPerson.put("the order of coming", turns());
    byPerson.put("sign-ins in the log, by their transactions", signIns(known));
    byPerson.put(
        "people’s ids", rank(known, Comparator.comparing(one -> one.person().value().toString())));
    byPerson.put(
        "the rows of memberships",
        order(known, "select person_id from alliance.membership order by ctid"));
    byPerson.put(
        "the mails of invitation",
        order(
            known,
            "select p.id from notification.mail m join identity.person p on p.email = m.recipient order by m.ctid"));
    for (var people : byPerson.entrySet()) {
      for (String mark : rows.getFirst().marks().keySet()) {
        for (boolean backwards : new boolean[] {false, true}) {
          ToDoubleFunction<Row> at = mark(mark);
          score(
              hits,
              people.getKey() + " × " + mark + (backwards ? ", backwards" : ""),
              known,
              rows,
              people.getValue(),
              backwards ? row -> -at.applyAsDouble(row) : at);
        }
      }
    }
    withoutTheKey(wave, known, rows, key);
  }

  /// Ballots made without the wave’s key, and with what lies in its place; and with the key itself,
  /// had somebody copied it: after the close it opens nothing.
  private void withoutTheKey(WaveId wave, List<Known> known, List<Row> rows, byte[] key) {
    byte[] id =
        ByteBuffer.allocate(32)
            .putLong(wave.value().getMostSignificantBits())
            .putLong(wave.value().getLeastSignificantBits())
            .array();
    var tried = new LinkedHashMap<String, byte[]>();
    tried.put("a key of zeros", new byte[32]);
    tried.put("the wave’s id as the key", id);
    tried.put("what is left in the key folder", left(wave));
    tried.put("a copy of the destroyed key, on the closed wave", key);
    tried.forEach(
        (name, tryKey) -> {
          int found = 0;
          for (Known one : known) {
            Record row =
                db.fetchOptional(
                        "select answers::text from survey.response where wave_id = ? and ballot = ?",
                        wave.value(),
                        Ballot.hash(tryKey, one.person()))
                    .orElse(null);
            found += row != null && one.answers().equals(row.get(0)) ? 1 : 0;
          }
          bump(hits, name, found);
        });
    assertThat(rows).isNotEmpty();
  }

  private byte[] left(WaveId wave) {
    for (String name : List.of(wave + ".key", wave + ".unwiped")) {
      try {
        return Arrays.copyOf(Files.readAllBytes(keyFolder.resolve(name)), 32);
      } catch (IOException e) {
        // not there: as it should be
      }
    }
    return new byte[32];
  }

  /// How many of these ballots lie anywhere in the files of the tables and indexes.
  private int inTheFiles(List<byte[]> ballots) throws IOException {
    db.execute("checkpoint");
    var beginnings = new HashMap<Long, byte[]>();
    ballots.forEach(ballot -> beginnings.put(ByteBuffer.wrap(ballot).getLong(), ballot));
    var likely = new boolean[1 << Character.SIZE];
    beginnings.keySet().forEach(beginning -> likely[(int) (beginning >>> 48)] = true);
    var found = new HashSet<Long>();
    String folder =
        text(
            "select current_setting('data_directory') || '/base/' || oid from pg_database"
                + " where datname = current_database()");
    try (var files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes;
        try {
          bytes = Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException e) {
          continue; // of a table written anew meanwhile
        }
        long window = 0;
        for (int i = 0; i < bytes.length; i++) {
          window = window << 8 | bytes[i] & 0xff;
          byte[] ballot = i >= 7 && likely[(int) (window >>> 48)] ? beginnings.get(window) : null;
          if (ballot != null
              && Arrays.mismatch(bytes, i - 7, Math.min(bytes.length, i + 25), ballot, 0, 32) < 0) {
            found.add(window);
          }
        }
      }
    }
    return found.size();
  }

  /// The responses with all that PostgreSQL knows of where and when they lie.
  private List<Row> rows(WaveId wave) {
    var leaf = new HashMap<String, Double>();
    long blocks =
        (Long)
            db.fetchValue(
                "select pg_relation_size('survey.response_pkey') / current_setting('block_size')::int");
    for (long block = 1; block < blocks; block++) {
      for (Record item :
          db.fetch(
              "select ctid::text, itemoffset from attack.bt_page_items('survey.response_pkey', ?::bigint)"
                  + " where data is not null",
              block)) {
        leaf.putIfAbsent(item.get(0, String.class), block * 1000.0 + item.get(1, Double.class));
      }
    }
    var rows = new ArrayList<Row>();
    int seen = 0;
    for (Record r :
        db.fetch(
            """
            select cell, answers::text, ctid::text, (ctid::text::point)[0] * 1000 + (ctid::text::point)[1],
              xmin::text::bigint, cmin::text::bigint, xmax::text::bigint, pg_column_size(answers), length(answers::text),
              ('x' || encode(substring(ballot for 6), 'hex'))::bit(48)::bigint,
              (select raw.lp_off from attack.heap_page_items(attack.get_raw_page('survey.response',
                ((response.ctid::text::point)[0])::int)) raw where raw.lp = ((response.ctid::text::point)[1])::int)
            from survey.response where wave_id = ?
            """,
            wave.value())) {
      var marks = new LinkedHashMap<String, Double>();
      marks.put("the order of reading without an order", (double) seen++);
      marks.put("ctid", r.get(3, Double.class));
      marks.put("xmin", r.get(4, Double.class));
      marks.put("cmin", r.get(5, Double.class));
      marks.put("xmax", r.get(6, Double.class));
      marks.put("size stored", r.get(7, Double.class));
      marks.put("length of the answers", r.get(8, Double.class));
      marks.put("ballots", r.get(9, Double.class));
      marks.put("the index’s leaves", leaf.getOrDefault(r.get(2, String.class), 0.0));
      marks.put("place in the page’s bytes", r.get(10, Double.class));
      rows.add(new Row(r.get(0, Integer.class), r.get(1, String.class), marks));
    }
    return rows;
  }

  /// The write-ahead log holds what was written while the wave was open, in its order, and ballots.
  private void walOf(WaveId wave, List<Known> known, byte[] key, String begin, Object file) {
    record Logged(String ballot, String tail) {}
    var logged = new ArrayList<Logged>();
    for (Record r :
        db.fetch(
            """
            select encode(block_data, 'hex') from attack.pg_get_wal_block_info(?::pg_lsn, pg_current_wal_lsn())
            where resource_manager = 'Heap' and record_type like 'INSERT%' and relfilenode = ?::oid order by start_lsn
            """,
            begin, file)) {
      String data = Objects.requireNonNullElse(r.get(0, String.class), "");
      String mark = "43";
      int at = data.indexOf(hex(wave.value()) + mark);
      int ballot = at + 32 + mark.length();
      // the first row on a page after a checkpoint lies in the page's image, which is not read here
      logged.add(
          at < 0
              ? new Logged("", "")
              : new Logged(data.substring(ballot, ballot + 64), data.substring(ballot + 64)));
    }
    var answersOf = new HashMap<String, String>();
    for (Record r :
        db.fetch(
            """
            select encode(t_data, 'hex'), r.answers::text
            from generate_series(0, pg_relation_size('survey.response') / current_setting('block_size')::int - 1) page
            cross join lateral attack.heap_page_items(attack.get_raw_page('survey.response', page::int)) raw
            join survey.response r on r.ctid = ('(' || page || ',' || raw.lp || ')')::tid
            where r.wave_id = ?
            """,
            wave.value())) {
      answersOf.put(r.get(0, String.class).substring(32 + 2 + 64), r.get(1, String.class));
    }
    int byOrder = 0;
    int byKey = 0;
    for (int turn = 0; turn < known.size(); turn++) {
      Known one = known.get(turn);
      if (turn < logged.size()) {
        byOrder += one.answers().equals(answersOf.get(logged.get(turn).tail())) ? 1 : 0;
      }
      String ballot = HexFormat.of().formatHex(Ballot.hash(key, one.person()));
      byKey +=
          logged.stream()
                  .filter(record -> record.ballot().equals(ballot))
                  .anyMatch(record -> one.answers().equals(answersOf.get(record.tail())))
              ? 1
              : 0;
    }
    bump(openHits, "the closed wave, and the open one’s write-ahead log", byOrder);
    bump(openHits, "… and the wave’s key, copied before the close", byKey);
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }

  private ToDoubleFunction<Known> turns() {
    return Known::turn;
  }

  private ToDoubleFunction<Known> signIns(List<Known> known) {
    return order(
        known,
        "select person_id from audit.entry where action = 'identity.person.signedIn' order by xmin::text::bigint, seq");
  }

  private ToDoubleFunction<Known> order(List<Known> known, String query) {
    List<UUID> found = db.fetch(query).map(r -> r.get(0, UUID.class));
    assertThat(known).allMatch(one -> found.contains(one.person().value()));
    return one -> found.lastIndexOf(one.person().value());
  }

  private static ToDoubleFunction<Known> rank(List<Known> known, Comparator<Known> by) {
    List<Known> sorted = known.stream().sorted(by).toList();
    return sorted::indexOf;
  }

  private static ToDoubleFunction<Row> mark(String name) {
    return row -> row.marks().get(name);
  }

  /// Within each group, the first of the people gets the first of the rows, and so on. Rows that
  // are
  /// equal by their mark are dealt at random.
  private void score(
      Map<String, Integer> to,
      String name,
      List<Known> known,
      List<Row> rows,
      ToDoubleFunction<Known> people,
      ToDoubleFunction<Row> at) {
    int found = 0;
    for (int group = 1; group <= 2; group++) {
      int which = group;
      List<Known> here =
          known.stream()
              .filter(one -> one.group() == which)
              .sorted(Comparator.comparingDouble(people))
              .toList();
      var there = new ArrayList<>(rows.stream().filter(row -> row.group() == which).toList());
      Collections.shuffle(there, random);
      there.sort(Comparator.comparingDouble(at));
      for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
        found += here.get(i).answers().equals(there.get(i).answers()) ? 1 : 0;
      }
    }
    bump(to, name, found);
  }

  private static void bump(Map<String, Integer> to, String name, int found) {
    to.merge(name, found, Integer::sum);
  }

  /// P(X ≥ count) for a Poisson variable.
  private static double tail(double mean, int count) {
    double term = Math.exp(-mean);
    double below = 0;
    for (int i = 0; i < count; i++) {
      below += term;
      term *= mean / (i + 1);
    }
    return Math.max(0, 1 - below);
  }

  private String text(String query, Object... values) {
    return String.valueOf(db.fetchValue(query, values));
  }

  private static final Path DOCUMENT = Path.of("docs/anonymity.md");
  private static final String BEGIN =
      "<!-- generated: LinkingAttackTest with -Danonymity.update=true -->\n";
  private static final String TAKEN = "Taken on ";

  private void report(int tried) throws IOException {
    var best = Collections.max(hits.entrySet(), Map.Entry.comparingByValue());
    int limit = groups;
    while (tail(groups, limit) >= LEVEL / tried) {
      limit++;
    }
    var table = new StringBuilder("| with what | of " + people + " people found |\n|---|---:|\n");
    table.append("| guessing, on average | %d (%s) |\n".formatted(groups, share(groups)));
    table.append(
        "| **after the close**, the best of %d attacks: %s | **%d (%s)** |\n"
            .formatted(tried, best.getKey(), best.getValue(), share(best.getValue())));
    table.append(
        "| … from which on one of them would be better than chance | %d (%s) |\n"
            .formatted(limit, share(limit)));
    openHits.forEach(
        (name, count) -> table.append("| %s | %d (%s) |\n".formatted(name, count, share(count))));
    if (Boolean.getBoolean("anonymity.update")) {
      String document = Files.readString(DOCUMENT);
      int from = document.indexOf(BEGIN) + BEGIN.length();
      int end = document.indexOf('\n', document.indexOf(TAKEN, from));
      Files.writeString(
          DOCUMENT,
          document.substring(0, from)
              + table
              + "\n"
              + TAKEN
              + "%s, %s, Java %s, PostgreSQL %s."
                  .formatted(
                      LocalDate.now(),
                      System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                      Runtime.version().feature(),
                      text("select split_part(current_setting('server_version'), ' ', 1)"))
              + document.substring(end));
    }
  }

  private String share(int count) {
    return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / people);
  }
}
