package tandem.portal.survey;

import static java.util.Comparator.comparing;
import static tandem.db.survey.Tables.INSTRUMENT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Json;

/// Instruments by id, kept in memory: a version never changes.
@Component
public class InstrumentRepository {
  private final DSLContext db;
  private final Json json;
  private final Map<InstrumentId, Instrument> known = new ConcurrentHashMap<>();

  InstrumentRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  public Instrument get(InstrumentId id) {
    return known.computeIfAbsent(id, this::load);
  }

  /// Every instrument an alliance can ask with, in its newest version: those that ship with the
  /// portal, the one asked first first, then its own.
  List<Instrument> newest(AllianceId alliance) {
    return db
        .select(INSTRUMENT.ID)
        .distinctOn(INSTRUMENT.SLUG)
        .from(INSTRUMENT)
        .where(INSTRUMENT.ALLIANCE_ID.isNull().or(INSTRUMENT.ALLIANCE_ID.eq(alliance.value())))
        .orderBy(INSTRUMENT.SLUG, INSTRUMENT.VERSION.desc())
        .fetch(r -> get(new InstrumentId(r.value1())))
        .stream()
        .sorted(comparing(i -> i.id().value().toString()))
        .toList();
  }

  private Instrument load(InstrumentId id) {
    return db.select(INSTRUMENT.SLUG, INSTRUMENT.VERSION, INSTRUMENT.DEFINITION)
        .from(INSTRUMENT)
        .where(INSTRUMENT.ID.eq(id.value()))
        .fetchSingle(
            r ->
                new Instrument(
                    id,
                    r.value1(),
                    r.value2(),
                    json.read(r.value3(), Instrument.Definition.class)));
  }
}
