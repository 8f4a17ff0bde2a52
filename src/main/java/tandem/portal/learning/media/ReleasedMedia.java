package tandem.portal.learning.media;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.media.MediaFault;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;

/// What a lesson shows must be there, and say something to whoever does not see or hear it, before
/// sellers read it.
@Component
public class ReleasedMedia {
  private final MediaLibraryService library;

  ReleasedMedia(MediaLibraryService library) {
    this.library = library;
  }

  /// @param lessons the texts of each in Markdown, in their order
  /// @throws ConflictException that names the first file that is not fit, and the lesson
  public void requireFit(AllianceId alliance, List<Localized> lessons) {
    List<String> all = lessons.stream().flatMap(ReleasedMedia::texts).toList();
    for (MediaFault fault : library.faults(alliance, all)) {
      int lesson = number(lessons, fault.id());
      MediaFile file = fault.file();
      MediaFile.Lack lack = fault.lack();
      if (file == null || lack == null) {
        throw new ConflictException(
            "learning.author.conflict.media.gone",
            Objects.requireNonNull(MediaId.called(all).get(fault.id())),
            lesson);
      }
      throw new ConflictException(
          switch (lack) {
            case ALTERNATIVE -> "learning.author.conflict.media.alternative";
            case CAPTIONS -> "learning.author.conflict.media.captions";
          },
          file.name(),
          lesson);
    }
  }

  private static int number(List<Localized> lessons, MediaId file) {
    return 1
        + lessons.stream()
            .map(body -> MediaId.in(texts(body).toList()).contains(file))
            .toList()
            .indexOf(true);
  }

  private static Stream<String> texts(Localized body) {
    return body.byLanguage().values().stream();
  }
}
