package tandem.portal.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a certificate holds.
public enum CertificateState {
  VALID,
  EXPIRED,
  REVOKED;

  static CertificateState of(
      @Nullable Instant expiresAt, @Nullable Instant revokedAt, Instant now) {
    if (revokedAt != null) {
      return REVOKED;
    }
    return expiresAt != null && !now.isBefore(expiresAt) ? EXPIRED : VALID;
  }

  public String textKey() {
    return "credential.state." + name();
  }
}
