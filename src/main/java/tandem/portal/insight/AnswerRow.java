package tandem.portal.insight;

import java.time.LocalDate;
import java.util.UUID;
import tandem.portal.alliance.SideId;

/// That one person has answered a question at the first attempt, and not how. Never leaves this
/// package.
///
/// @param value whether the question is about a value message
/// @param counted the days the person had answered and was on the roster
record AnswerRow(UUID person, SideId side, UUID question, boolean value, Presence counted) {

  boolean counts(LocalDate day) {
    return counted.holds(day);
  }
}
