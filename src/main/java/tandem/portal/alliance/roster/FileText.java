package tandem.portal.alliance.roster;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import tandem.portal.platform.ConflictException;

/// Tells text from anything else by its bytes, whatever the file is called, and finds out how the
/// text is written: UTF-16 says so itself; what is valid UTF-8 is UTF-8; the rest comes from a
/// Western European Windows, because guesses beyond that are wrong more often than right for names.
final class FileText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DECODED_AT_ONCE = 8192;
  private static final int PLENTY = 100;

  /// XLSX and ODS (any ZIP), XLS.
  private static final List<byte[]> WORKBOOKS =
      List.of(hex("504b0304"), hex("504b0506"), hex("d0cf11e0a1b11ae1"));

  /// PDF, PNG, JPEG, GIF, gzip, 7z, RAR, RTF.
  private static final List<byte[]> OTHERS =
      List.of(
          hex("255044462d"),
          hex("89504e47"),
          hex("ffd8ff"),
          hex("47494638"),
          hex("1f8b"),
          hex("377abcaf271c"),
          hex("526172211a07"),
          hex("7b5c727466"));

  private FileText() {}

  /// Reads along; nothing is decoded as a whole.
  ///
  /// @throws ConflictException when it is no text, with a sentence that says what to do
  static Reader of(byte[] bytes) {
    if (startsWithAny(bytes, WORKBOOKS)) {
      throw new ConflictException("alliance.roster.workbook");
    }
    if (startsWithAny(bytes, OTHERS)) {
      throw new ConflictException("alliance.roster.noText");
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return reader(bytes, 2, wide);
    }
    if (isBinary(bytes)) {
      throw new ConflictException("alliance.roster.noText");
    }
    int mark = startsWith(bytes, hex("efbbbf")) ? 3 : 0;
    return reader(bytes, mark, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
  }

  private static Reader reader(byte[] bytes, int from, Charset charset) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, from, bytes.length - from), charset);
  }

  private static @org.jspecify.annotations.Nullable Charset wide(byte[] bytes) {
    if (startsWith(bytes, hex("fffe"))) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, hex("feff")) ? StandardCharsets.UTF_16BE : null;
  }

  /// Nobody types these: what has them in plenty is a program or a picture. A single one makes its
  /// cell unfit, not the file.
  private static boolean isBinary(byte[] bytes) {
    int strange = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) {
        strange++;
      }
    }
    return (long) strange * PLENTY > bytes.length;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(DECODED_AT_ONCE);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  private static boolean startsWithAny(byte[] bytes, List<byte[]> beginnings) {
    return beginnings.stream().anyMatch(beginning -> startsWith(bytes, beginning));
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if (i >= bytes.length || bytes[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
