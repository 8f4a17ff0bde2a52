package tandem.portal.survey;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
/// every log and what the key folder holds, knows in which group everybody is and in which order
/// people came, and says of each person which response is theirs. People come one after another,
/// each signs in and sends at once, which is the worst case. In half of the waves everybody writes
/// something in their own words too; the attacker says whose it is, and which other answers it came
/// with. What is found is written to `docs/anonymity.md` with `-Danonymity.update=true`.
///
/// Chance: whoever deals the responses of a group to its people at random is right once on average,
/// whatever the group's size, and the number of hits over many groups is as good as Poisson's. An
/// attack is better than chance when its hits would come about with a probability below 0.001,
/// shared among all attacks tried for the same end (Bonferroni).
@PortalTest
class LinkingAttackTest {
  private static final long SEED = 20261126;
  private static final int WAVES = 12;
  private static final int IN_A_GROUP = 18;
  private static final double LEVEL = 0.001;
  private static final Questions TRUST =
      new Questions(
          "trust",
          List.of("ability1", "ability2", "ability3"),
          List.of("integrity1", "integrity2", "integrity3", "reliability1", "meta"));
  private static final Questions READINESS =
      new Questions(
          "readiness",
          List.of("aware", "explain", "moment"),
          List.of("whom", "shared", "incentive", "fit", "time"));
  private static final String COMMENT = "easier";
  private static final Pattern MARKED = Pattern.compile("Punkt (\\d{6}):");

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
  private final Map<String, Tally> hits = new LinkedHashMap<>();
  private final Map<String, Tally> commentHits = new LinkedHashMap<>();
  private final Map<String, Tally> partHits = new LinkedHashMap<>();
  private final Map<String, Tally> openHits = new LinkedHashMap<>();
  private int comments = 100_000;
  private MockMvc portal;

  /// @param digits answered so that no two people answer the same
  /// @param more answered by some, so that answers differ in length
  private record Questions(String instrument, List<String> digits, List<String> more) {}

  /// Somebody the attacker knows, and, for the referee, what they have answered and written.
  ///
  /// @param turn when they came
  /// @param comment with the names blacked out; empty in a wave without
  private record Known(PersonId person, int group, int turn, String answers, String comment) {
    /// Of whom it is to be said which comment is theirs: no group is known of one.
    Known asAuthor() {
      return new Known(person, 0, turn, comment, comment);
    }

    Known inNoGroup() {
      return new Known(person, 0, turn, answers, comment);
    }
  }

  /// A response or a comment as it lies in the database.
  private record Row(int group, String answers, Map<String, Double> marks) {
    Row inNoGroup() {
      return new Row(0, answers, marks);
    }
  }

  /// @param chance hits on average for whoever guesses
  private record Tally(int hits, int chance, int people) {
    Tally plus(Tally more) {
      return new Tally(hits + more.hits, chance + more.chance, people + more.people);
    }

    /// How probable as many hits are by guessing.
    double probability() {
      return tail(chance, hits);
    }

