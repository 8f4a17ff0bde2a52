package tandem.portal.survey.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a wave has done and will do by itself.
///
/// @param hindrance why it has not opened although its first day has come; null: nothing is in the
///     way
/// @param reminded days on which it was reminded of
/// @param toRemind days on which it will be
public record Outlook(
    @Nullable Hindrance hindrance, List<LocalDate> reminded, List<LocalDate> toRemind) {
  public Outlook {
    reminded = List.copyOf(reminded);
    toRemind = List.copyOf(toRemind);
  }

  /// Why a planned wave has not opened by itself.
  public enum Hindrance {
    ANOTHER,
    NOBODY,
    OVER,
    /// Too few days are left to ask anybody for the time they need.
    LATE;

    public String textKey() {
      return "survey.hindrance." + name();
    }
  }
}
