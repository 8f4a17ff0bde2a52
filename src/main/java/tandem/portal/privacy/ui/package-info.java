/// The administrator's page on data protection, and what everybody finds under their own data.
@NullMarked
package tandem.portal.privacy.ui;

import org.jspecify.annotations.NullMarked;
