package tandem.portal.insight;

import java.time.LocalDate;
import java.util.UUID;
import tandem.portal.alliance.SideId;

/// How many of the same questions one person had right before and after. Never leaves this package.
record GainRow(UUID person, SideId side, LocalDate on, int before, int after, int questions) {}
