package tandem.portal.interchange.question;

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
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Where the browser sends a file of questions to, and fetches one from.
@RestController
class QuestionFiles {
  private final QuestionFileService files;
  private final FileGate gate;
  private final Access access;
  private final Texts texts;

  QuestionFiles(QuestionFileService files, FileGate gate, Access access, Texts texts) {
    this.files = files;
    this.gate = gate;
    this.access = access;
    this.texts = texts;
  }

  record Taken(UUID id) {}

  @PostMapping(
      path = "/" + InterchangeRoutes.QUESTION_UPLOAD,
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Taken> take(
      @PathVariable UUID alliance, @RequestParam Locale language, InputStream body)
      throws IOException {
    return ResponseEntity.accepted()
        .body(
            gate.read(
                body,
                QuestionImport.MOST_BYTES,
                file ->
                    new Taken(
                        files.read(
                            new AllianceId(alliance), file, Languages.closestTo(language)))));
  }

  @GetMapping("/" + InterchangeRoutes.QUESTION_EXPORT)
  ResponseEntity<byte[]> give(
      @PathVariable UUID alliance,
      @RequestParam(defaultValue = "MOODLE") QuestionFormat format,
      @RequestParam(defaultValue = "en") Locale language) {
    String file = files.export(new AllianceId(alliance), format, Languages.closestTo(language));
    return ResponseEntity.ok()
        .contentType(
            new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("tandem-questions." + format.ending())
                .build()
                .toString())
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ConflictException e, Locale asked) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words(asked, e.textKey(), e.arguments())))
        .build();
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<ProblemDetail> unknown(Exception e, Locale asked) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, words(asked, "error.api.notFound")))
        .build();
  }

  private String words(Locale asked, String textKey, Object... arguments) {
    Locale chosen = access.actor().locale();
    return texts.in(chosen == null ? asked : chosen, textKey, arguments);
  }
}
