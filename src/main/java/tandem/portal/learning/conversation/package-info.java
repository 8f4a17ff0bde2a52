/// Customer conversations to practise in a lesson.
@NullMarked
@NamedInterface("conversation")
package tandem.portal.learning.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
