package tandem.portal.survey.management;

import static tandem.db.survey.Tables.TRUST_MEAN;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.SideId;
import tandem.portal.survey.Cell;
import tandem.portal.survey.WaveId;

/// Trust scores of closed waves that asked the management too, without anything else of a response.
@Component
class ManagementQueries {
  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;

  private final DSLContext db;

  ManagementQueries(DSLContext db) {
    this.db = db;
  }

  /// From 0 to 100, sorted; of those who have answered at least ten of twelve.
  double[] indexes(WaveId wave, SideId side, Cell.Kind kind) {
    return db.select(TRUST_MEAN.MEANS)
        .from(TRUST_MEAN)
        .where(
            TRUST_MEAN.WAVE_ID.eq(wave.value()),
            TRUST_MEAN.SIDE_ID.eq(side.value()),
            TRUST_MEAN.KIND.eq(kind.name()))
        .fetchOptional()
        .map(r -> Arrays.stream(r.value1()).mapToDouble(ManagementQueries::percent).toArray())
        .orElse(new double[0]);
  }

  private static double percent(double mean) {
    return (mean - LOWEST) / (HIGHEST - LOWEST) * 100;
  }
}
