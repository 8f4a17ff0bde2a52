/// Questions of schools and other systems: GIFT and Moodle XML in and out, with a report of what
/// was taken, changed and refused.
@NullMarked
package tandem.portal.interchange.question;

import org.jspecify.annotations.NullMarked;
