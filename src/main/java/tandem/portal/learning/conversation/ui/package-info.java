/// A conversation, played step by step.
@NullMarked
package tandem.portal.learning.conversation.ui;

import org.jspecify.annotations.NullMarked;
