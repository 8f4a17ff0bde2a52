package tandem.portal.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as the company's own systems describe them.
///
/// @param locale null: what the person chose stays
public record PersonDraft(
    UUID id,
    @Nullable String externalId,
    String email,
    String givenName,
    String familyName,
    @Nullable String locale) {}
