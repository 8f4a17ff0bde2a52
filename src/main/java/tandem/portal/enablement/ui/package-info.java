/// The seller's next card, and the HR board.
@NullMarked
package tandem.portal.enablement.ui;

import org.jspecify.annotations.NullMarked;
