/// What modules add to the frame: menu entries and cards of the home screen; and the
/// administrator's screens.
@NullMarked
package tandem.portal.identity.ui;

import org.jspecify.annotations.NullMarked;
