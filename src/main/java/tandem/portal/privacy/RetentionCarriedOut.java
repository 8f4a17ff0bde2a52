package tandem.portal.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// Data past its period was deleted.
///
/// @param company whose; null: of the whole installation
public record RetentionCarriedOut(@Nullable UUID company, String kind, LocalDate cutoff, int amount)
    implements Auditable {
  @Override
  public String action() {
    return "privacy.retention.carriedOut";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("kind", kind);
    details.put("before", cutoff.toString());
    details.put("rows", String.valueOf(amount));
    return details;
  }
}
