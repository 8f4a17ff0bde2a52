package tandem.portal.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;

/// What somebody has understood, as it was when the certificate was issued: none of it changes any
/// more. Only whether it is shown, and whether it still holds, does.
///
/// @param version of the module that was completed
/// @param minutes of reading and checking the module takes
/// @param expiresAt null: holds without end
/// @param shown null: nobody but the owner sees it
/// @param renews when the one it took the place of was issued; null: it is the first, or that
///     one is past its period
/// @param renewed whether a later one of the same module has taken its place
public record Certificate(
    CertificateId id,
    ModuleId module,
    UUID version,
    Localized title,
    Localized summary,
    int minutes,
    String alliance,
    String company,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Shown shown,
    @Nullable Instant revokedAt,
    @Nullable Instant renews,
    boolean renewed) {

  /// What its owner has released.
  ///
  /// @param address of its public page, whole; nobody guesses it
  /// @param withName whether the page says whose it is
  public record Shown(String address, boolean withName, Instant since) {}

  public CertificateState state(Instant now) {
    return CertificateState.of(expiresAt, revokedAt, now);
  }
}
