/// Reading the results of a wave.
@NullMarked
package tandem.portal.survey.result.ui;

import org.jspecify.annotations.NullMarked;
