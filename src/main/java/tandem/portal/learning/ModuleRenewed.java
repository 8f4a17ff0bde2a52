package tandem.portal.learning;

import java.time.Instant;
import java.util.UUID;
import tandem.portal.identity.PersonId;

/// Somebody has passed the check of this version to renew an earlier completion, which stands.
public record ModuleRenewed(PersonId person, ModuleId module, UUID version, Instant at) {}
