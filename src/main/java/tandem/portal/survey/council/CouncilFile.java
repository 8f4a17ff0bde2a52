package tandem.portal.survey.council;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.identity.Access;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.schedule.SurveyRules;

/// The works council's paper about a wave, in the language asked for.
@RestController
class CouncilFile {
  private final CouncilService council;
  private final Access access;
  private final Texts texts;
  private final SurveyRules rules;
  private final Clock clock;

  CouncilFile(CouncilService council, Access access, Texts texts, SurveyRules rules, Clock clock) {
    this.council = council;
    this.access = access;
    this.texts = texts;
    this.rules = rules;
    this.clock = clock;
  }

  /// @param language of the works council; the reader's own without it
  @GetMapping("/" + SurveyRoutes.COUNCIL)
  ResponseEntity<byte[]> download(
      @PathVariable UUID wave,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser) {
    Setup setup = council.of(new WaveId(wave));
    Locale chosen = language != null ? language : access.actor().locale();
    Locale reader = Languages.closestTo(chosen == null ? browser : chosen);
    byte[] pdf = new CouncilPaper(setup, rules, reader, texts).pdf(LocalDate.now(clock));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    texts.in(reader, "survey.council.file", setup.row().wave().number()),
                    StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(pdf);
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
