package tandem.portal.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A table handed out as a file. It is written whole, beside, before its first byte leaves:
/// whoever reads slowly holds a file on the disk and no connection of the database, and what fails
/// on the way is an error and no half file.
public final class CsvDownload {
  private CsvDownload() {}

  /// @param content writes the file; once it returns the database is done with
  public static void send(
      HttpServletResponse response, String fileName, Consumer<Appendable> content) {
    send(
        response,
        fileName,
        "text/csv;charset=UTF-8",
        out -> {
          try {
            Writer text =
                new BufferedWriter(
                    new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
            content.accept(text);
            text.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// As the other, for a file that is not made of text.
  public static void send(
      HttpServletResponse response,
      String fileName,
      String contentType,
      Consumer<OutputStream> content) {
    try (FileChannel spool = spool()) {
      var out = new BufferedOutputStream(Channels.newOutputStream(spool));
      content.accept(out);
      out.flush();
      response.setContentType(contentType);
      response.setContentLengthLong(spool.size());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(fileName).build().toString());
      spool.position(0);
      Channels.newInputStream(spool).transferTo(response.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Readable by the portal alone, and gone when it is closed.
  private static FileChannel spool() throws IOException {
    Path file = Files.createTempFile("tandem-", ".file");
    return FileChannel.open(
        file,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }
}
