package tandem.portal.alliance.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// Where the browser sends a people file to. What is wrong with the file as a whole is said at
/// once; the rest is found out behind the screens, under the id it answers with.
@RestController
@PreAuthorize("@access.may('people:import')")
class RosterUpload {
  private final RosterRuns runs;
  private final RosterPlaces places;
  private final Access access;
  private final Texts texts;
  private final Set<PersonId> reading = ConcurrentHashMap.newKeySet();

  RosterUpload(RosterRuns runs, RosterPlaces places, Access access, Texts texts) {
    this.runs = runs;
    this.places = places;
    this.access = access;
    this.texts = texts;
  }

  record Taken(UUID id) {}

  /// One file at a time a person, and a few a company and portal, because each is in memory until
  /// it is understood. Whom there is no place for is told only when the body is through: a browser
  /// that is still sending reads no answer.
  ///
  /// @param length as the body claims: what has not come yet takes no memory
  /// @throws ConflictException when the file cannot be read, or another one of theirs is being read
  @PostMapping(
      path = "/" + PeopleRoutes.UPLOAD,
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Taken> take(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable UUID side,
      @RequestParam(defaultValue = "false") boolean complete,
      @RequestHeader("Content-Length") int length,
      InputStream body)
      throws IOException {
    if (length > PeopleFile.MOST_BYTES) {
      throw new ConflictException("alliance.roster.tooLarge", PeopleFile.MOST_ROWS);
    }
    PersonId bringer = access.actor().person();
    if (!reading.add(bringer)) {
      body.transferTo(OutputStream.nullOutputStream());
      throw new ConflictException("alliance.roster.another");
    }
    try {
      return ResponseEntity.accepted().body(new Taken(checked(body, name, side, complete)));
    } finally {
      reading.remove(bringer);
    }
  }

  private UUID checked(InputStream body, String name, @Nullable UUID side, boolean complete)
      throws IOException {
    RosterPlaces.Place place;
    try {
      place = places.take(access.actor().company());
    } catch (RosterPlaces.NoPlace e) {
      body.transferTo(OutputStream.nullOutputStream());
      throw e;
    }
    try {
      return runs.check(
          PeopleFile.read(body),
          name,
          side == null ? null : new SideId(side),
          complete,
          place::close);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(RosterPlaces.NoPlace e, Locale asked) {
    return ResponseEntity.status(e.status())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()))
        .body(ProblemDetail.forStatusAndDetail(e.status(), words(asked, e.textKey())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ConflictException e, Locale asked) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words(asked, e.textKey(), e.arguments())))
        .build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NotFoundException e, Locale asked) {
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
