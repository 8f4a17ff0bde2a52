package tandem.portal.messaging;

import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;

/// One side has approved a version and asks the other to.
public record MessageSubmitted(
    AllianceId alliance, MessageId message, VersionId version, SideId by) {}
