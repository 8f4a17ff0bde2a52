package tandem.portal.survey.result;

import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;

/// Figures of an item on the scale of the index, so that all means read alike: 0 for the lowest
/// answer, 100 for the highest.
public final class Percent {
  private static final double WHOLE = 100;

  private Percent() {}

  public static Published<Estimate> of(Scale.Levels scale, Published<Estimate> mean) {
    double step = step(scale);
    return mean.map(e -> e.scaled(step, -step * scale.lowest()).clipped(0, WHOLE));
  }

  /// The difference of two means, in points.
  public static Gap of(Scale.Levels scale, Gap gap) {
    return gap.scaled(step(scale));
  }

  private static double step(Scale.Levels scale) {
    return WHOLE / (scale.highest() - scale.lowest());
  }
}
