/// What other modules add to the page of a completion.
@NullMarked
@NamedInterface("completion")
package tandem.portal.learning.completion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
