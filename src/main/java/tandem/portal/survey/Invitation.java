package tandem.portal.survey;

import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;

/// A wave as one seller meets it. Shown to that person alone.
public sealed interface Invitation {
  Wave wave();

  /// Waiting for answers.
  ///
  /// @param side the seller's own side
  record Waiting(Wave wave, Instrument instrument, Alliance alliance, AllianceSide side)
      implements Invitation {
    public AllianceSide partner() {
      return alliance.otherThan(side.id());
    }
  }

  record Sent(Wave wave) implements Invitation {}

  record Over(Wave wave) implements Invitation {}

  record NotInvited(Wave wave) implements Invitation {}
}
