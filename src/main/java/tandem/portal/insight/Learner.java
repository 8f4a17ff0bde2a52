package tandem.portal.insight;

import java.util.UUID;

/// What one person brings to each pillar at a moment. Never leaves this package.
///
/// @param counted on the roster, so part of the denominator of reach
/// @param recalled answers in refreshers from 30 days after the completion on
record Learner(
    UUID person,
    boolean counted,
    boolean opened,
    int answers,
    int correct,
    int sure,
    int sureCorrect,
    int valueAnswers,
    int valueCorrect,
    int recalled,
    int recalledCorrect) {

  int sureWrong() {
    return sure - sureCorrect;
  }

  /// The person's part of a pillar's numerator, 0 … [#tries].
  int hits(Pillar pillar) {
    return switch (pillar) {
      case REACH -> opened ? 1 : 0;
      case COMPREHENSION -> valueCorrect;
      case RETENTION -> recalledCorrect;
      case CALIBRATION -> answers - sureWrong();
      case APPLICATION -> 0;
    };
  }

  /// The person's part of a pillar's denominator; 0 where there is nothing to count.
  int tries(Pillar pillar) {
    return switch (pillar) {
      case REACH -> counted ? 1 : 0;
      case COMPREHENSION -> valueAnswers;
      case RETENTION -> recalled;
      case CALIBRATION -> answers;
      case APPLICATION -> 0;
    };
  }
}
