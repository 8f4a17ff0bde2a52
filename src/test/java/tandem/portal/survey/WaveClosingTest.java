package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.WAVE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

@PortalTest
class WaveClosingTest {
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WaveClosing closing;
  @Autowired ApplicationContext portal;
  @Autowired BallotBox box;
  @Autowired WaveKeys keys;
  @Autowired javax.sql.DataSource dataSource;

  @Value("${tandem.key-dir}")
  Path keyFolder;

  private SurveyWorld world;
  private List<PersonId> sellers;
  private WaveId wave;

  @BeforeEach
  void open_a_wave() {
    world = new SurveyWorld(db);
    sellers = new ArrayList<>(world.sellers(world.sideA, JobRole.PRESALES, "Nord", 20));
    sellers.addAll(world.sellers(world.sideB, JobRole.PRESALES, "Nord", 20));
    wave = world.planned();
    SignIn.as(world.planner);
    waves.open(wave);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    keys.destroy(wave);
    world.close();
  }

  @Test
  void answers_sent_twenty_times_at_once_count_once() throws Exception {
    List<Callable<Receipt>> sendings =
        java.util.stream.Stream.generate(() -> passOf(sellers.getFirst()))
            .limit(20)
            .<Callable<Receipt>>map(pass -> () -> send(pass, 4))
            .toList();
    List<Receipt> receipts = together(sendings);
    assertThat(receipts).containsOnlyOnce(Receipt.COUNTED);
    assertThat(receipts.stream().filter(Receipt.ALREADY_COUNTED::equals)).hasSize(19);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void a_second_sending_changes_nothing() {
    Pass fromAnotherTab = passOf(sellers.getFirst());
    send(sellers.getFirst(), 5);
    assertThat(send(fromAnotherTab, 1)).isEqualTo(Receipt.ALREADY_COUNTED);
    assertThat(stored()).singleElement().asString().contains("5");
  }

  @Test
  void answers_sent_while_the_wave_closes_are_counted_or_told_that_they_came_too_late()
      throws Exception {
    var acts = new ArrayList<Callable<Receipt>>();
    for (PersonId seller : sellers) {
      Pass pass = passOf(seller);
      acts.add(() -> send(pass, 3));
    }
    Callable<Receipt> close =
        () -> {
          closing.close(wave);
          return Receipt.CLOSED;
        };
    acts.add(10, close);
    acts.add(20, close);
    List<Receipt> receipts = together(acts);
    long counted = receipts.stream().filter(Receipt.COUNTED::equals).count();
    long closed = receipts.stream().filter(Receipt.CLOSED::equals).count();
    assertThat(counted + closed).isEqualTo(sellers.size() + 2);
    assertThat(stored()).hasSize((int) counted);
  }

  @Test
  void the_key_is_destroyed_at_the_close_and_a_later_sending_makes_no_new_one() {
    send(sellers.getFirst(), 3);
    Pass late = passOf(sellers.get(1));
    assertThat(keys.read(wave)).isPresent();
    closing.close(wave);
    assertThat(keys.read(wave)).isEmpty();
    assertThat(send(late, 3)).isEqualTo(Receipt.CLOSED);
    assertThat(keys.read(wave)).isEmpty();
  }

  @Test
  void after_the_close_neither_ballots_nor_order_nor_transactions_tell_who_came_when() {
    sellers.forEach(seller -> send(seller, 1 + sellers.indexOf(seller) % 5));
    byte[] key = keys.read(wave).orElseThrow();
    List<String> came = stored();
    closing.close(wave);
    assertThat(stored()).containsExactlyInAnyOrderElementsOf(came).isNotEqualTo(came);
    for (PersonId seller : sellers) {
      assertThat(
              db.fetchExists(
                  RESPONSE,
                  RESPONSE.WAVE_ID.eq(wave.value()),
                  RESPONSE.BALLOT.eq(Ballot.hash(key, seller))))
          .isFalse();
    }
    assertThat(
            db.fetchValue(
                "select count(distinct (xmin::text, cmin::text)) from survey.response where wave_id = ?",
                wave.value()))
        .isEqualTo(1L);
    assertThat(
            db.fetchValue(
                "select max(xmax::text::bigint) from survey.wave_cell where wave_id = ?",
                wave.value()))
        .as("no cell shows the transaction of its last respondent")
        .isEqualTo(0L);
  }

  @Test
  void whoever_reads_since_before_the_close_keeps_no_response_alive() throws Exception {
    sellers.forEach(seller -> send(seller, 3));
    try (var reader = dataSource.getConnection()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
      try (var statement = reader.createStatement()) {
        statement.execute("select count(*) from survey.instrument");
      }
      var closed = java.util.concurrent.CompletableFuture.runAsync(() -> closing.close(wave));
      java.util.concurrent.TimeUnit.SECONDS.sleep(1);
      assertThat(closed).as("waits until the reader is gone").isNotDone();
      reader.rollback();
      reader.setTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
      reader.setAutoCommit(true);
      closed.get(30, java.util.concurrent.TimeUnit.SECONDS);
    }
    assertThat(
            db.fetchValue(
                "select max(xmax::text::bigint) from survey.wave_cell where wave_id = ?",
                wave.value()))
        .isEqualTo(0L);
  }

  @Test
  void dead_rows_are_wiped_at_the_close() {
    sellers.forEach(seller -> send(seller, 3));
    closing.close(wave);
    Object pages = db.fetchValue("select pg_relation_size('survey.response') / 8192");
    Object needed =
        db.fetchValue("select count(distinct (ctid::text::point)[0]) from survey.response");
    assertThat(pages).isEqualTo(needed);
  }

  @Test
  void a_key_that_a_crash_left_behind_is_destroyed_at_the_next_start() {
    send(sellers.getFirst(), 3);
    closing.close(wave);
    keys.readOrCreate(wave);
    closing.closeDue();
    assertThat(keys.read(wave)).isEmpty();
  }

  @Test
  void rows_that_could_not_be_wiped_are_wiped_at_the_next_try() {
    send(sellers.getFirst(), 3);
    keys.readOrCreate(wave);
    keys.destroy(wave);
    assertThat(keys.unwiped()).contains(wave);
    Object before = db.fetchValue("select pg_relation_filenode('survey.response')");
    closing.closeDue();
    assertThat(db.fetchValue("select pg_relation_filenode('survey.response')"))
        .isNotEqualTo(before);
    assertThat(keys.unwiped()).doesNotContain(wave);
  }

  @Test
  void a_wave_closes_by_itself_when_its_last_day_is_over() {
    send(sellers.getFirst(), 3);
    Pass late = passOf(sellers.get(1));
    db.update(WAVE)
        .set(WAVE.OPENS_ON, LocalDate.now().minusDays(9))
        .set(WAVE.CLOSES_ON, LocalDate.now().minusDays(1))
        .where(WAVE.ID.eq(wave.value()))
        .execute();
    assertThat(send(late, 3)).isEqualTo(Receipt.CLOSED);
    closing.closeDue();
    assertThat(
            db.select(WAVE.STATE).from(WAVE).where(WAVE.ID.eq(wave.value())).fetchSingle().value1())
        .isEqualTo("CLOSED");
    assertThat(keys.read(wave)).isEmpty();
    assertThat(stored()).hasSize(1);
  }

  @Test
  void a_wave_whose_key_cannot_be_destroyed_holds_up_no_other() throws Exception {
    closing.close(wave);
    Path stuck = java.nio.file.Files.createDirectory(keyFolder.resolve(wave + ".key"));
    WaveId next = world.planned();
    SignIn.as(world.planner);
    waves.open(next);
    db.update(WAVE)
        .set(WAVE.OPENS_ON, LocalDate.now().minusDays(9))
        .set(WAVE.CLOSES_ON, LocalDate.now().minusDays(1))
        .where(WAVE.ID.eq(next.value()))
        .execute();
    try {
      closing.closeDue();
    } finally {
      java.nio.file.Files.delete(stuck);
    }
    assertThat(waves.running(world.alliance)).isEmpty();
    assertThat(keys.read(next)).isEmpty();
  }

  @Test
  void without_its_key_an_open_wave_with_responses_takes_no_more() {
    send(sellers.getFirst(), 3);
    Pass pass = passOf(sellers.get(1));
    keys.destroy(wave);
    assertThatThrownBy(() -> send(pass, 3)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> passOf(sellers.get(2))).isInstanceOf(IllegalStateException.class);
    assertThat(keys.read(wave)).isEmpty();
  }

  @Test
  void what_another_portal_has_destroyed_is_let_go_of_here() {
    Pass pass = passOf(sellers.getFirst());
    var other = new WaveKeys(keyFolder);
    other.destroy(wave);
    assertThat(keys.read(wave)).as("still in this portal’s memory").isPresent();
    closing.closeDue();
    assertThat(keys.read(wave)).isEmpty();
    assertThat(send(pass, 3))
        .as("nobody had sent: a new key is no harm")
        .isEqualTo(Receipt.UNKNOWN_PASS);
    other.forget(wave);
  }

  private Receipt send(PersonId seller, int answer) {
    return send(passOf(seller), answer);
  }

  private Receipt send(Pass pass, int answer) {
    return box.take(wave, pass, Map.of("ability1", answer));
  }

  private Pass passOf(PersonId seller) {
    return new Sender(portal).passOf(seller, wave);
  }

  private List<String> stored() {
    return db.fetch(
            "select cell || answers::text from survey.response where wave_id = ? order by ctid",
            wave.value())
        .map(r -> String.valueOf(r.get(0)));
  }

  private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          acts.stream()
              .map(
                  act ->
                      threads.submit(
                          () -> {
                            start.await();
                            return act.call();
                          }))
              .toList();
      start.countDown();
      var results = new ArrayList<T>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
