package tandem.portal.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// First-attempt answers of one day to one question, by people of one side with the same days on
/// the roster. Null side: nobody has answered it yet.
///
/// @param answeredOn null with the side
/// @param presence null with the side
record QuestionRow(
    UUID question,
    int position,
    Localized text,
    QuestionFigure.@Nullable Lesson lesson,
    @Nullable SideId side,
    @Nullable LocalDate answeredOn,
    @Nullable Presence presence,
    int answers,
    int correct,
    int sureWrong) {

  boolean counts(@Nullable LocalDate day) {
    return day != null
        && answeredOn != null
        && presence != null
        && !answeredOn.isAfter(day)
        && presence.holds(day);
  }
}
