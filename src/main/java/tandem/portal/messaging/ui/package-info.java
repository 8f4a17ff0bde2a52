/// The seller's reader, the partner managers' studio and review.
@NullMarked
package tandem.portal.messaging.ui;

import org.jspecify.annotations.NullMarked;
