package tandem.portal.identity.account;

import org.jspecify.annotations.Nullable;

/// What came of comparing an account with its person.
///
/// @param subject the account; null: there is none
/// @param invited whether a link to set a password is on its way, now or from before
record AccountState(@Nullable String subject, boolean invited, @Nullable Hindrance hindrance) {
  static AccountState none() {
    return new AccountState(null, false, null);
  }

  static AccountState hindered(Hindrance hindrance) {
    return new AccountState(null, false, hindrance);
  }
}
