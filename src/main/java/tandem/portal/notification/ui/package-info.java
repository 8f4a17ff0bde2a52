/// What somebody decides about the mails they get.
@NullMarked
package tandem.portal.notification.ui;

import org.jspecify.annotations.NullMarked;
