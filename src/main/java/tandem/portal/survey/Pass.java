package tandem.portal.survey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a browser sends its answers with instead of a session: the ballot and the cell of whoever
/// opened the page, sealed under a key that ends with the wave's. It tells its bearer nothing, it
/// is kept nowhere here, and it is another text each time. Whoever copies it can send once in that
/// person's place, and never read.
///
/// @param text 86 letters of base64url
public record Pass(String text) {
  /// Not as long as an id, so that it can be nobody's ballot.
  private static final byte[] PURPOSE = "tandem: sealed pass".getBytes(US_ASCII);

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int BALLOT = 32;
  private static final int SEALED = NONCE + BALLOT + Integer.BYTES + TAG_BITS / Byte.SIZE;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Under what a response is stored, and the group it belongs to.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Place(byte[] ballot, int cell) {}

  static Pass seal(byte[] waveKey, byte[] ballot, int cell) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] place = ByteBuffer.allocate(BALLOT + Integer.BYTES).put(ballot).putInt(cell).array();
    try {
      byte[] sealed =
          ByteBuffer.allocate(SEALED)
              .put(nonce)
              .put(cipher(Cipher.ENCRYPT_MODE, waveKey, nonce).doFinal(place))
              .array();
      return new Pass(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /// Empty for a text that was not sealed under this key.
  Optional<Place> open(byte[] waveKey) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length != SEALED) {
      return Optional.empty();
    }
    var rest = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    rest.get(nonce);
    try {
      var place =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, waveKey, nonce).doFinal(sealed, NONCE, SEALED - NONCE));
      byte[] ballot = new byte[BALLOT];
      place.get(ballot);
      return Optional.of(new Place(ballot, place.getInt()));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, byte[] waveKey, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(Ballot.derive(waveKey, PURPOSE), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  /// Says nothing, so that no log can hold it.
  @Override
  public String toString() {
    return "a pass";
  }
}
