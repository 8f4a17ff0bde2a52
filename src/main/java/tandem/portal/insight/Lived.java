package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// Whether the alliance is lived, from the latest closed pulse that may be shown, after disclosure
/// control.
///
/// @param unshown number of the latest closed pulse where that one has nothing to show; null: it is
///     this one
public record Lived(Wave wave, @Nullable Integer unshown, Sides<Diagnosis> diagnosis) {

  /// @param kMean smallest group behind a single share, `kDistribution` behind the diagnosis
  public record Wave(
      int number,
      LocalDate opensOn,
      LocalDate closesOn,
      int months,
      int kMean,
      int kDistribution,
      int instrumentVersion,
      Sides<Trust.Turnout> turnout) {}

  /// How a group works with the partner.
  ///
  /// @param shares of every kind in percent of those who said when they call the partner in,
  ///     largest first
  public record Diagnosis(List<Share> shares) {
    public Diagnosis {
      shares = List.copyOf(shares);
    }

    public Share first() {
      return shares.getFirst();
    }

    public Share second() {
      return shares.get(1);
    }

    /// Only when the interval of the largest share is above that of the next, and it says
    /// something.
    public boolean isClear() {
      return first().kind() != Collaboration.OTHER
          && first().percent().low() > second().percent().high();
    }
  }

  public record Share(Collaboration kind, Estimate percent) {}
}
