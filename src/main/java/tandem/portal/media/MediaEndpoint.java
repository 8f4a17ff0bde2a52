package tandem.portal.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.media.store.MediaStore;
import tandem.portal.platform.NotFoundException;

/// Gives files out, whole or in part (RFC 9110, 14), straight from where they lie. The reader's
/// browser may keep them, and asks each time whether it still may show them.
@RestController
class MediaEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(MediaEndpoint.class);
  private static final int AT_ONCE = 64 * 1024;
  private static final String KEPT = "private, no-cache";

  /// A paper is shown by the browser's own reader, which is an object in a page of its own.
  private static final String PAPER_POLICY =
      "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline';"
          + " frame-ancestors 'none'";

  private final MediaService media;
  private final MediaStore store;

  MediaEndpoint(MediaService media, MediaStore store) {
    this.media = media;
    this.store = store;
  }

  @GetMapping("/" + MediaRoutes.FILE)
  void file(@PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    MediaFile known = media.get(new MediaId(file));
    String tag = "\"" + known.digest() + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    if (isKnown(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Part part;
    try {
      part = part(request, tag, known.bytes());
    } catch (IllegalArgumentException e) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + known.bytes());
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    describe(known, part, response);
    if (!request.getMethod().equals("HEAD")) {
      send(known, part, response);
    }
  }

  @GetMapping("/" + MediaRoutes.CAPTIONS)
  void captions(
      @PathVariable UUID file, @PathVariable String language, HttpServletResponse response)
      throws IOException {
    byte[] text = media.captions(new MediaId(file), language).getBytes(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
    response.setContentType("text/vtt;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  /// @param from the first byte
  private record Part(long from, long count, boolean whole) {}

  private static boolean isKnown(HttpServletRequest request, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null && (known.strip().equals("*") || known.contains(tag));
  }

  /// More than one range at a time is asked for by nobody who plays a video, and answered with the
  /// whole, as the standard allows.
  ///
  /// @throws IllegalArgumentException for a range that begins behind the end
  private static Part part(HttpServletRequest request, String tag, long bytes) {
    var whole = new Part(0, bytes, true);
    String asked = request.getHeader(HttpHeaders.RANGE);
    String only = request.getHeader(HttpHeaders.IF_RANGE);
    if (asked == null || !asked.startsWith("bytes=") || only != null && !only.equals(tag)) {
      return whole;
    }
    List<HttpRange> ranges = HttpRange.parseRanges(asked);
    if (ranges.size() != 1) {
      return whole;
    }
    HttpRange range = ranges.getFirst();
    long from = range.getRangeStart(bytes);
    long to = range.getRangeEnd(bytes);
    if (from >= bytes || to < from) {
      throw new IllegalArgumentException("nothing there");
    }
    return new Part(from, to - from + 1, false);
  }

  private static void describe(MediaFile file, Part part, HttpServletResponse response) {
    response.setContentType(file.type().contentType());
    response.setContentLengthLong(part.count());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline()
            .filename(file.name().replaceAll("[^\\p{L}\\p{N}. _-]+", "-"), StandardCharsets.UTF_8)
            .build()
            .toString());
    if (file.kind() == MediaKind.PDF) {
      response.setHeader("Content-Security-Policy", PAPER_POLICY);
    }
    if (!part.whole()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          HttpHeaders.CONTENT_RANGE,
          "bytes %d-%d/%d".formatted(part.from(), part.from() + part.count() - 1, file.bytes()));
    }
  }

  /// A reader who leaves is no failure; a store that breaks off ends the connection, so that the
  /// browser does not take half for the whole.
  private void send(MediaFile file, Part part, HttpServletResponse response) throws IOException {
    try (InputStream bytes = store.open(file.id().value(), part.from(), part.count())) {
      OutputStream out = response.getOutputStream();
      byte[] piece = new byte[AT_ONCE];
      int read = bytes.read(piece);
      while (read >= 0) {
        if (!isSent(out, piece, read)) {
          return;
        }
        read = bytes.read(piece);
      }
    } catch (FileNotFoundException e) {
      LOG.warn("The bytes of {} are not in the store", file.id());
      response.resetBuffer();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isSent(OutputStream out, byte[] piece, int count) {
    try {
      out.write(piece, 0, count);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
