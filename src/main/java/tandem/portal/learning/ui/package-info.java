/// The seller's screens: overview, lesson, check, completion.
@NullMarked
package tandem.portal.learning.ui;

import org.jspecify.annotations.NullMarked;
