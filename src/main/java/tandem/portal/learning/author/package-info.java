/// Modules as partner managers write them: drafts of an alliance, and their release by both sides.
@NullMarked
@NamedInterface("author")
package tandem.portal.learning.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
