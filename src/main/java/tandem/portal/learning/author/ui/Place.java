package tandem.portal.learning.author.ui;

import java.io.Serializable;

/// What of a draft is in hand: the form in the middle writes it, the preview shows it.
sealed interface Place extends Serializable {
  record Head() implements Place {}

  record OfLesson(String id) implements Place {}

  record Check() implements Place {}

  /// For whom it is and what comes before it.
  record ForWhom() implements Place {}

  /// What the new version is for those who know an earlier one.
  record NextVersion() implements Place {}
}
