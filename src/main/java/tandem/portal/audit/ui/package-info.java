/// The log as a company's administrator reads it.
@NullMarked
package tandem.portal.audit.ui;

import org.jspecify.annotations.NullMarked;
