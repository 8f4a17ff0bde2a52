package tandem.portal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file, and SHA-256 of the digests of its pieces: browsers digest only what they hold
/// in memory, so the whole is digested piece by piece.
///
/// @param whole in hexadecimal
/// @param pieces in hexadecimal
record UploadDigest(String whole, String pieces) {
  /// How long each but the last is.
  static final int PIECE = 8 * 1024 * 1024;

  private static final int AT_ONCE = 64 * 1024;

  static UploadDigest of(Path file) throws IOException {
    MessageDigest whole = sha256();
    MessageDigest pieces = sha256();
    MessageDigest piece = sha256();
    byte[] bytes = new byte[AT_ONCE];
    int inPiece = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(bytes, 0, AT_ONCE);
      while (read > 0) {
        whole.update(bytes, 0, read);
        piece.update(bytes, 0, read);
        inPiece += read;
        if (inPiece == PIECE) {
          pieces.update(piece.digest());
          inPiece = 0;
        }
        read = in.readNBytes(bytes, 0, AT_ONCE);
      }
    }
    if (inPiece > 0) {
      pieces.update(piece.digest());
    }
    HexFormat hex = HexFormat.of();
    return new UploadDigest(hex.formatHex(whole.digest()), hex.formatHex(pieces.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
