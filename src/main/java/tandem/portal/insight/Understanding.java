package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.portal.alliance.Letter;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// How well the alliance is understood, after disclosure control.
///
/// @param sinceMonth the month since the signature that `change` compares with
/// @param learned persons of the roster with answers in the check
/// @param asOf by side and pillar, the end of the week its figures stand at; absent: none yet
public record Understanding(
    Sides<Estimate> index,
    Sides<Integer> learned,
    List<PillarFigure> pillars,
    Sides<Direction> change,
    int sinceMonth,
    Sides<Calibration> calibration,
    List<Moment> trajectory,
    Map<Letter, Map<Pillar, LocalDate>> asOf) {

  /// The last day any figure of a side has moved.
  public Optional<LocalDate> asOf(Letter side) {
    return asOf.getOrDefault(side, Map.of()).values().stream().max(LocalDate::compareTo);
  }

  /// Shares of first-attempt answers in percent, and how many answers.
  public record Calibration(
      Estimate sureRight,
      Estimate sureWrong,
      Estimate unsureRight,
      Estimate unsureWrong,
      int answers) {}
}
