package tandem.portal.survey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tandem.portal.identity.PersonId;

/// What makes a response count exactly once without saying whose it is: derived from the person
/// under the wave's key, stored only as a hash. Without the key it cannot be derived again.
final class Ballot {
  private Ballot() {}

  /// SHA-256 of HMAC-SHA256(key, person id): what the response is stored under.
  static byte[] hash(byte[] waveKey, PersonId person) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array();
    try {
      return MessageDigest.getInstance("SHA-256").digest(derive(waveKey, id));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// HMAC-SHA256 under the wave's key. Ballots are derived from the 16 bytes of an id; whatever
  /// else is derived from the same key takes another number of bytes.
  static byte[] derive(byte[] waveKey, byte[] from) {
    try {
      var hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(waveKey, "HmacSHA256"));
      return hmac.doFinal(from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
