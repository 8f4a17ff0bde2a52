/// Layout, home and error pages.
@NullMarked
package tandem.portal.shell.ui;

import org.jspecify.annotations.NullMarked;
