package tandem.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.identity.Access;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// The log as a file, with the same filter in its address; written entry by entry.
@RestController
class AuditFile {
  private final AuditService log;
  private final Access access;
  private final Texts texts;
  private final Clock clock;

  AuditFile(AuditService log, Access access, Texts texts, Clock clock) {
    this.log = log;
    this.access = access;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/" + AuditRoutes.CSV)
  void download(
      @RequestParam Map<String, String> parameters, Locale browser, HttpServletResponse response) {
    Locale chosen = access.actor().locale();
    Locale locale = chosen == null ? Languages.closestTo(browser) : chosen;
    AuditFilter filter = AuditFilter.of(parameters);
    log.exporting(filter);
    log.each(
        filter,
        rows -> {
          response.setContentType("text/csv");
          response.setCharacterEncoding(StandardCharsets.UTF_8);
          response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename("tandem-log-" + LocalDate.now(clock) + ".csv")
                  .build()
                  .toString());
          try {
            AuditCsv.write(rows, texts, locale, response.getWriter());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
