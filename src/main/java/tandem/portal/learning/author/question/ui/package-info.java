/// A form for each kind of question.
@NullMarked
@NamedInterface("question-ui")
package tandem.portal.learning.author.question.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
