package tandem.portal.learning.media;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.media.MediaId;
import tandem.portal.platform.NotFoundException;

/// Hears from the page where a video stands, also while the page is being closed: a message of a
/// screen would come too late then.
@RestController
class VideoEndpoint {
  private final VideoService videos;

  VideoEndpoint(VideoService videos) {
    this.videos = videos;
  }

  record Place(int seconds) {}

  @PostMapping(
      path = "/" + LearningRoutes.VIDEOS + "/{file}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> watch(@PathVariable UUID file, @RequestBody Place place) {
    videos.watch(new MediaId(file), place.seconds());
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ResponseEntity<Void> unknown() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
  }
}