    @Override
    public String toString() {
      return "%d of %d (%.0f %%)".formatted(hits, people, 100.0 * hits / people);
    }
  }

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
      for (Questions questions : List.of(TRUST, READINESS)) {
        try (var world = new SurveyWorld(db)) {
          attack(world, questions);
        }
      }
    }
    report();
    assertThat(better(hits)).as("people’s responses, better than by guessing").isEmpty();
    assertThat(better(commentHits)).as("people’s comments, better than by guessing").isEmpty();
    assertThat(better(partHits)).as("a comment’s response, better than by guessing").isEmpty();
    assertThat(openHits.values())
        .as("the same attacker, with what there was while the wave was open, finds them")
        .allMatch(tally -> tally.probability() < LEVEL / hits.size());
  }

  private static Map<String, Tally> better(Map<String, Tally> tried) {
    var better = new LinkedHashMap<>(tried);
    better.values().removeIf(tally -> tally.probability() >= LEVEL / tried.size());
    return better;
  }

  private void attack(SurveyWorld world, Questions questions) throws Exception {
    var sellers = new ArrayList<>(world.sellers(world.sideA, JobRole.PRESALES, "Nord", IN_A_GROUP));
    sellers.addAll(world.sellers(world.sideB, JobRole.PRESALES, "Nord", IN_A_GROUP));
    db.execute(
        "update identity.person set family_name = 'Grünwald' where id = ?",
        sellers.getFirst().value());
    WaveId wave = world.planned(questions.instrument());
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
    String walBegin = text("select pg_current_wal_lsn()");
    List<Known> known = everybodyAnswers(sellers, wave, questions);
    byte[] key = keys.read(wave).orElseThrow();
    Object openFile = db.fetchValue("select pg_relation_filenode('survey.response')");
    boolean commented = questions.equals(READINESS);
    whileItIsOpen(wave, known, key, commented);

    // as the database does by itself once enough has come in: it keeps a sample of what it has read
    db.execute("analyze survey.response");
    List<byte[]> ballots = known.stream().map(one -> Ballot.hash(key, one.person())).toList();
    assertThat(inTheFiles(ballots)).as("before the close they are there").isEqualTo(known.size());
    closing.close(wave);
    assertThat(inTheFiles(ballots)).as("ballots of the open wave in the database’s files").isZero();
    afterTheClose(wave, known, key);
    if (commented) {
      comments(wave, known);
      walOfComments(known, walBegin, openFile);
    } else {
      walOf(wave, known, key, walBegin, openFile);
    }
  }

  private void whileItIsOpen(WaveId wave, List<Known> known, byte[] key, boolean commented) {
    List<Row> open = rows(wave);
    if (commented) {
      List<Row> written = new ArrayList<>();
      for (Row row : open) {
        String comment =
            text(
                "select answers ->> ? from survey.response where wave_id = ? and (answers - ?)::text = ?",
                COMMENT,
                wave.value(),
                COMMENT,
                row.answers());
        written.add(new Row(0, comment.replace("Grünwald", "[…]"), row.marks()));
      }
      score(
          openHits,
          "the open wave’s comments, in the order of its rows",
          known.stream().map(Known::asAuthor).toList(),
          written,
          turns(),
          mark("ctid"));
      return;
    }
    score(
        openHits,
        "the open wave’s table, in the order of its rows",
        known,
        open,
        turns(),
        mark("ctid"));
    score(openHits, "… in the order of transactions", known, open, turns(), mark("xmin"));
    bump(openHits, "the open wave’s table and its key", known, found(wave, known, key));
  }

  /// Whose ballot under this key leads to their own answers.
  private int found(WaveId wave, List<Known> known, byte[] key) {
    int found = 0;
    for (Known one : known) {
      Record row =
          db.fetchOptional(
                  "select (answers - ?)::text from survey.response where wave_id = ? and ballot = ?",
                  COMMENT,
                  wave.value(),
                  Ballot.hash(key, one.person()))
              .orElse(null);
      found += row != null && one.answers().equals(row.get(0)) ? 1 : 0;
    }
    return found;
  }

  /// In a random order, each with answers nobody else has, and of different length.
  private List<Known> everybodyAnswers(List<PersonId> sellers, WaveId wave, Questions questions)
      throws Exception {
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
      String answers = answers(codes.get(turn), questions);
      String comment = questions.equals(READINESS) ? comment() : "";
      String sent =
          comment.isEmpty()
              ? answers
              : answers.replace("}", ",\"%s\":\"%s\"}".formatted(COMMENT, comment));
      portal
          .perform(
              post("/" + SurveyRoutes.send(wave))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"pass\":\"%s\",\"answers\":%s}".formatted(pass.text(), sent)))
          .andExpect(status().isNoContent());
      assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(pass.text()));
      known.add(
          new Known(
              person,
              sellers.indexOf(person) < IN_A_GROUP ? 1 : 2,
              turn,
              normal(answers),
              comment.replace("Grünwald", "[…]")));
    }
    return known;
  }

  private static String answers(int code, Questions questions) {
    var items = new ArrayList<String>();
    int rest = code;
    for (String digit : questions.digits()) {
      items.add("\"%s\":%d".formatted(digit, 1 + rest % 5));
      rest /= 5;
    }
    questions.more().subList(0, code % 6).forEach(item -> items.add("\"%s\":3".formatted(item)));
    return "{" + String.join(",", items) + "}";
  }

  /// One that nobody else writes, of any length, every third about somebody.
  private String comment() {
    int number = comments++;
    return "Punkt %d:".formatted(number)
        + (number % 3 == 0 ? " Frau Grünwald ruft nie zurück." : "")
        + " Mehr gemeinsame Termine.".repeat(random.nextInt(20));
  }

  private String normal(String json) {
    return text("select ?::jsonb::text", json);
  }

  /// Every order people can be brought into, against every order the rows can be brought into.
  private void afterTheClose(WaveId wave, List<Known> known, byte[] key) {
    List<Row> rows = rows(wave);
    assertThat(rows).hasSize(known.size());
    assertThat(inThePages("survey.response", 1, wave)).as("no dead row").isEqualTo(known.size());
    everyOrder(hits, known, rows);
    withoutTheKey(wave, known, key);
  }

  /// Whose a comment is, and with which other answers it came. No side and no group is known of it.
  private void comments(WaveId wave, List<Known> known) throws IOException {
    List<Row> written = commentRows(wave);
    assertThat(written)
        .as("with the names blacked out")
        .extracting(Row::answers)
        .containsExactlyInAnyOrderElementsOf(known.stream().map(Known::comment).toList());
    assertThat(inThePages("survey.remark", 17, wave)).as("no dead row").isEqualTo(known.size());
    assertThat(timesOf("response") + timesOf("remark")).as("columns of times").isZero();
    db.execute("analyze survey.remark");
    assertThat(textsInTheFiles(known))
        .as("files in which the texts lie")
        .containsExactly(text("select pg_relation_filenode('survey.remark')"));
    everyOrder(commentHits, known.stream().map(Known::asAuthor).toList(), written);
    var places = new HashMap<String, Row>();
    written.forEach(row -> places.put(row.answers(), row));
    List<Known> authors = known.stream().map(Known::inNoGroup).toList();
    List<Row> responses = rows(wave).stream().map(Row::inNoGroup).toList();
    for (String place : written.getFirst().marks().keySet()) {
      ToDoubleFunction<Known> at =
          one -> Objects.requireNonNull(places.get(one.comment())).marks().get(place);
      everyOrder(partHits, "comments by " + place, authors, responses, at);
    }
  }

  private void everyOrder(Map<String, Tally> to, List<Known> known, List<Row> rows) {
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
    byPerson.forEach((name, people) -> everyOrder(to, name, known, rows, people));
  }

  private void everyOrder(
      Map<String, Tally> to,
      String name,
      List<Known> known,
      List<Row> rows,
      ToDoubleFunction<Known> people) {
    for (String mark : rows.getFirst().marks().keySet()) {
      ToDoubleFunction<Row> at = mark(mark);
      score(to, name + " × " + mark, known, rows, people, at);
      score(
          to,
          name + " × " + mark + ", backwards",
          known,
          rows,
          people,
          row -> -at.applyAsDouble(row));
    }
  }

  /// Ballots made without the wave’s key, and with what lies in its place; and with the key itself,
  /// had somebody copied it: after the close it opens nothing.
  private void withoutTheKey(WaveId wave, List<Known> known, byte[] key) {
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
    tried.forEach((name, tryKey) -> bump(hits, name, known, found(wave, known, tryKey)));
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
    files(
        (_, bytes) -> {
          long window = 0;
          for (int i = 0; i < bytes.length; i++) {
            window = window << 8 | bytes[i] & 0xff;
            byte[] ballot = i >= 7 && likely[(int) (window >>> 48)] ? beginnings.get(window) : null;
            if (ballot != null
                && Arrays.mismatch(bytes, i - 7, Math.min(bytes.length, i + 25), ballot, 0, 32)
                    < 0) {
              found.add(window);
            }
          }
        });
    return found.size();
  }

  /// The names of the files of tables and indexes in which one of their comments lies.
  private Set<String> textsInTheFiles(List<Known> known) throws IOException {
    db.execute("checkpoint");
    var numbers = known.stream().map(LinkingAttackTest::number).collect(Collectors.toSet());
    var found = new TreeSet<String>();
    files(
        (name, bytes) -> {
          if (MARKED
              .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
              .results()
              .anyMatch(match -> numbers.contains(match.group(1)))) {
            found.add(name);
          }
        });
    return found;
  }

  private static String number(Known one) {
    var marked = MARKED.matcher(one.comment());
    assertThat(marked.find()).isTrue();
    return marked.group(1);
  }

  private void files(BiConsumer<String, byte[]> reader) throws IOException {
    String folder =
        text(
            "select current_setting('data_directory') || '/base/' || oid from pg_database"
                + " where datname = current_database()");
    try (var files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try {
          reader.accept(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (java.nio.file.NoSuchFileException e) {
          // of a table written anew meanwhile
        }
      }
    }
  }

  /// How many rows of the wave its table's pages hold, dead ones too.
  ///
  /// @param from where in a row the wave's id begins
  private long inThePages(String table, int from, WaveId wave) {
    return db.fetchSingle(
            """
            select count(*)
            from generate_series(0, pg_relation_size(?::regclass) / current_setting('block_size')::int - 1) page
            cross join lateral attack.heap_page_items(attack.get_raw_page(?, page::int)) raw
            where substring(raw.t_data from ? for 16) = uuid_send(?)
            """,
            table,
            table,
            from,
            wave.value())
        .get(0, Long.class);
  }

  private long timesOf(String table) {
    return db.fetchSingle(
            "select count(*) from information_schema.columns where table_schema = 'survey'"
                + " and table_name = ? and (data_type like '%time%' or data_type = 'date')",
            table)
        .get(0, Long.class);
  }

  /// Where each row stands in the leaves of an index, by its place in the table.
  private Map<String, Double> leaves(String index) {
    var leaves = new HashMap<String, Double>();
    long blocks =
        (Long)
            db.fetchValue(
                "select pg_relation_size(?::regclass) / current_setting('block_size')::int", index);
    for (long block = 1; block < blocks; block++) {
      for (Record item :
          db.fetch(
              """
              select coalesce(same.tid, item.ctid)::text, item.itemoffset, coalesce(same.nth, 0)
              from attack.bt_page_items(?, ?::bigint) item
              left join lateral unnest(item.tids) with ordinality as same (tid, nth) on true
              where item.data is not null
              """,
              index,
              block)) {
        leaves.putIfAbsent(
            item.get(0, String.class),
            block * 1000.0 + item.get(1, Double.class) + item.get(2, Double.class) / 1000);
      }
    }
    return leaves;
  }

  /// The comments with all that PostgreSQL knows of where and when they lie.
  private List<Row> commentRows(WaveId wave) {
    Map<String, Double> byId = leaves("survey.remark_pkey");
    Map<String, Double> byWave = leaves("survey.remark_wave");
    var rows = new ArrayList<Row>();
    int seen = 0;
    for (Record r :
        db.fetch(
            """
            select text, ctid::text, (ctid::text::point)[0] * 1000 + (ctid::text::point)[1],
              xmin::text::bigint, cmin::text::bigint, xmax::text::bigint, pg_column_size(remark.*), length(text),
              ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint,
              (select raw.lp_off from attack.heap_page_items(attack.get_raw_page('survey.remark',
                ((remark.ctid::text::point)[0])::int)) raw where raw.lp = ((remark.ctid::text::point)[1])::int)
            from survey.remark where wave_id = ?
            """,
            wave.value())) {
      var marks = new LinkedHashMap<String, Double>();
      marks.put("the order of reading without an order", (double) seen++);
      marks.put("ctid", r.get(2, Double.class));
      marks.put("xmin", r.get(3, Double.class));
      marks.put("cmin", r.get(4, Double.class));
      marks.put("xmax", r.get(5, Double.class));
      marks.put("size stored", r.get(6, Double.class));
      marks.put("length of the text", r.get(7, Double.class));
      marks.put("ids", r.get(8, Double.class));
      marks.put("the leaves of the ids’ index", byId.getOrDefault(r.get(1, String.class), 0.0));
      marks.put("the leaves of the waves’ index", byWave.getOrDefault(r.get(1, String.class), 0.0));
      marks.put("place in the page’s bytes", r.get(9, Double.class));
      rows.add(new Row(0, r.get(0, String.class), marks));
    }
    return rows;
  }

  /// The responses with all that PostgreSQL knows of where and when they lie.
  private List<Row> rows(WaveId wave) {
    Map<String, Double> leaf = leaves("survey.response_pkey");
    var rows = new ArrayList<Row>();
    int seen = 0;
    for (Record r :
        db.fetch(
            """
            select cell, (answers - ?)::text, ctid::text, (ctid::text::point)[0] * 1000 + (ctid::text::point)[1],
              xmin::text::bigint, cmin::text::bigint, xmax::text::bigint, pg_column_size(answers), length(answers::text),
              ('x' || encode(substring(ballot for 6), 'hex'))::bit(48)::bigint,
              (select raw.lp_off from attack.heap_page_items(attack.get_raw_page('survey.response',
                ((response.ctid::text::point)[0])::int)) raw where raw.lp = ((response.ctid::text::point)[1])::int)
            from survey.response where wave_id = ?
            """,
            COMMENT,
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
    for (String data : logged(begin, file)) {
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
    bump(openHits, "the closed wave, and the open one’s write-ahead log", known, byOrder);
    bump(openHits, "… and the wave’s key, copied before the close", known, byKey);
  }

  private void walOfComments(List<Known> known, String begin, Object file) {
    List<String> logged = logged(begin, file);
    int byOrder = 0;
    for (int turn = 0; turn < Math.min(known.size(), logged.size()); turn++) {
      byte[] marked =
          "Punkt %s:".formatted(number(known.get(turn))).getBytes(StandardCharsets.UTF_8);
      byOrder += logged.get(turn).contains(HexFormat.of().formatHex(marked)) ? 1 : 0;
    }
    bump(
        openHits,
        "the closed wave’s comments, and the open one’s write-ahead log",
        known.stream().map(Known::asAuthor).toList(),
        byOrder);
  }

  /// What was written to a file while the wave was open, row by row, in hexadecimal digits.
  private List<String> logged(String begin, Object file) {
    return db.fetch(
            """
            select encode(block_data, 'hex') from attack.pg_get_wal_block_info(?::pg_lsn, pg_current_wal_lsn())
            where resource_manager = 'Heap' and record_type like 'INSERT%' and relfilenode = ?::oid order by start_lsn
            """,
            begin, file)
        .map(r -> Objects.requireNonNullElse(r.get(0, String.class), ""));
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
  /// are equal by their mark are dealt at random.
  private void score(
      Map<String, Tally> to,
      String name,
      List<Known> known,
      List<Row> rows,
      ToDoubleFunction<Known> people,
      ToDoubleFunction<Row> at) {
    int found = 0;
    for (int which : groups(known)) {
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
    bump(to, name, known, found);
  }

  private static int[] groups(List<Known> known) {
    return known.stream().mapToInt(Known::group).distinct().sorted().toArray();
  }

  private static void bump(Map<String, Tally> to, String name, List<Known> known, int found) {
    to.merge(name, new Tally(found, groups(known).length, known.size()), Tally::plus);
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

  private void report() throws IOException {
    var table = new StringBuilder("| with what | found |\n|---|---:|\n");
    rows(table, "**people’s responses after the close**", hits);
    rows(table, "**people’s comments after the close**", commentHits);
    rows(table, "**which response a comment came with, after the close**", partHits);
    openHits.forEach((name, tally) -> table.append("| %s | %s |\n".formatted(name, tally)));
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

  private static void rows(StringBuilder table, String what, Map<String, Tally> tried) {
    var best = Collections.min(tried.entrySet(), comparing(one -> one.getValue().probability()));
    Tally one = best.getValue();
    int limit = one.chance();
    while (tail(one.chance(), limit) >= LEVEL / tried.size()) {
      limit++;
    }
    table.append(
        "| %s, guessing, on average | %s |\n"
            .formatted(what, new Tally(one.chance(), one.chance(), one.people())));
    table.append(
        "| … the best of %d attacks: %s | **%s** |\n".formatted(tried.size(), best.getKey(), one));
    table.append(
        "| … from which on one of them would be better than chance | %s |\n"
            .formatted(new Tally(limit, one.chance(), one.people())));
  }
}
