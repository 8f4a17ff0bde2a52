package tandem.portal.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// A question of the published check with its options in order.
///
/// @param pooled whether not everybody gets it
record AskedQuestion(
    UUID id,
    int number,
    Localized text,
    QuestionFigure.@Nullable Lesson lesson,
    List<CheckAnalysis.Option> options,
    boolean pooled) {
  AskedQuestion {
    options = List.copyOf(options);
  }

  /// One that everybody gets.
  AskedQuestion(
      UUID id,
      int number,
      Localized text,
      QuestionFigure.@Nullable Lesson lesson,
      List<CheckAnalysis.Option> options) {
    this(id, number, text, lesson, options, false);
  }
}
