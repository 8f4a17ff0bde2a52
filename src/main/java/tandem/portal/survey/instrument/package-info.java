/// Instruments as partner managers write them: drafts of an alliance, and their release by both
/// sides.
@NullMarked
package tandem.portal.survey.instrument;

import org.jspecify.annotations.NullMarked;
