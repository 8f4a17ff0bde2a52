package tandem.portal.interchange.lss;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Ids that are their author's codes where these can be ids: letters and digits, each once.
final class ItemIds {
  private static final int LONGEST = 40;
  private final Set<String> taken = new HashSet<>();

  String of(String... codes) {
    String id = String.join("_", codes).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    id = id.isBlank() ? "q" : id.substring(0, Math.min(id.length(), LONGEST));
    String unique = id;
    for (int i = 2; !taken.add(unique); i++) {
      unique = id + "_" + i;
    }
    return unique;
  }
}
