package tandem.portal.survey.management;

import static tandem.db.survey.Tables.TRUST_MEAN;

import java.util.Arrays;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.SideId;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Cell;
import tandem.portal.survey.WaveId;

/// Trust scores of closed waves that asked the management too, without anything else of a response.
@Component
class ManagementQueries {
  private static final Scale.Levels SCALE = new Scale.Agreement(5);

  private final DSLContext db;

  ManagementQueries(DSLContext db) {
    this.db = db;
  }

  /// From 0 to 100, sorted; of those who have answered at least ten of twelve. In one reading of
  /// the responses, for all sides and kinds of people.
  Indexes indexes(WaveId wave) {
    return new Indexes(
        db.select(TRUST_MEAN.SIDE_ID, TRUST_MEAN.KIND, TRUST_MEAN.MEANS)
            .from(TRUST_MEAN)
            .where(TRUST_MEAN.WAVE_ID.eq(wave.value()))
            .fetchMap(
                r -> new Of(new SideId(r.value1()), Cell.Kind.valueOf(r.value2())),
                r -> Arrays.stream(r.value3()).mapToDouble(SCALE::percent).toArray()));
  }

  private record Of(SideId side, Cell.Kind kind) {}

  record Indexes(Map<Of, double[]> byPeople) {
    double[] of(SideId side, Cell.Kind kind) {
      return byPeople.getOrDefault(new Of(side, kind), new double[0]);
    }
  }
}
