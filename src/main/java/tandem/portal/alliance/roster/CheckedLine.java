package tandem.portal.alliance.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a checked file.
///
/// @param number row as a spreadsheet counts it; negative: somebody who is not in the file
public record CheckedLine(
    int number,
    Outcome outcome,
    @Nullable Refusal reason,
    List<Change> changes,
    @Nullable String externalId,
    @Nullable String email,
    @Nullable String givenName,
    @Nullable String familyName) {
  public CheckedLine {
    changes = List.copyOf(changes);
  }

  /// What applying the line writes over.
  ///
  /// @param column as the database calls it; `active`: somebody who had left is back,
  ///     `membership`: a first seat in the alliance
  /// @param from null: nothing so far
  /// @param to null: nothing from then on
  public record Change(String column, @Nullable String from, @Nullable String to) {
    public String textKey() {
      return "alliance.roster.change." + column;
    }
  }
}
