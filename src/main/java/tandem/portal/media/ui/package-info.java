/// The library of an alliance's media.
@NullMarked
package tandem.portal.media.ui;

import org.jspecify.annotations.NullMarked;
