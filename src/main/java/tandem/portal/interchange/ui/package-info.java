/// The administrator's screen for the connection to their directory.
@NullMarked
package tandem.portal.interchange.ui;

import org.jspecify.annotations.NullMarked;
