package tandem.portal.media;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

public record MediaId(UUID value) {
  private static final Pattern SHOWN =
      Pattern.compile("media:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  /// The files that texts in Markdown show, `![…](media:…)`, each once, in their order.
  public static Set<MediaId> in(Collection<String> markdown) {
    var ids = new LinkedHashSet<MediaId>();
    for (String text : markdown) {
      SHOWN
          .matcher(text)
          .results()
          .forEach(
              found ->
                  ids.add(new MediaId(UUID.fromString(found.group(1).toLowerCase(Locale.ROOT)))));
    }
    return ids;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
