package tandem.portal.enablement;

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

/// The board as a file, with the same filter in its address.
@RestController
class CompletionFile {
  private final CompletionService completions;
  private final Access access;
  private final Clock clock;

  CompletionFile(CompletionService completions, Access access, Clock clock) {
    this.completions = completions;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/" + EnablementRoutes.COMPLETION_CSV)
  void download(
      @RequestParam Map<String, String> parameters, Locale browser, HttpServletResponse response) {
    Locale chosen = access.actor().locale();
    Locale locale = chosen == null ? Languages.closestTo(browser) : chosen;
    CompletionFilter filter = CompletionFilter.of(parameters);
    completions.exporting(filter);
    CsvDownload.send(
        response,
        "tandem-completion-" + LocalDate.now(clock) + ".csv",
        out -> completions.each(filter, rows -> CompletionCsv.write(rows, locale, out)));
  }
}
