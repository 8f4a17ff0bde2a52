package tandem.portal.survey;

import java.time.LocalDate;
import java.util.List;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// One wave in the list of its alliance. Carries no count of responses, whatever its state.
///
/// @param cells of sellers; empty until the wave opens
/// @param instrument what it asks with, by its title
/// @param management a cell for each side whose management is asked, apart from all others
/// @param changes of its days since it opened, first first
public record WaveRow(
    Wave wave,
    Localized instrument,
    int instrumentVersion,
    List<Cell> cells,
    List<Cell> management,
    List<Change> changes) {
  public WaveRow {
    cells = List.copyOf(cells);
    management = List.copyOf(management);
    changes = List.copyOf(changes);
  }

  /// One of sellers alone, whose days are still those it opened with.
  public WaveRow(Wave wave, Localized instrument, int instrumentVersion, List<Cell> cells) {
    this(wave, instrument, instrumentVersion, cells, List.of(), List.of());
  }

  /// That a wave ends on another day than it was to, and why.
  ///
  /// @param before its last day until then
  /// @param until its last day from then on
  /// @param reason in a partner manager's words
  public record Change(What what, LocalDate on, LocalDate before, LocalDate until, String reason) {
    public static final int MOST_LETTERS = 300;

    /// Which way.
    public enum What {
      EXTENDED("survey.changes.extended"),
      CLOSED_EARLY("survey.changes.closedEarly");

      private final String textKey;

      What(String textKey) {
        this.textKey = textKey;
      }

      /// With the day of the change, the last day before and after it, and the reason.
      public String textKey() {
        return textKey;
      }
    }

    public Change {
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > MOST_LETTERS) {
        throw new IllegalArgumentException("a reason has 1 to " + MOST_LETTERS + " letters");
      }
    }
  }

  public int invited() {
    return cells.stream().mapToInt(Cell::invited).sum();
  }

  public int invited(SideId side) {
    return cells.stream().filter(c -> c.side().equals(side)).mapToInt(Cell::invited).sum();
  }
}
