/// One's own certificates, and what the completion of a module says of them.
@NullMarked
package tandem.portal.credential.ui;

import org.jspecify.annotations.NullMarked;
