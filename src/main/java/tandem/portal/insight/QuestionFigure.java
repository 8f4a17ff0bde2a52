package tandem.portal.insight;

import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// How a question of the check was answered at the first attempt, in percent of the people.
///
/// @param lesson where its answer is taught
/// @param sureAndWrong share of people who were sure of a wrong answer
public record QuestionFigure(
    int number,
    Localized text,
    @Nullable Lesson lesson,
    Sides<Estimate> correct,
    Sides<Estimate> sureAndWrong) {

  public record Lesson(int number, Localized title) {}
}
