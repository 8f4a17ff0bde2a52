/// How every kind of question is answered on a screen, and how an answer is read again: native
/// controls, for checks, refreshers and an author's preview alike.
@NullMarked
package tandem.portal.questionnaire.ui;

import org.jspecify.annotations.NullMarked;
