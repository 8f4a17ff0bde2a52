package tandem.portal.identity.account;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as their account has to be.
///
/// @param subject the account, as far as the portal knows it
/// @param invited whether a link to set a password was sent to this person before
record AccountHolder(
    UUID person,
    UUID company,
    String email,
    String givenName,
    String familyName,
    Locale locale,
    boolean active,
    @Nullable String subject,
    boolean invited) {}
