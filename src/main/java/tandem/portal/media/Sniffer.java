package tandem.portal.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Finds out by its bytes what a file is. What it is called, and what the browser says of it, count
/// for nothing.
final class Sniffer {
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final int HEAD = 4096;
  private static final Pattern MP4 =
      Pattern.compile("....ftyp(?:iso\\w|avc1|dash|mmp4|MSNV)", Pattern.DOTALL);

  private Sniffer() {}

  /// @return empty for whatever is not on the list of types
  static Optional<MediaType> type(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      String found = TYPES.detect(in, new Metadata()).getBaseType().toString();
      return switch (found) {
        case "application/mp4", "video/x-m4v" -> Optional.of(MediaType.MP4);
        // Whatever is built of boxes, until the first of them says whose
        case "video/quicktime", "application/quicktime" ->
            MP4.matcher(head(file)).lookingAt() ? Optional.of(MediaType.MP4) : Optional.empty();
        // WebM is a kind of Matroska, which says which at its beginning
        case "application/x-matroska", "video/x-matroska" ->
            head(file).contains("webm") ? Optional.of(MediaType.WEBM) : Optional.empty();
        default -> MediaType.called(found);
      };
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  /// Of a picture whose head can be read; nothing is unpacked.
  static MediaFile.@Nullable Size size(Path file, MediaType type) throws IOException {
    if (type.kind() != MediaKind.IMAGE) {
      return null;
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new MediaFile.Size(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Browsers show more than Java reads: without a size they still do
      return null;
    }
  }

  /// Text that begins as WebVTT does.
  static boolean isCaptions(String text) {
    return text.startsWith("WEBVTT")
        && (text.length() == 6 || Character.isWhitespace(text.charAt(6)))
        && text.indexOf('\0') < 0;
  }
}
