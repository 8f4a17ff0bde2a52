package tandem.portal.messaging;

import tandem.portal.identity.CompanyColour;

/// What a pitch sheet is made of.
///
/// @param colour of the company that hands it over
public record Sheet(PublishedMessage message, Contact contact, CompanyColour colour) {}
