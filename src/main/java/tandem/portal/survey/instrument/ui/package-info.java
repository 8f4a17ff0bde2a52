/// Where partner managers write instruments.
@NullMarked
package tandem.portal.survey.instrument.ui;

import org.jspecify.annotations.NullMarked;
