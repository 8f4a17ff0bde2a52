package tandem.portal.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a certificate holds, and who it says has issued it.
///
/// @param validFor null: as long as the module's authors have set, and without end where they have
///     set nothing: a passed check is not taken again then until a new version asks for it
/// @param issuer the name other systems show
@ConfigurationProperties("tandem.certificates")
record CertificateRules(@Nullable Period validFor, @DefaultValue("Tandem") String issuer) {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  CertificateRules {
    if (validFor != null && !ANY_DAY.plus(validFor).isAfter(ANY_DAY)) {
      throw new IllegalArgumentException(
          "tandem.certificates.valid-for must be a day at least, and is " + validFor);
    }
  }

  /// @param holdsUntil what the module's authors have set; null: nothing
  /// @return the earlier of both ends; null: neither is set
  @Nullable Instant expiry(Instant issuedAt, @Nullable Instant holdsUntil) {
    if (validFor == null) {
      return holdsUntil;
    }
    Instant own = issuedAt.atOffset(ZoneOffset.UTC).plus(validFor).toInstant();
    return holdsUntil == null || own.isBefore(holdsUntil) ? own : holdsUntil;
  }
}
