package tandem.portal.identity.account;

import java.time.Instant;

/// One thing somebody signs in with: this passkey, that app.
///
/// @param label what its owner called it; empty: nothing
public record SignInMeans(String id, SignInMethod method, String label, Instant since) {

  /// The name of the errand that removes it.
  public String removal() {
    return "delete_credential:" + id;
  }
}
