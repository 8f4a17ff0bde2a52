/// The benchmark behind `./tandem bench`: no test, run by hand, bounded in count and time.
@NullMarked
package tandem.portal.load;

import org.jspecify.annotations.NullMarked;
