/// The company's people and their seats in alliances, for HR and administrators.
@NullMarked
package tandem.portal.alliance.ui;

import org.jspecify.annotations.NullMarked;
