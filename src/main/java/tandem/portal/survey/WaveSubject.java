package tandem.portal.survey;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.survey.Tables.INSTRUMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.notification.MailService;
import tandem.portal.platform.Json;

/// What a mail about a wave says it is about: the same to everybody who is asked, so that it tells
/// nothing of who has answered.
@Component
@Transactional(readOnly = true)
public class WaveSubject {
  private final DSLContext db;
  private final Json json;

  WaveSubject(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  public MailService.About of(Wave wave) {
    return db.select(INSTRUMENT.DEFINITION, ALLIANCE_.NAME)
        .from(INSTRUMENT)
        .crossJoin(ALLIANCE_)
        .where(
            INSTRUMENT.ID.eq(wave.instrument().value()), ALLIANCE_.ID.eq(wave.alliance().value()))
        .fetchSingle(
            r ->
                new MailService.About(
                    json.read(r.value1(), Instrument.Definition.class).title(), r.value2()));
  }
}
