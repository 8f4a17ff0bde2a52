package tandem.portal.credential;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/// One's own certificate as a file: on paper, and as an Open Badge.
@RestController
class CertificateFiles {
  private final CertificateService certificates;
  private final Access access;
  private final Texts texts;
  private final Clock clock;

  CertificateFiles(CertificateService certificates, Access access, Texts texts, Clock clock) {
    this.certificates = certificates;
    this.access = access;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param language of whoever is to read it; the owner's own without it
  @GetMapping("/" + CredentialRoutes.PAPER)
  ResponseEntity<byte[]> paper(
      @PathVariable UUID certificate,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser) {
    Owned owned = certificates.get(new CertificateId(certificate));
    Locale reader = reader(language, browser);
    byte[] pdf = new CertificatePaper(owned, reader, texts, clock).pdf();
    return file(MediaType.APPLICATION_PDF, fileName(owned.certificate(), reader) + ".pdf", pdf);
  }

  /// The file holds the compact JWS and nothing else, as the specification has it.
  @GetMapping("/" + CredentialRoutes.BADGE)
  ResponseEntity<byte[]> badge(
      @PathVariable UUID certificate,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser) {
    var id = new CertificateId(certificate);
    Locale reader = reader(language, browser);
    byte[] badge = certificates.badge(id, reader).getBytes(StandardCharsets.US_ASCII);
    return file(
        MediaType.TEXT_PLAIN, fileName(certificates.get(id).certificate(), reader) + ".jwt", badge);
  }

  private Locale reader(@Nullable Locale language, Locale browser) {
    Locale chosen = language != null ? language : access.actor().locale();
    return Languages.closestTo(chosen == null ? browser : chosen);
  }

  private String fileName(Certificate certificate, Locale reader) {
    return texts
        .in(reader, "credential.paper.of", certificate.title().in(reader))
        .replaceAll("[^\\p{L}\\p{N} ]+", "-")
        .strip();
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
