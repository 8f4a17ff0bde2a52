package tandem.portal.alliance;

import tandem.portal.identity.CompanyId;

/// A company's seat in one alliance.
public record AllianceSide(SideId id, Letter letter, CompanyId company, String companyName) {}
