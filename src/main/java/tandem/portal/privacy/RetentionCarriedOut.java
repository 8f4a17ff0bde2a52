package tandem.portal.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// Data past its period was deleted.
///
/// @param company whose; null: of the whole installation
/// @param failed people who could not be erased
public record RetentionCarriedOut(
    @Nullable UUID company, String kind, LocalDate cutoff, int amount, int failed)
    implements Auditable {
  /// A word of the configuration. Anything else is nothing the log takes.
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

  @Override
  public String action() {
    return "privacy.retention.carriedOut";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    if (KIND.matcher(kind).matches()) {
      details.put("kind", kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    details.put("before", cutoff.toString());
    details.put("rows", String.valueOf(amount));
    if (failed > 0) {
      details.put("failed", String.valueOf(failed));
    }
    return details;
  }
}
