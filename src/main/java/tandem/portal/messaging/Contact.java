package tandem.portal.messaging;

import tandem.portal.identity.CompanyColour;

/// Whoever brings a sheet along, as the customer reaches them.
///
/// @param colour of their company
public record Contact(String name, String company, String email, CompanyColour colour) {}
