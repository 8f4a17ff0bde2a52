package tandem.portal.survey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Where the browser sends the answers to. Sending again is always safe: whatever the network or
/// the server went through, the same person's answers count once.
@RestController
class SurveyController {
  private final ResponseService responses;
  private final Access access;
  private final Texts texts;

  SurveyController(ResponseService responses, Access access, Texts texts) {
    this.responses = responses;
    this.access = access;
    this.texts = texts;
  }

  record Sending(@Nullable Map<String, Object> answers) {}

  @PostMapping(path = "/api/surveys/{wave}/responses", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProblemDetail> send(
      @PathVariable UUID wave, @RequestBody Sending sending, Locale locale) {
    Map<String, Object> answers = Optional.ofNullable(sending.answers()).orElse(Map.of());
    Receipt receipt = responses.send(new WaveId(wave), answers);
    return switch (receipt) {
      case COUNTED -> ResponseEntity.noContent().build();
      case ALREADY_COUNTED -> problem(HttpStatus.CONFLICT, receipt.textKey(), locale);
      case CLOSED -> problem(HttpStatus.GONE, receipt.textKey(), locale);
      case NOT_INVITED -> problem(HttpStatus.FORBIDDEN, receipt.textKey(), locale);
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(InvalidAnswersException e, Locale locale) {
    return problem(HttpStatus.BAD_REQUEST, e.textKey(), locale, e.arguments());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
    return problem(HttpStatus.BAD_REQUEST, "survey.send.unreadable", locale);
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<ProblemDetail> unknown(Locale locale) {
    return problem(HttpStatus.NOT_FOUND, "survey.send.unknownWave", locale);
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String key, Locale asked, Object... arguments) {
    Locale chosen = access.actor().locale();
    String words = texts.in(chosen == null ? asked : chosen, key, arguments);
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, words)).build();
  }
}
