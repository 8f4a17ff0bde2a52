package tandem.portal.survey.council;

import java.time.LocalDate;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Localized;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveState;

/// A wave there is a paper about.
public record PaperRow(
    WaveId wave,
    AllianceId alliance,
    String allianceName,
    int number,
    Localized instrument,
    WaveState state,
    LocalDate opensOn) {}
