package tandem.portal.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Where the browser sends a file to, piece by piece, with the words of the tus protocol: announce
/// it, ask how much is here, add a piece at its place, and say that it is whole.
@RestController
@PreAuthorize("@access.may('media:write')")
class UploadEndpoint {
  static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String PIECE = "application/offset+octet-stream";
  private static final Logger LOG = LoggerFactory.getLogger(UploadEndpoint.class);

  private final UploadService uploads;
  private final MediaLibraryService library;
  private final Access access;
  private final Texts texts;

  UploadEndpoint(UploadService uploads, MediaLibraryService library, Access access, Texts texts) {
    this.uploads = uploads;
    this.library = library;
    this.access = access;
    this.texts = texts;
  }

  /// @param fingerprint by which the same file is known again
  record Announced(@Nullable String name, long bytes, @Nullable String fingerprint) {}

  /// @param offset how much of it is here already
  /// @param piece how long each piece is, but the last
  record Begun(UUID id, long offset, int piece) {}

  /// @param digest SHA-256 of the SHA-256 of each piece, in hexadecimal
  record Sent(@Nullable String digest) {}

  record Taken(UUID id) {}

  @PostMapping(path = "/" + MediaRoutes.UPLOADS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Begun> begin(@PathVariable UUID alliance, @RequestBody Announced file) {
    Upload upload =
        uploads.begin(
            new AllianceId(alliance),
            new UploadDraft(words(file.name()), file.bytes(), words(file.fingerprint())));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new Begun(upload.id().value(), upload.received(), UploadDigest.PIECE));
  }

  /// For HEAD, as the protocol has it, and GET.
  @GetMapping("/" + MediaRoutes.UPLOAD)
  ResponseEntity<Void> state(@PathVariable UUID alliance, @PathVariable UUID upload) {
    return state(uploads.get(new AllianceId(alliance), new UploadId(upload)));
  }

  @PatchMapping(path = "/" + MediaRoutes.UPLOAD, consumes = PIECE)
  ResponseEntity<Void> append(
      @PathVariable UUID alliance,
      @PathVariable UUID upload,
      @RequestHeader(OFFSET) long offset,
      InputStream body)
      throws IOException {
    return state(uploads.append(new AllianceId(alliance), new UploadId(upload), offset, body));
  }

  @PostMapping(path = "/" + MediaRoutes.WHOLE, consumes = MediaType.APPLICATION_JSON_VALUE)
  Taken whole(@PathVariable UUID alliance, @PathVariable UUID upload, @RequestBody Sent sent)
      throws IOException {
    return new Taken(
        uploads
            .whole(new AllianceId(alliance), new UploadId(upload), words(sent.digest()))
            .value());
  }

  /// Captions are small: they come at once.
  @PostMapping(
      path = "/" + MediaRoutes.CAPTION_UPLOAD,
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Taken> captions(
      @PathVariable UUID alliance,
      @PathVariable UUID file,
      @RequestParam Locale language,
      InputStream body)
      throws IOException {
    library.caption(
        new AllianceId(alliance),
        new MediaId(file),
        Languages.closestTo(language),
        body.readNBytes(MediaLibraryService.MOST_CAPTION_BYTES + 1));
    return ResponseEntity.accepted().body(new Taken(file));
  }

  private static ResponseEntity<Void> state(Upload upload) {
    return ResponseEntity.noContent()
        .header(OFFSET, String.valueOf(upload.received()))
        .header(LENGTH, String.valueOf(upload.bytes()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String words(@Nullable String given) {
    return given == null ? "" : given;
  }

  /// A piece in the wrong place is what the protocol calls a conflict, and the browser asks anew
  /// where to go on; everything else is said to the person.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ConflictException e, Locale asked) {
    boolean elsewhere =
        e.textKey().equals("media.upload.offset") || e.textKey().equals("media.upload.busy");
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                elsewhere ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                words(asked, e.textKey(), e.arguments())))
        .build();
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<ProblemDetail> unknown(Exception e, Locale asked) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, words(asked, "error.api.notFound")))
        .build();
  }

  /// The disk is full, or the bucket away: nothing is lost, and the same file goes on later.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(IOException e, Locale asked) {
    LOG.warn("An upload could not be stored: {}", e.getClass().getSimpleName());
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.INSUFFICIENT_STORAGE, words(asked, "media.upload.noRoom")))
        .build();
  }

  private String words(Locale asked, String textKey, Object... arguments) {
    Locale chosen = access.actor().locale();
    return texts.in(chosen == null ? asked : chosen, textKey, arguments);
  }
}
