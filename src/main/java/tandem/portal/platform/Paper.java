package tandem.portal.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page for paper: elements of HTML, written as a tagged PDF (PDF/UA-1) in the portal's own type,
/// so that a screen reader finds headings and lists in it. Texts are put in as text, never as
/// markup; nothing is loaded from anywhere, pictures come with the page itself.
public final class Paper {
  private static final String TYPE = "Figtree";
  private static final int REGULAR = 400;
  private static final int SEMIBOLD = 600;

  static {
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private final Document html;

  /// @param title as a reader's window shows it
  /// @param styles name of the style sheet beside the fonts, for example `sheet.css`
  public Paper(Locale language, String title, String styles) {
    html = Document.createShell("");
    html.child(0).attr("lang", language.getLanguage());
    html.title(title);
    // What PDF/UA calls the description, the library reads as the subject
    html.head().appendElement("meta").attr("name", "subject").attr("content", title);
    html.head().appendElement("style").appendText(read(styles));
  }

  /// Where the content goes.
  public Element body() {
    return html.body();
  }

  public byte[] pdf() {
    var out = new ByteArrayOutputStream();
    try {
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useFont(() -> open("figtree-regular.ttf"), TYPE, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(() -> open("figtree-semibold.ttf"), TYPE, SEMIBOLD, FontStyle.NORMAL, true);
      builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;") ? uri : null);
      builder.withProducer("Tandem");
      builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String read(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Paper.class.getResourceAsStream("/paper/" + name), name);
  }
}
