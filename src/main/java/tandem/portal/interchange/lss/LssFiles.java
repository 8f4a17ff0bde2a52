package tandem.portal.interchange.lss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.interchange.FileGate;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.InstrumentId;

/// Where LimeSurvey files come in and go out.
@RestController
@PreAuthorize("@access.may('survey:plan')")
class LssFiles {
  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

  private final LssService service;
  private final FileGate gate;
  private final Access access;
  private final Texts texts;

  LssFiles(LssService service, FileGate gate, Access access, Texts texts) {
    this.service = service;
    this.gate = gate;
    this.access = access;
    this.texts = texts;
  }

  record Taken(UUID id) {}

  @PostMapping(
      path = "/" + InterchangeRoutes.LSS_UPLOAD,
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Taken> take(
      @PathVariable UUID alliance, @RequestParam(defaultValue = "") String name, InputStream body)
      throws IOException {
    return ResponseEntity.accepted()
        .body(
            gate.read(
                body,
                LssTables.MOST_BYTES,
                file -> new Taken(service.bring(new AllianceId(alliance), name, file).value())));
  }

  @GetMapping("/" + InterchangeRoutes.LSS_FILE)
  ResponseEntity<String> file(@PathVariable UUID alliance, @PathVariable UUID edition) {
    return ResponseEntity.ok()
        .contentType(XML)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("tandem-questionnaire.lss").build().toString())
        .body(service.export(new AllianceId(alliance), new InstrumentId(edition)).xml());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ConflictException e, Locale asked) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, asked, e.textKey(), e.arguments());
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<ProblemDetail> unknown(Locale asked) {
    return problem(HttpStatus.NOT_FOUND, asked, "error.api.notFound");
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, Locale asked, String textKey, Object... arguments) {
    Locale chosen = access.actor().locale();
    String words = texts.in(chosen == null ? asked : chosen, textKey, arguments);
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, words)).build();
  }
}
