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
import tandem.portal.platform.Texts;

/// Where the browser sends the answers to, with a pass and as nobody ([SendingSecurity]). Sending
/// again is always safe: whatever the network or the server went through, the same ballot counts
/// once. What is wrong is said in the language the page asks for.
@RestController
class SurveyController {
  private final BallotBox box;
  private final Texts texts;

  SurveyController(BallotBox box, Texts texts) {
    this.box = box;
    this.texts = texts;
  }

  record Sending(@Nullable String pass, @Nullable Map<String, Object> answers) {
    /// Says nothing, so that no log can hold it.
    @Override
    public String toString() {
      return "a sending";
    }
  }

  @PostMapping(path = "/" + SurveyRoutes.SEND, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProblemDetail> send(
      @PathVariable UUID wave, @RequestBody Sending sending, Locale locale) {
    Pass pass = new Pass(Optional.ofNullable(sending.pass()).orElse(""));
    Map<String, Object> answers = Optional.ofNullable(sending.answers()).orElse(Map.of());
    Receipt receipt = box.take(new WaveId(wave), pass, answers);
    return switch (receipt) {
      case COUNTED -> ResponseEntity.noContent().build();
      case ALREADY_COUNTED -> problem(HttpStatus.CONFLICT, receipt.textKey(), locale);
      case CLOSED -> problem(HttpStatus.GONE, receipt.textKey(), locale);
      case UNKNOWN_PASS -> problem(HttpStatus.FORBIDDEN, receipt.textKey(), locale);
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

  /// What is no id looks like that of a wave one has no pass for.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(MethodArgumentTypeMismatchException e, Locale locale) {
    return problem(HttpStatus.FORBIDDEN, Receipt.UNKNOWN_PASS.textKey(), locale);
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String key, Locale locale, Object... arguments) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(status, texts.in(locale, key, arguments)))
        .build();
  }
}
