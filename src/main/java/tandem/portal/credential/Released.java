package tandem.portal.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// A certificate as anybody sees it who has its address.
///
/// @param holder null: its owner has not released the name
record Released(
    Localized title,
    Localized summary,
    int minutes,
    String alliance,
    String company,
    @Nullable String holder,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    CertificateState state) {}
