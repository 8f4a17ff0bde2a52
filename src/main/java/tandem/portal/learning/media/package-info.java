/// What lessons show beside their words: which files they name, and where somebody stopped
/// watching.
@NullMarked
package tandem.portal.learning.media;

import org.jspecify.annotations.NullMarked;
