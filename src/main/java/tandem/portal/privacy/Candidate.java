package tandem.portal.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.PersonId;

/// A person of the administrator's own company who may be erased.
///
/// @param leftOn null: still active
/// @param erasedBy the day from which the portal erases them by itself; null: still active
public record Candidate(
    PersonId person,
    String name,
    String email,
    @Nullable String externalId,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate erasedBy) {}
