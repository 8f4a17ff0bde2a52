package tandem.portal.identity.account;

import java.util.Arrays;
import java.util.Optional;

/// What one may sign in with, and what Keycloak calls it.
public enum SignInMethod {
  PASSWORD("password", "UPDATE_PASSWORD"),
  PASSKEY("webauthn-passwordless", "webauthn-register-passwordless"),
  APP("otp", "CONFIGURE_TOTP"),
  RECOVERY_CODES("recovery-authn-codes", "CONFIGURE_RECOVERY_AUTHN_CODES");

  private final String type;
  private final String action;

  SignInMethod(String type, String action) {
    this.type = type;
    this.action = action;
  }

  /// The name of the errand that adds or changes it.
  public String action() {
    return action;
  }

  static Optional<SignInMethod> ofType(String type) {
    return Arrays.stream(values()).filter(method -> method.type.equals(type)).findFirst();
  }
}
