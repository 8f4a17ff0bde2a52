package tandem.portal.identity;

import org.jspecify.annotations.Nullable;

public record PersonRow(
    String givenName,
    String familyName,
    String email,
    @Nullable String externalId,
    boolean active) {}
