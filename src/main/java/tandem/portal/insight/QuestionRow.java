package tandem.portal.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// First-attempt answers to one question on one side that count from one day until another. Null
/// side: nobody has answered it yet.
///
/// @param from null with the side
/// @param until the last day these people were on the roster; null: they still are
record QuestionRow(
    UUID question,
    int position,
    Localized text,
    QuestionFigure.@Nullable Lesson lesson,
    @Nullable SideId side,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    int answers,
    int correct,
    int sureWrong) {

  boolean counts(@Nullable LocalDate day) {
    return day != null
        && from != null
        && !from.isAfter(day)
        && (until == null || !until.isBefore(day));
  }
}
