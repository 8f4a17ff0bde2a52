package tandem.portal.insight;

import tandem.portal.alliance.Letter;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;

/// What to do next, each with the figure it rests on. Never about a person.
public sealed interface NextStep {
  /// A side's reach is below the threshold.
  record OpenModule(Letter side, Estimate reach) implements NextStep {}

  /// Many were sure and wrong: the lesson teaches it wrongly or not at all.
  record RewriteLesson(QuestionFigure question, Estimate sureAndWrong) implements NextStep {}

  /// Few knew the answer at the first attempt.
  record WorkThrough(QuestionFigure question, Estimate correct) implements NextStep {}

  /// The pulse says clearly how the sellers work with the partner.
  ///
  /// @param share of those who do, in percent
  record FromDiagnosis(Collaboration kind, Estimate share) implements NextStep {}

  /// One side trusts clearly less than the other.
  record CloseGap(Letter lower, Gap gap) implements NextStep {}

  /// A facet of trust is low on a side.
  record BuildTrust(Letter side, Facet facet, Estimate score) implements NextStep {}

  /// Too few have answered for the wave to speak for all.
  record RaiseTurnout(Trust.Turnout turnout) implements NextStep {}

  /// No wave is closed yet.
  record AskOnce() implements NextStep {}

  /// Nothing is below its threshold.
  record KeepOn() implements NextStep {}
}
