package tandem.portal.survey;

import java.util.List;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// One wave in the list of its alliance. Carries no count of responses, whatever its state.
///
/// @param cells empty until the wave opens
/// @param instrument what it asks with, by its title
public record WaveRow(Wave wave, Localized instrument, int instrumentVersion, List<Cell> cells) {
  public WaveRow {
    cells = List.copyOf(cells);
  }

  public int invited() {
    return cells.stream().mapToInt(Cell::invited).sum();
  }

  public int invited(SideId side) {
    return cells.stream().filter(c -> c.side().equals(side)).mapToInt(Cell::invited).sum();
  }
}
