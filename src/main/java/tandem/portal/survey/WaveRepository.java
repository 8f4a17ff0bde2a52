package tandem.portal.survey;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static tandem.db.survey.Tables.AUDIENCE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;
import static tandem.db.survey.Tables.WAVE_CHANGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;

/// Stores waves and, while they are being opened, their cells.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaveRepository {
  /// No alliance has as many waves.
  private static final int OUT_OF_THE_WAY = 1_000_000;

  private final DSLContext db;

  WaveRepository(DSLContext db) {
    this.db = db;
  }

  /// With the next number: of two who plan at once, one waits for the other.
  WaveId insert(AllianceId alliance, InstrumentId instrument, WaveDraft draft) {
    oneAtATime(alliance);
    int last =
        db.select(coalesce(max(WAVE.NUMBER), 0))
            .from(WAVE)
            .where(WAVE.ALLIANCE_ID.eq(alliance.value()))
            .fetchSingle()
            .value1();
    return new WaveId(
        db.insertInto(WAVE)
            .set(WAVE.ALLIANCE_ID, alliance.value())
            .set(WAVE.INSTRUMENT_ID, instrument.value())
            .set(WAVE.NUMBER, last + 1)
            .set(WAVE.STATE, WaveState.PLANNED.name())
            .set(WAVE.OPENS_ON, draft.opensOn())
            .set(WAVE.CLOSES_ON, draft.closesOn())
            .set(WAVE.K_MEAN, draft.kMean())
            .set(WAVE.K_DISTRIBUTION, draft.kDistribution())
            .set(WAVE.ASKS_MANAGEMENT, draft.asksManagement())
            .returning(WAVE.ID)
            .fetchSingle()
            .getId());
  }

  /// The wave, while nobody else opens, closes or sends to it. Waits its turn among senders, so
  /// that a stream of them cannot keep a wave from closing (a shared row lock could).
  public Optional<Wave> lock(WaveId id) {
    db.execute("select pg_advisory_xact_lock(?)", turnstile(id));
    return db.selectFrom(WAVE)
        .where(WAVE.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(WaveRepository::wave);
  }

  /// The wave, while nobody closes it. Any number of senders hold it at once, and unlike a row lock
  /// it leaves no mark of them in the table.
  Optional<Wave> keepOpen(WaveId id) {
    db.execute("select pg_advisory_xact_lock_shared(?)", turnstile(id));
    return db.selectFrom(WAVE).where(WAVE.ID.eq(id.value())).fetchOptional(WaveRepository::wave);
  }

  /// Two waves of an alliance are neither opened nor numbered at the same time.
  void oneAtATime(AllianceId alliance) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended('survey.open ' || ?, 0))",
        alliance.toString());
  }

  /// Gives a planned wave that opens the least number of all planned ones, and each of the others
  /// the next: the wave before is the one with the number before, whichever was planned first.
  void numberFirst(Wave opening) {
    Map<UUID, Integer> planned =
        db.select(WAVE.ID, WAVE.NUMBER)
            .from(WAVE)
            .where(
                WAVE.ALLIANCE_ID.eq(opening.alliance().value()),
                WAVE.STATE.eq(WaveState.PLANNED.name()))
            .orderBy(WAVE.NUMBER)
            .forUpdate()
            .fetchMap(WAVE.ID, WAVE.NUMBER);
    var order = new ArrayList<>(planned.keySet());
    order.remove(opening.id().value());
    order.addFirst(opening.id().value());
    if (order.equals(List.copyOf(planned.keySet()))) {
      return;
    }
    db.update(WAVE)
        .set(WAVE.NUMBER, WAVE.NUMBER.plus(OUT_OF_THE_WAY))
        .where(WAVE.ID.in(order))
        .execute();
    Iterator<Integer> numbers = planned.values().iterator();
    order.forEach(
        id -> db.update(WAVE).set(WAVE.NUMBER, numbers.next()).where(WAVE.ID.eq(id)).execute());
  }

  static long turnstile(WaveId id) {
    return id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits();
  }

  /// @param management numbered on from the cells, one a side at most
  /// @param audience in which of the cells each of those stands who may answer
  void open(
      WaveId id,
      LocalDate day,
      List<Cell> cells,
      List<Cell> management,
      Map<PersonId, Integer> audience) {
    add(id, cells, Cell.Kind.SELLER);
    add(id, management, Cell.Kind.MANAGEMENT);
    Acting.run(Acting.Task.WAVES, () -> ask(id, audience));
    db.update(WAVE)
        .set(WAVE.STATE, WaveState.OPEN.name())
        .set(WAVE.OPENS_ON, day)
        .where(WAVE.ID.eq(id.value()))
        .execute();
  }

  private void add(WaveId id, List<Cell> cells, Cell.Kind kind) {
    for (Cell cell : cells) {
      db.insertInto(WAVE_CELL)
          .set(WAVE_CELL.KIND, kind.name())
          .set(WAVE_CELL.WAVE_ID, id.value())
          .set(WAVE_CELL.CELL, cell.number())
          .set(WAVE_CELL.SIDE_ID, cell.side().value())
          .set(WAVE_CELL.JOB_ROLE, cell.jobRole() == null ? null : cell.jobRole().name())
          .set(WAVE_CELL.REGION, cell.region())
          .set(WAVE_CELL.INVITED, cell.invited())
          .execute();
    }
  }

  private void ask(WaveId id, Map<PersonId, Integer> audience) {
    db.execute(
        """
        insert into survey.audience (wave_id, person_id, cell)
        select ?, a.person, a.cell from unnest(?::uuid[], ?::int[]) as a (person, cell)
        """,
        id.value(),
        audience.keySet().stream().map(PersonId::value).toArray(UUID[]::new),
        audience.values().toArray(Integer[]::new));
  }

  /// With the list of whom it asked: nobody can answer any more.
  void close(WaveId id, LocalDate lastDay) {
    db.deleteFrom(AUDIENCE).where(AUDIENCE.WAVE_ID.eq(id.value())).execute();
    db.update(WAVE)
        .set(WAVE.STATE, WaveState.CLOSED.name())
        .set(WAVE.CLOSES_ON, lastDay)
        .where(WAVE.ID.eq(id.value()))
        .execute();
  }

  /// What has become of its days since it opened.
  public void note(WaveId id, WaveRow.Change change) {
    int last =
        db.select(coalesce(max(WAVE_CHANGE.NUMBER), 0))
            .from(WAVE_CHANGE)
            .where(WAVE_CHANGE.WAVE_ID.eq(id.value()))
            .fetchSingle()
            .value1();
    db.insertInto(WAVE_CHANGE)
        .set(WAVE_CHANGE.WAVE_ID, id.value())
        .set(WAVE_CHANGE.NUMBER, last + 1)
        .set(WAVE_CHANGE.WHAT, change.what().name())
        .set(WAVE_CHANGE.CHANGED_ON, change.on())
        .set(WAVE_CHANGE.UNTIL_BEFORE, change.before())
        .set(WAVE_CHANGE.UNTIL, change.until())
        .set(WAVE_CHANGE.REASON, change.reason())
        .execute();
  }

  public static Wave wave(Record r) {
    return new Wave(
        new WaveId(r.get(WAVE.ID)),
        new AllianceId(r.get(WAVE.ALLIANCE_ID)),
        new InstrumentId(r.get(WAVE.INSTRUMENT_ID)),
        r.get(WAVE.NUMBER),
        WaveState.valueOf(r.get(WAVE.STATE)),
        r.get(WAVE.OPENS_ON),
        r.get(WAVE.CLOSES_ON),
        r.get(WAVE.K_MEAN),
        r.get(WAVE.K_DISTRIBUTION),
        r.get(WAVE.ASKS_MANAGEMENT));
  }
}
