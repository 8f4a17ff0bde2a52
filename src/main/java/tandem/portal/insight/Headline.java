package tandem.portal.insight;

import java.util.Optional;
import tandem.portal.statistics.Sides;

/// The one figure to show large: the alliance's, or that of the only side that may be shown.
public final class Headline {
  private Headline() {}

  public static <T> Optional<T> of(Sides<T> sides) {
    return sides.total().shown().or(() -> sides.a().shown()).or(() -> sides.b().shown());
  }
}
