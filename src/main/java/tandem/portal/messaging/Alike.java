package tandem.portal.messaging;

import tandem.portal.platform.Localized;

/// A published message that says nearly the same.
public record Alike(MessageId message, Localized title) {}
