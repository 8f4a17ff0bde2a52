package tandem.portal.insight;

import java.util.List;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// How well the alliance is understood, after disclosure control.
///
/// @param sinceMonth the month since the signature that `change` compares with
/// @param learned persons of the roster with answers in the check
public record Understanding(
    Sides<Estimate> index,
    Sides<Integer> learned,
    List<PillarFigure> pillars,
    Sides<Direction> change,
    int sinceMonth,
    Sides<Calibration> calibration,
    List<Moment> trajectory) {

  /// Shares of first-attempt answers in percent, and how many answers.
  public record Calibration(
      Estimate sureRight,
      Estimate sureWrong,
      Estimate unsureRight,
      Estimate unsureWrong,
      int answers) {}
}
