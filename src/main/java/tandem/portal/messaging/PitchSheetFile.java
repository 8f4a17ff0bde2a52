package tandem.portal.messaging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// The pitch sheet of a value message, in the customer's language.
@RestController
class PitchSheetFile {
  private final MessageService messages;
  private final Access access;
  private final Texts texts;

  PitchSheetFile(MessageService messages, Access access, Texts texts) {
    this.messages = messages;
    this.access = access;
    this.texts = texts;
  }

  /// @param language of the customer; the reader's own without it
  @GetMapping("/" + MessagingRoutes.SHEET)
  ResponseEntity<byte[]> download(
      @PathVariable UUID alliance,
      @PathVariable UUID message,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser) {
    PublishedMessage shown = messages.get(new AllianceId(alliance), new MessageId(message));
    Actor actor = access.actor();
    Locale chosen = language != null ? language : actor.locale();
    Locale locale = Languages.closestTo(chosen == null ? browser : chosen);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("tandem-" + texts.in(locale, "messaging.sheet.file") + ".pdf")
                .build()
                .toString())
        .body(
            new PitchSheet(shown, locale, texts).pdf(actor.givenName() + " " + actor.familyName()));
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
