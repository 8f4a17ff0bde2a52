/// Questionnaires from LimeSurvey and back: `.lss` files as people publish them, with a report of
/// what was taken, changed and refused.
@NullMarked
package tandem.portal.interchange.lss;

import org.jspecify.annotations.NullMarked;
