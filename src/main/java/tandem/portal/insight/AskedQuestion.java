package tandem.portal.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// A question of the published check with its options in order.
record AskedQuestion(
    UUID id,
    int number,
    Localized text,
    QuestionFigure.@Nullable Lesson lesson,
    List<CheckAnalysis.Option> options) {
  AskedQuestion {
    options = List.copyOf(options);
  }
}
