package tandem.portal.survey.council;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.WAVE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

/// Waves as they are set up, and the alliances they are of. Never a response.
@Component
class CouncilQueries {
  private static final Field<JSONB> TITLE = jsonbGetAttribute(INSTRUMENT.DEFINITION, "title");

  private final DSLContext db;
  private final Json json;

  CouncilQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Setup setup(WaveRow row, Instrument instrument) {
    UUID alliance = row.wave().alliance().value();
    List<Setup.Side> sides =
        db.select(COMPANY.NAME, SIDE.ID)
            .from(SIDE)
            .join(COMPANY)
            .on(COMPANY.ID.eq(SIDE.COMPANY_ID))
            .where(SIDE.ALLIANCE_ID.eq(alliance))
            .orderBy(COMPANY.NAME.collate("C"), SIDE.ID)
            .fetch(
                r ->
                    new Setup.Side(
                        new SideId(r.value2()),
                        r.value1(),
                        of(r.value2(), row.cells()),
                        of(r.value2(), row.management()).stream().findFirst().orElse(null)));
    return db.select(ALLIANCE_.NAME, ALLIANCE_.SIGNED_ON)
        .from(ALLIANCE_)
        .where(ALLIANCE_.ID.eq(alliance))
        .fetchSingle(r -> new Setup(r.value1(), r.value2(), sides, row, instrument));
  }

  private static List<Cell> of(UUID side, List<Cell> cells) {
    return cells.stream().filter(cell -> cell.side().value().equals(side)).toList();
  }

  /// Whether a company is one of the two.
  boolean sits(CompanyId company, AllianceId alliance) {
    return db.fetchExists(
        SIDE, SIDE.ALLIANCE_ID.eq(alliance.value()), SIDE.COMPANY_ID.eq(company.value()));
  }

  /// Waves of these alliances, and of all a company sits in: those to come, the open one and what
  /// closed last, latest first.
  List<PaperRow> papers(List<UUID> alliances, List<CompanyId> companies, int most) {
    Condition seated =
        exists(
            selectOne()
                .from(SIDE)
                .where(
                    SIDE.ALLIANCE_ID.eq(WAVE.ALLIANCE_ID),
                    SIDE.COMPANY_ID.in(companies.stream().map(CompanyId::value).toList())));
    return db.select(
            WAVE.ID, ALLIANCE_.ID, ALLIANCE_.NAME, WAVE.NUMBER, TITLE, WAVE.STATE, WAVE.OPENS_ON)
        .from(WAVE)
        .join(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(WAVE.ALLIANCE_ID))
        .join(INSTRUMENT)
        .on(INSTRUMENT.ID.eq(WAVE.INSTRUMENT_ID))
        .where(WAVE.ALLIANCE_ID.in(alliances).or(seated))
        .orderBy(WAVE.OPENS_ON.desc(), WAVE.NUMBER.desc(), WAVE.ID)
        .limit(most)
        .fetch(
            r ->
                new PaperRow(
                    new WaveId(r.value1()),
                    new AllianceId(r.value2()),
                    r.value3(),
                    r.value4(),
                    json.read(r.value5(), Localized.class),
                    WaveState.valueOf(r.value6()),
                    r.value7()));
  }
}
