/// What a closed wave found: counted once at the close, decided once what of it may be shown, and
/// the same for screen and file.
@NullMarked
package tandem.portal.survey.result;

import org.jspecify.annotations.NullMarked;
