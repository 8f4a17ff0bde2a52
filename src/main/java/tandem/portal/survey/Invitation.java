package tandem.portal.survey;

import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;

/// A wave as one seller meets it. Shown to that person alone.
public sealed interface Invitation {
  Wave wave();

  /// Waiting for answers.
  ///
  /// @param respondent what the seller's answers will be known by
  /// @param pass what the seller's browser needs to send them. Derived anew each time and kept
  ///     nowhere: what is sent with it later comes from nobody (see [BallotBox]). It ends with the
  ///     wave, so it outlives a session, a restart, and the membership it was given to
  record Waiting(
      Wave wave,
      Instrument instrument,
      Alliance alliance,
      Instrument.Respondent respondent,
      Pass pass)
      implements Invitation {
    /// The seller's own side.
    public AllianceSide side() {
      return alliance.side(respondent.side());
    }

    public AllianceSide partner() {
      return alliance.otherThan(respondent.side());
    }
  }

  record Sent(Wave wave) implements Invitation {}

  record Over(Wave wave) implements Invitation {}

  record NotInvited(Wave wave) implements Invitation {}
}
