package tandem.portal.insight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Release;

/// Who answered what in a closed wave, not how: by it is decided which of its figures may be shown.
record WaveAnswers(UUID wave, Battery battery, Map<SideId, List<Battery.Pattern>> patterns) {

  Release<Battery.Figure> release(DisclosureControl control, SideId side) {
    return battery.release(control, patterns.getOrDefault(side, List.of()));
  }
}
