/// How much selling time learning has taken, for the person alone.
@NullMarked
package tandem.portal.learning.time;

import org.jspecify.annotations.NullMarked;
