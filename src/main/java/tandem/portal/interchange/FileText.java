package tandem.portal.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bytes of a file as characters: by its byte order mark, as UTF-8, by what it says of itself,
/// and where that cannot be, as Windows-1252. Editors change files without changing what they say
/// of themselves, and leave the mark out.
public final class FileText {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");

  /// What neither XML nor a database has a place for; and the private characters readers of this
  /// module mark places with.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\uFEFF\\uE000-\\uE0FF]");

  private static final int HEAD = 200;

  private FileText() {}

  /// With line feeds for all line ends, and without an XML declaration.
  public static String of(byte[] bytes) {
    String text = DECLARATION.matcher(decoded(bytes)).replaceFirst("");
    return FORBIDDEN
        .matcher(wellFormed(text.replace("\r\n", "\n").replace('\r', '\n')))
        .replaceAll("");
  }

  /// Without halves of characters.
  private static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  private static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, declared(bytes));
    }
  }

  /// UTF-16 by its mark, or by every other byte of the beginning being nothing.
  private static @Nullable Charset wide(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 4 || Math.max(even, odd) * 10 < pairs * 8) {
      return null;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static Charset declared(byte[] bytes) {
    Charset otherwise = Charset.forName("windows-1252");
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher name = DECLARED.matcher(head);
    if (!name.find()) {
      return otherwise;
    }
    try {
      Charset charset = Charset.forName(name.group(1));
      return charset.name().startsWith("UTF-") ? otherwise : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return otherwise;
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
