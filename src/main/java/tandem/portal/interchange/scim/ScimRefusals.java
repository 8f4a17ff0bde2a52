package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Every refusal in the form of RFC 7644, 3.12. The sentences are English: they end in the log of
/// the directory, as the library's own do.
@RestControllerAdvice(
    assignableTypes = {UserEndpoint.class, GroupEndpoint.class, DiscoveryEndpoint.class})
class ScimRefusals {
  private final Texts texts;

  ScimRefusals(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(ScimException e) {
    return answer(e.getScimError());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unknown(NotFoundException e) {
    return answer(HttpStatus.NOT_FOUND, "There is no such resource");
  }

  /// A rule of the portal's own, for which RFC 7644 has no word: the sentence says it.
  @ExceptionHandler
  ResponseEntity<byte[]> conflict(ConflictException e) {
    return answer(HttpStatus.CONFLICT, texts.in(Locale.ENGLISH, e.textKey(), e.arguments()));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> denied(AccessDeniedException e) {
    return answer(HttpStatus.FORBIDDEN, "This key does not open this address");
  }

  /// Two requests at the same moment, or an address another company holds.
  @ExceptionHandler
  ResponseEntity<byte[]> taken(DuplicateKeyException e) {
    var error = new ErrorResponse(HttpStatus.CONFLICT.value());
    error.setScimType(ResourceConflictException.UNIQUENESS);
    error.setDetail("A value that must be unique is taken");
    return answer(error);
  }

  static ResponseEntity<byte[]> answer(HttpStatus status, String detail) {
    var error = new ErrorResponse(status.value());
    error.setDetail(detail);
    return answer(error);
  }

  private static ResponseEntity<byte[]> answer(ErrorResponse error) {
    return ResponseEntity.status(error.getStatus())
        .contentType(ScimJson.TYPE)
        .body(ScimJson.bytes(error));
  }
}
