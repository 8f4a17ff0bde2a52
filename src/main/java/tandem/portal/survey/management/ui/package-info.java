/// The gap between management and sellers beside the results.
@NullMarked
package tandem.portal.survey.management.ui;

import org.jspecify.annotations.NullMarked;
