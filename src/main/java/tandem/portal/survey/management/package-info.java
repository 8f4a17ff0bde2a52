/// What executives and partner managers answer where a wave asks them too: apart from the sellers,
/// and beside them.
@NullMarked
package tandem.portal.survey.management;

import org.jspecify.annotations.NullMarked;
