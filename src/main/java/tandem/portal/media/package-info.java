/// Pictures, videos and papers of an alliance's lessons: brought in pieces, kept outside the
/// database, and given out to the alliance's members alone.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "alliance"})
package tandem.portal.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
