package tandem.portal.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app shows: RFC 6238, six digits every 30 seconds from HMAC-SHA-1.
record OneTimeCode(byte[] key) {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  static final int SECONDS = 30;

  static OneTimeCode ofKey(String base32) {
    String letters = base32.replace(" ", "").toUpperCase(Locale.ROOT);
    var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
    int bits = 0;
    int buffer = 0;
    for (char letter : letters.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
        buffer &= (1 << bits) - 1;
      }
    }
    return new OneTimeCode(bytes.array());
  }

  String at(Instant time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash =
          mac.doFinal(ByteBuffer.allocate(8).putLong(time.getEpochSecond() / SECONDS).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
