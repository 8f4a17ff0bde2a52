/// Bringing a people file: upload, dry run, applying.
@NullMarked
package tandem.portal.alliance.roster.ui;

import org.jspecify.annotations.NullMarked;
