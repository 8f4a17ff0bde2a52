/// Where the papers are to be had.
@NullMarked
package tandem.portal.survey.council.ui;

import org.jspecify.annotations.NullMarked;
