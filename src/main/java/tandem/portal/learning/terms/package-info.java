/// For whom a module is, and what has to be done before it: part of what both sides sign.
@NullMarked
package tandem.portal.learning.terms;

import org.jspecify.annotations.NullMarked;
