package tandem.portal.learning;

import org.jspecify.annotations.Nullable;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.messaging.MessageId;
import tandem.portal.platform.Localized;

/// One sitting of reading.
///
/// @param number place in the module, from 1
/// @param html the body, rendered from the author's Markdown
/// @param message the value message it leads to
/// @param conversation to practise at its end
public record Lesson(
    LessonId id,
    int number,
    Part part,
    Localized title,
    Localized html,
    int minutes,
    @Nullable MessageId message,
    @Nullable Conversation conversation) {}
