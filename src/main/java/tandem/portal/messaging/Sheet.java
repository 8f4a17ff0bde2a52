package tandem.portal.messaging;

/// What a pitch sheet is made of.
public record Sheet(PublishedMessage message, Contact contact) {}
