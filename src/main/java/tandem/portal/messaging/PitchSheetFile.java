package tandem.portal.messaging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import tandem.portal.messaging.usage.UsageService;
import tandem.portal.messaging.usage.Use;
import tandem.portal.platform.FileNames;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// The pitch sheet of a value message, in the customer's language.
@RestController
class PitchSheetFile {
  private final MessageService messages;
  private final UsageService usage;
  private final Access access;
  private final Texts texts;

  PitchSheetFile(MessageService messages, UsageService usage, Access access, Texts texts) {
    this.messages = messages;
    this.usage = usage;
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
    AllianceId in = new AllianceId(alliance);
    MessageId of = new MessageId(message);
    Sheet sheet;
    try {
      sheet = messages.sheet(in, of);
    } catch (NotFoundException e) {
      if (messages.retired(in, of).isPresent() || messages.endedOn(in, of).isPresent()) {
        // A bookmark of what counts no more: the message's own page says so, and since when
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/" + MessagingRoutes.message(alliance, of)))
            .build();
      }
      throw e;
    }
    usage.count(in, of, Use.SHEET);
    Locale chosen = language != null ? language : access.actor().locale();
    Locale locale = Languages.closestTo(chosen == null ? browser : chosen);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName(sheet.message(), locale), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new PitchSheet(sheet.message(), locale, texts).pdf(sheet.contact()));
  }

  private static String fileName(PublishedMessage message, Locale locale) {
    return FileNames.of(message.content().title().in(locale)) + ".pdf";
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
