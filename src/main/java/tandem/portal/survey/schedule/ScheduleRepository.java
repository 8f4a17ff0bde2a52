package tandem.portal.survey.schedule;

import static tandem.db.survey.Tables.REMINDER_RUN;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;

/// Changes what is planned and the days of what is open, and writes down that a wave was reminded
/// of: of whom and of how many is nowhere to be written.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScheduleRepository {
  private final DSLContext db;

  ScheduleRepository(DSLContext db) {
    this.db = db;
  }

  void change(WaveId id, InstrumentId instrument, WaveDraft draft) {
    db.update(WAVE)
        .set(WAVE.INSTRUMENT_ID, instrument.value())
        .set(WAVE.OPENS_ON, draft.opensOn())
        .set(WAVE.CLOSES_ON, draft.closesOn())
        .set(WAVE.K_MEAN, draft.kMean())
        .set(WAVE.K_DISTRIBUTION, draft.kDistribution())
        .set(WAVE.ASKS_MANAGEMENT, draft.asksManagement())
        .where(WAVE.ID.eq(id.value()))
        .execute();
  }

  void delete(WaveId id) {
    db.deleteFrom(WAVE).where(WAVE.ID.eq(id.value())).execute();
  }

  void extend(WaveId id, LocalDate until) {
    db.update(WAVE).set(WAVE.CLOSES_ON, until).where(WAVE.ID.eq(id.value())).execute();
  }

  /// @return false when another portal has begun this one
  boolean beginReminder(WaveId id, int number, LocalDate day) {
    return db.insertInto(REMINDER_RUN)
            .set(REMINDER_RUN.WAVE_ID, id.value())
            .set(REMINDER_RUN.NUMBER, number)
            .set(REMINDER_RUN.RUN_ON, day)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
