/// The executive page and its card on the home screen.
@NullMarked
package tandem.portal.insight.ui;

import org.jspecify.annotations.NullMarked;
