package tandem.portal.insight;

import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// A pillar in percent with its weight. Null figures: nobody on either side has data, it is
/// missing.
public record PillarFigure(Pillar pillar, int weight, @Nullable Sides<Estimate> figures) {}
