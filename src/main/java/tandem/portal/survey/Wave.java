package tandem.portal.survey;

import java.time.LocalDate;
import tandem.portal.alliance.AllianceId;

/// One time of asking. What protects the respondents (instrument, k) is frozen when it opens; the
/// database refuses to change it.
///
/// @param closesOn the last day on which answers count
/// @param kMean fewest answers behind a published mean, at least 5
/// @param kDistribution fewest answers behind a published distribution, at least 8
/// @param asksManagement whether executives and partner managers are asked too, apart from the
///     sellers
public record Wave(
    WaveId id,
    AllianceId alliance,
    InstrumentId instrument,
    int number,
    WaveState state,
    LocalDate opensOn,
    LocalDate closesOn,
    int kMean,
    int kDistribution,
    boolean asksManagement) {

  /// One that asks sellers alone.
  public Wave(
      WaveId id,
      AllianceId alliance,
      InstrumentId instrument,
      int number,
      WaveState state,
      LocalDate opensOn,
      LocalDate closesOn,
      int kMean,
      int kDistribution) {
    this(id, alliance, instrument, number, state, opensOn, closesOn, kMean, kDistribution, false);
  }

  boolean takesAnswersOn(LocalDate day) {
    return state == WaveState.OPEN && !day.isAfter(closesOn);
  }
}
