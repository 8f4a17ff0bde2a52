/// Answering a wave, planning one, reading its results.
@NullMarked
package tandem.portal.survey.ui;

import org.jspecify.annotations.NullMarked;
