package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// What one person chose at the first attempt. Never leaves this package.
///
/// @param chosen ids of options, sorted; null once they are no longer kept
/// @param counted the days the person had answered and was on the roster
record ChoiceRow(
    UUID person,
    SideId side,
    UUID question,
    @Nullable List<String> chosen,
    boolean correct,
    Presence counted) {

  boolean counts(LocalDate day) {
    return counted.holds(day);
  }
}
