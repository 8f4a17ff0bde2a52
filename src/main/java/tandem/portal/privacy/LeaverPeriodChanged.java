package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// A company keeps its leavers for another time from now on.
public record LeaverPeriodChanged(UUID company, int months) implements Auditable {
  @Override
  public String action() {
    return "privacy.leavers.periodChanged";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("months", String.valueOf(months));
  }
}
