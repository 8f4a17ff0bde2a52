package tandem.portal.insight;

import java.time.LocalDate;
import java.util.UUID;
import tandem.portal.alliance.SideId;

/// One side's part in a closed wave.
record WaveSideRow(
    UUID wave,
    int number,
    LocalDate opensOn,
    LocalDate closesOn,
    int k,
    int instrumentVersion,
    SideId side,
    int invited,
    int answered) {}
