package tandem.portal.enablement;

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

/// The board as a file, with the same filter in its address; written row by row.
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
    completions.each(
        filter,
        rows -> {
          response.setContentType("text/csv");
          response.setCharacterEncoding(StandardCharsets.UTF_8);
          response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(fileName()).build().toString());
          try {
            CompletionCsv.write(rows, locale, response.getWriter());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private String fileName() {
    return "tandem-completion-" + LocalDate.now(clock) + ".csv";
  }
}
