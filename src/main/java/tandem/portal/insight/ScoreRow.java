package tandem.portal.insight;

import java.util.UUID;
import tandem.portal.alliance.SideId;

/// The responses' means (1 to 5) of one side in one closed wave.
record ScoreRow(UUID wave, SideId side, Facet facet, double[] means) {}
