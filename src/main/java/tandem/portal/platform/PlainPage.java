package tandem.portal.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A page for when the portal proper cannot be shown (no sign-in, no database): static, in the
/// reader's language, saying what happened, what is safe and what to do. It retries by itself where
/// that helps.
@Component
public class PlainPage {
  private final Texts texts;

  PlainPage(Texts texts) {
    this.texts = texts;
  }

  /// @param key text key with `.title`, `.text` and `.action` below it
  public void write(
      HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    write(request, response, status, key, "");
  }

  /// @param portal address of the portal its links lead to, without a slash at the end; empty:
  ///     where the request came in
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      String portal)
      throws IOException {
    Locale locale = Languages.closestTo(request.getLocale());
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
      response.setHeader("Refresh", "5");
    }
    response.getOutputStream().write(html(locale, key, portal).getBytes(StandardCharsets.UTF_8));
  }

  private String html(Locale locale, String key, String portal) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s – Tandem</title>
        <link rel="icon" href="%s/icons/tandem.svg"><link rel="stylesheet" href="%s/styles/tandem.css"></head>
        <body><main class="error-page"><h1>%s</h1><p>%s</p>
        <p><a class="button button--primary" href="%s/">%s</a></p></main></body></html>
        """
        .formatted(
            locale.getLanguage(),
            escaped(key + ".title", locale),
            portal,
            portal,
            escaped(key + ".title", locale),
            escaped(key + ".text", locale),
            portal,
            escaped(key + ".action", locale));
  }

  private String escaped(String key, Locale locale) {
    return HtmlUtils.htmlEscape(texts.in(locale, key));
  }
}
