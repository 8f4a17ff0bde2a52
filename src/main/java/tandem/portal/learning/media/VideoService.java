package tandem.portal.learning.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaService;
import tandem.portal.platform.NotFoundException;

/// Where a seller stopped watching, on whatever device. Their own, and nobody else's; no figure
/// knows it.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class VideoService {
  private final VideoRepository repository;
  private final MediaService media;
  private final Access access;
  private final Clock clock;

  VideoService(VideoRepository repository, MediaService media, Access access, Clock clock) {
    this.repository = repository;
    this.media = media;
    this.access = access;
    this.clock = clock;
  }

  /// In seconds from the beginning, of every video the actor has stopped in the middle of.
  public Map<MediaId, Integer> places() {
    return repository.places(access.actor().person());
  }

  /// @param seconds from the beginning; 0 when it was watched to its end
  /// @throws NotFoundException when there is no such file, or it belongs to an alliance in which
  ///     the actor has no seat
  @Transactional
  public void watch(MediaId video, int seconds) {
    repository.watch(
        access.actor().person(),
        media.get(video).id(),
        Math.max(0, seconds),
        OffsetDateTime.now(clock));
  }
}
