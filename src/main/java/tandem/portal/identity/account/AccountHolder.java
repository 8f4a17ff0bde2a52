package tandem.portal.identity.account;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
    boolean invited) {
  /// What Keycloak takes in no name. Such a name would get no account at all.
  private static final Pattern UNFIT =
      Pattern.compile("[<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

  AccountHolder {
    givenName = fit(givenName);
    familyName = fit(familyName);
  }

  private static String fit(String name) {
    String left = UNFIT.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return left.isEmpty() ? "-" : left;
  }
}
