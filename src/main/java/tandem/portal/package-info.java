/// The portal's start: everything else is in one of its modules.
@NullMarked
package tandem.portal;

import org.jspecify.annotations.NullMarked;
