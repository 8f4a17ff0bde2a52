package tandem.portal.survey;

import static tandem.db.survey.Tables.RESPONSE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.platform.Json;

/// Stores responses. While a wave is open it asks of them whether a ballot is there, nothing else.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseRepository {
  /// Comments held in memory on their way from a response to a place of their own
  private static final int AT_ONCE = 2_000;

  private static final int MOST_TRIES = 40;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final DSLContext db;
  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private final Json json;

  ResponseRepository(DSLContext db, DataSource dataSource, Json json) {
    this.db = db;
    this.dataSource = dataSource;
    this.jdbc = new JdbcTemplate(dataSource);
    this.json = json;
  }

  /// Counts a ballot once, in one round trip of its own: the database states the task, holds the
  /// wave open, looks whether it takes answers today, and stores (`survey.take`).
  @Transactional(propagation = Propagation.SUPPORTS)
  Receipt add(WaveId wave, Pass.Place place, Answers answers, LocalDate today) {
    return Receipt.valueOf(
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select survey.take(?, ?, ?, ?, ?, ?::jsonb)",
                String.class,
                wave.value(),
                WaveRepository.turnstile(wave),
                today,
                place.ballot(),
                place.cell(),
                json.write(answers.byItem()).data())));
  }

  boolean has(WaveId wave, byte[] ballot) {
    return counting(
        () ->
            db.fetchExists(
                RESPONSE, RESPONSE.WAVE_ID.eq(wave.value()), RESPONSE.BALLOT.eq(ballot)));
  }

  boolean hasAny(WaveId wave) {
    return counting(() -> db.fetchExists(RESPONSE, RESPONSE.WAVE_ID.eq(wave.value())));
  }

  /// Takes all responses out and puts them back in random order under random ballots, in one
  /// statement: same transaction and command for all, so neither their place nor the system columns
  /// say which came when. Two random UUIDs give 244 random bits.
  ///
  /// What was written in one's own words is parted from the other answers, the side and the group,
  /// and whoever is named in it is blacked out; where fewer than `k` of a side have written to an
  /// item, their texts are not kept at all, and none of the management, of whom nothing is told but
  /// an index.
  void shuffle(WaveId wave, Set<String> wordItems, int k, NameMask names) {
    String[] items = wordItems.toArray(String[]::new);
    counting(
        () -> {
          int kept = 0;
          try (Cursor<Record> written =
              db.resultQuery(
                      """
                      with taken as (
                        delete from survey.response where wave_id = ? returning cell, answers
                      ),
                      again as (
                        insert into survey.response (wave_id, ballot, cell, answers)
                        select ?, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), cell, answers - ?::text[]
                        from taken order by gen_random_uuid()
                      ),
                      written as (
                        select w.item, t.answers ->> w.item as text, count(*) over (partition by c.side_id, w.item) as by_side
                        from taken t
                        join survey.wave_cell c on c.wave_id = ? and c.cell = t.cell and c.kind = 'SELLER'
                        join unnest(?::text[]) as w (item) on t.answers ->> w.item is not null
                      )
                      select item, text from written where by_side >= ? order by gen_random_uuid()
                      """,
                      wave.value(),
                      wave.value(),
                      items,
                      wave.value(),
                      items,
                      k)
                  .fetchSize(AT_ONCE)
                  .fetchLazy()) {
            for (Result<Record> next = written.fetchNext(AT_ONCE);
                !next.isEmpty();
                next = written.fetchNext(AT_ONCE)) {
              kept += keep(wave, next, names);
            }
          }
          return kept;
        });
  }

  private int keep(WaveId wave, Result<Record> written, NameMask names) {
    return db.execute(
        """
        insert into survey.remark (wave_id, item, text)
        select ?, t.item, t.text from unnest(?::text[], ?::text[]) as t (item, text)
        """,
        wave.value(),
        written.getValues(0, String.class).toArray(String[]::new),
        written.getValues(1, String.class).stream().map(names::mask).toArray(String[]::new));
  }

  /// Blacks out in the texts of an open wave whomever the mask knows; each response stays under its
  /// ballot. For whoever has locked the wave: nobody sends to it meanwhile.
  void mask(WaveId wave, Set<String> wordItems, NameMask names) {
    String[] items = wordItems.toArray(String[]::new);
    counting(
        () -> {
          int changed = 0;
          try (Cursor<Record> written =
              db.resultQuery(
                      """
                      select encode(r.ballot, 'hex'), w.item, r.answers ->> w.item
                      from survey.response r
                      join unnest(?::text[]) as w (item) on r.answers ->> w.item is not null
                      where r.wave_id = ?
                      """,
                      items,
                      wave.value())
                  .fetchSize(AT_ONCE)
                  .fetchLazy()) {
            for (Result<Record> next = written.fetchNext(AT_ONCE);
                !next.isEmpty();
                next = written.fetchNext(AT_ONCE)) {
              changed += mask(wave, next, names);
            }
          }
          return changed;
        });
  }

  /// Taken out and put back: the portal may change no response in its place.
  private int mask(WaveId wave, Result<Record> written, NameMask names) {
    written.removeIf(row -> row.get(2, String.class).equals(names.mask(row.get(2, String.class))));
    return db.execute(
        """
        with masked as (
          select decode(t.ballot, 'hex') as ballot, jsonb_object_agg(t.item, t.text) as texts
          from unnest(?::text[], ?::text[], ?::text[]) as t (ballot, item, text) group by t.ballot
        ),
        taken as (
          delete from survey.response r using masked m where r.wave_id = ? and r.ballot = m.ballot
          returning r.ballot, r.cell, r.answers || m.texts as answers
        )
        insert into survey.response (wave_id, ballot, cell, answers)
        select ?, ballot, cell, answers from taken
        """,
        written.getValues(0, String.class).toArray(String[]::new),
        written.getValues(1, String.class).toArray(String[]::new),
        written.getValues(2, String.class).stream().map(names::mask).toArray(String[]::new),
        wave.value(),
        wave.value());
  }

  /// Writes the table anew, so that the responses as they came in do not lie in it as dead rows.
  /// Whoever reads anything in the database since before the close keeps them alive, so it is tried
  /// until they are gone. Outside any transaction.
  ///
  /// @throws IllegalStateException when somebody has been reading all the time
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void wipeDeadRows(WaveId wave) {
    try (var connection = dataSource.getConnection()) {
      for (int i = 0; i < MOST_TRIES; i++) {
        rewrite(connection);
        if (!remembers(connection, wave)) {
          return;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    } catch (SQLException e) {
      throw new DataAccessException("the table of responses cannot be written anew", e);
    }
    throw new IllegalStateException("the rows of wave " + wave + " are still being read");
  }

  /// The cells first: when they have lost their locks, nobody is left who could keep a response.
  private static void rewrite(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '10s'");
      try {
        statement.execute("vacuum (full) survey.wave_cell, survey.response");
      } finally {
        statement.execute("reset lock_timeout");
      }
    }
  }

  /// Whether a cell still shows the transaction that used it last.
  private static boolean remembers(Connection connection, WaveId wave) throws SQLException {
    connection.setAutoCommit(false);
    try (var acting = connection.prepareStatement("select set_config('tandem.task', ?, true)");
        var cells =
            connection.prepareStatement(
                "select exists (select from survey.wave_cell where wave_id = ? and xmax::text <> '0')")) {
      acting.setString(1, Acting.Task.WAVES.name());
      acting.execute();
      cells.setObject(1, wave.value());
      try (var found = cells.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static <T> T counting(Supplier<T> work) {
    return Acting.as(Acting.Task.WAVES, work);
  }
}
