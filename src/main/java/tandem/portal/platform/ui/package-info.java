/// The component kit: what screens are made of, with no business meaning.
@NullMarked
package tandem.portal.platform.ui;

import org.jspecify.annotations.NullMarked;
