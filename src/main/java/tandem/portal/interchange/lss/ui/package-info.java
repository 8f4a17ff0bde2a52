/// Screens of questionnaire files: bringing one, and what became of it.
@NullMarked
package tandem.portal.interchange.lss.ui;

import org.jspecify.annotations.NullMarked;
