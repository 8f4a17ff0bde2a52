package tandem.portal.alliance;

import tandem.portal.identity.PersonId;

/// A seller's membership: the cell (side, job role, region) and the team they belong to.
public record Seller(PersonId person, SideId side, JobRole jobRole, String region, String team) {}
