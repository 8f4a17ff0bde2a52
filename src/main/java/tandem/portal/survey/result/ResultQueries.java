package tandem.portal.survey.result;

import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.REMARK;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.ROSTER_CHANGE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Json;
import tandem.portal.questionnaire.Reply;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveState;

/// The only reader of answers, and of closed waves alone: an open one has none as far as this
/// knows.
@Component
class ResultQueries {
  private static final int AT_ONCE = 1_000;

  private final DSLContext db;
  private final Json json;

  ResultQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// Hands over every seller's response, a thousand at a time, in no order.
  void each(WaveId wave, ObjIntConsumer<Answers> with) {
    try (var rows =
        db.select(RESPONSE.CELL, RESPONSE.ANSWERS)
            .from(RESPONSE)
            .join(WAVE)
            .on(WAVE.ID.eq(RESPONSE.WAVE_ID))
            .join(WAVE_CELL)
            .on(
                WAVE_CELL.WAVE_ID.eq(RESPONSE.WAVE_ID),
                WAVE_CELL.CELL.eq(RESPONSE.CELL),
                WAVE_CELL.KIND.eq(Cell.Kind.SELLER.name()))
            .where(RESPONSE.WAVE_ID.eq(wave.value()), WAVE.STATE.eq(WaveState.CLOSED.name()))
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      for (var row : rows) {
        with.accept(new Answers(json.read(row.value2(), ByItem.class).map()), row.value1());
      }
    }
  }

  /// Closed waves of an alliance that asked with the same instrument, last first.
  List<WaveId> closedBefore(AllianceId alliance, int number, String slug) {
    return db.select(WAVE.ID)
        .from(WAVE)
        .join(INSTRUMENT)
        .on(INSTRUMENT.ID.eq(WAVE.INSTRUMENT_ID))
        .where(
            WAVE.ALLIANCE_ID.eq(alliance.value()),
            WAVE.STATE.eq(WaveState.CLOSED.name()),
            WAVE.NUMBER.lt(number),
            INSTRUMENT.SLUG.eq(slug))
        .orderBy(WAVE.NUMBER.desc(), WAVE.ID)
        .fetch(r -> new WaveId(r.value1()));
  }

  /// What was written, by item, in random order.
  Map<String, List<String>> remarks(WaveId wave) {
    return db.select(REMARK.ITEM, REMARK.TEXT)
        .from(REMARK)
        .join(WAVE)
        .on(WAVE.ID.eq(REMARK.WAVE_ID))
        .where(REMARK.WAVE_ID.eq(wave.value()), WAVE.STATE.eq(WaveState.CLOSED.name()))
        .orderBy(REMARK.ID)
        .fetchGroups(REMARK.ITEM, REMARK.TEXT);
  }

  /// How many sellers of a side were on the roster at the opening of one of the two waves only.
  int moved(SideId side, WaveId earlier, WaveId later) {
    return db.select(ROSTER_CHANGE.MOVED)
        .from(ROSTER_CHANGE)
        .where(
            ROSTER_CHANGE.SIDE_ID.eq(side.value()),
            ROSTER_CHANGE.EARLIER_ID.eq(earlier.value()),
            ROSTER_CHANGE.WAVE_ID.eq(later.value()))
        .fetchSingle()
        .value1();
  }

  /// A JSON object of item and answer, as a type that JSON can be read into.
  record ByItem(@JsonValue Map<String, Reply> map) {
    @JsonCreator
    ByItem {}
  }
}
