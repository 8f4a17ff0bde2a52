package tandem.portal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as a link of its chain.
///
/// @param salt null, as the content, once it has been forgotten
@SuppressWarnings("ArrayRecordComponent") // compared by ChainCheck, not by equals
record Link(
    long seq,
    Instant at,
    String action,
    byte[] digest,
    byte[] hash,
    byte @Nullable [] salt,
    @Nullable Content content) {

  /// What the hash has to be, behind an entry with that one.
  ///
  /// @param before 32 zero bytes for the first
  byte[] hashAfter(byte[] before, UUID chain) {
    MessageDigest sha = sha256();
    sha.update(before);
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    String place = chain + "\n" + seq + "\n" + micros + "\n" + action + "\n";
    sha.update(place.getBytes(StandardCharsets.UTF_8));
    return sha.digest(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
