/// Instruments as partner managers write them: drafts of an alliance, and their release by both
/// sides.
@NullMarked
@NamedInterface("instrument")
package tandem.portal.survey.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
