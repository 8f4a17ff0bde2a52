/// A form for each kind of question.
@NullMarked
package tandem.portal.learning.author.question.ui;

import org.jspecify.annotations.NullMarked;
