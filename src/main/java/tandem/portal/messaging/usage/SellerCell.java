package tandem.portal.messaging.usage;

import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// The group a seller's doings are counted in.
record SellerCell(SideId side, JobRole role) {}
