/// The question bank of an alliance: what is in it, files into it and out of it.
@NullMarked
package tandem.portal.interchange.question.ui;

import org.jspecify.annotations.NullMarked;
