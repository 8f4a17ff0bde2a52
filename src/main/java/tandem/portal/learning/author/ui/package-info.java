/// Where partner managers write modules.
@NullMarked
package tandem.portal.learning.author.ui;

import org.jspecify.annotations.NullMarked;
