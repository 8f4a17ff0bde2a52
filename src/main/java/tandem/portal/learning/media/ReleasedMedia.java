package tandem.portal.learning.media;

import java.util.Collection;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.media.MediaFault;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.platform.ConflictException;

/// What a lesson shows must be there, and say something to whoever does not see or hear it, before
/// sellers read it.
@Component
public class ReleasedMedia {
  private final MediaLibraryService library;

  ReleasedMedia(MediaLibraryService library) {
    this.library = library;
  }

  /// @param bodies of the lessons in Markdown, in every language
  /// @throws ConflictException that names the first file that is not fit
  public void requireFit(AllianceId alliance, Collection<String> bodies) {
    for (MediaFault fault : library.faults(alliance, bodies)) {
      MediaFile file = fault.file();
      MediaFile.Lack lack = fault.lack();
      if (file == null || lack == null) {
        throw new ConflictException("learning.author.conflict.media.gone");
      }
      throw new ConflictException(
          switch (lack) {
            case ALTERNATIVE -> "learning.author.conflict.media.alternative";
            case CAPTIONS -> "learning.author.conflict.media.captions";
          },
          file.name());
    }
  }
}
