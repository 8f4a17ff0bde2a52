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
/// @param validFor null: without end, because a passed check is not taken again until a new version
///     of the module asks for it
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

  @Nullable Instant expiry(Instant issuedAt) {
    return validFor == null ? null : issuedAt.atOffset(ZoneOffset.UTC).plus(validFor).toInstant();
  }
}
