package tandem.portal.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// First-attempt answers to one question on one side. Null side: nobody has answered it yet.
record QuestionRow(
    UUID question,
    int position,
    Localized text,
    QuestionFigure.@Nullable Lesson lesson,
    @Nullable SideId side,
    int answers,
    int correct,
    int sureWrong) {}
