package tandem.portal.messaging;

import tandem.portal.alliance.SideId;

/// A side's own words for a message: both sides sign them, the side's own sellers read them in the
/// message's place.
///
/// @param of the message they stand for
/// @param side whose sellers read them
public record Variant(MessageId of, SideId side) {}
