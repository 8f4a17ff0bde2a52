package tandem.portal.learning;

import java.time.Instant;
import java.util.UUID;
import tandem.portal.identity.PersonId;

/// Somebody has read every lesson of this version and passed its check.
public record ModuleCompleted(PersonId person, ModuleId module, UUID version, Instant at) {}
