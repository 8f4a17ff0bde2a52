package tandem.portal.media;

import java.util.List;
import java.util.Map;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Localized;

/// Where a module shows files, as a bean: what is shown somewhere is not deleted.
@FunctionalInterface
public interface MediaUse {
  /// The titles of what shows a file, of every file of the alliance that is shown.
  Map<MediaId, List<Localized>> in(AllianceId alliance);
}
