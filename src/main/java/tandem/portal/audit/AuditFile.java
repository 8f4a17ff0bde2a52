package tandem.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.identity.Access;
import tandem.portal.platform.CsvDownload;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// The log as a file, with the same filter in its address.
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
    CsvDownload.send(
        response,
        "tandem-log-" + LocalDate.now(clock) + ".csv",
        out -> log.each(filter, rows -> AuditCsv.write(rows, texts, locale, out)));
  }
}
