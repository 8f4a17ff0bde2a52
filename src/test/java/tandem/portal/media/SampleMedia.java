package tandem.portal.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/// The beginnings of files of many kinds, and a picture that is whole.
public final class SampleMedia {
  public static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nZwei halbe Antworten\n";

  private SampleMedia() {}

  public static byte[] picture(String format) {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(8, 8, 32, 24);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] webP() {
    return bytes("RIFF\u0024\u0000\u0000\u0000WEBPVP8 ", 64);
  }

  /// @param brand as it stands in the first box: `isom`, `mp42`, `M4V `
  public static byte[] mp4(String brand) {
    return bytes("\u0000\u0000\u0000\u0018ftyp" + brand + "\u0000\u0000\u0002\u0000" + brand, 200);
  }

  /// @param docType `webm`, or `matroska`
  public static byte[] matroska(String docType) {
    byte[] head = new byte[300];
    byte[] start = HexFormat.of().parseHex("1a45dfa39f4286810142f7810142f2810442f381084282");
    System.arraycopy(start, 0, head, 0, start.length);
    head[start.length] = (byte) (0x80 | docType.length());
    byte[] name = docType.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(name, 0, head, start.length + 1, name.length);
    return head;
  }

  public static byte[] pdf() {
    return bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< >>\nendobj\n", 100);
  }

  static byte[] bytes(String head, int length) {
    return Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), length);
  }

  /// As the browser works it out.
  public static String digest(byte[] file) {
    try {
      MessageDigest pieces = MessageDigest.getInstance("SHA-256");
      for (int at = 0; at < file.length; at += UploadDigest.PIECE) {
        MessageDigest piece = MessageDigest.getInstance("SHA-256");
        piece.update(file, at, Math.min(UploadDigest.PIECE, file.length - at));
        pieces.update(piece.digest());
      }
      return HexFormat.of().formatHex(pieces.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
