/// The card of one's own learning time.
@NullMarked
package tandem.portal.learning.time.ui;

import org.jspecify.annotations.NullMarked;
