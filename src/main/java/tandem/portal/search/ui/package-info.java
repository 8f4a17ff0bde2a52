/// What was found.
@NullMarked
package tandem.portal.search.ui;

import org.jspecify.annotations.NullMarked;
