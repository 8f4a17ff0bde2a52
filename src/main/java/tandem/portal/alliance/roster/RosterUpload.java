package tandem.portal.alliance.roster;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
  private final Access access;
  private final Texts texts;
  private final Set<PersonId> reading = ConcurrentHashMap.newKeySet();

  RosterUpload(RosterRuns runs, Access access, Texts texts) {
    this.runs = runs;
    this.access = access;
    this.texts = texts;
  }

  record Taken(UUID id) {}

  /// One file at a time a person, because each is in memory until it is understood.
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
      InputStream body) {
    if (length > PeopleFile.MOST_BYTES) {
      throw new ConflictException("alliance.roster.tooLarge", PeopleFile.MOST_ROWS);
    }
    PersonId bringer = access.actor().person();
    if (!reading.add(bringer)) {
      throw new ConflictException("alliance.roster.another");
    }
    try {
      PeopleFile file = PeopleFile.read(body);
      UUID id = runs.check(file, name, side == null ? null : new SideId(side), complete);
      return ResponseEntity.accepted().body(new Taken(id));
    } finally {
      reading.remove(bringer);
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ConflictException e, Locale asked) {
    Locale chosen = access.actor().locale();
    String words = texts.in(chosen == null ? asked : chosen, e.textKey(), e.arguments());
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words))
        .build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NotFoundException e, Locale asked) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, texts.in(asked, "error.api.notFound")))
        .build();
  }
}
