package tandem.portal.messaging;

import tandem.portal.alliance.AllianceId;

/// Both sides have approved this exact version; sellers see it from now on.
public record MessagePublished(AllianceId alliance, MessageId message, VersionId version) {}
