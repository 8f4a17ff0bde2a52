package tandem.portal.media;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

public record MediaId(UUID value) {
  private static final Pattern SHOWN =
      Pattern.compile("media:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  private static final Pattern CALLED = Pattern.compile("!\\[([^\\]]*)\\]\\(" + SHOWN + "\\)");

  /// What each of them is called where it is shown: all that is known of one that is not there.
  public static Map<MediaId, String> called(Collection<String> markdown) {
    var names = new LinkedHashMap<MediaId, String>();
    in(markdown).forEach(id -> names.put(id, "media:" + id));
    for (String text : markdown) {
      CALLED
          .matcher(text)
          .results()
          .filter(found -> !found.group(1).isBlank())
          .forEach(found -> names.put(id(found.group(2)), found.group(1).strip()));
    }
    return names;
  }

  private static MediaId id(String text) {
    return new MediaId(UUID.fromString(text.toLowerCase(Locale.ROOT)));
  }

  /// The files that texts in Markdown show, `![…](media:…)`, each once, in their order.
  public static Set<MediaId> in(Collection<String> markdown) {
    var ids = new LinkedHashSet<MediaId>();
    for (String text : markdown) {
      SHOWN.matcher(text).results().forEach(found -> ids.add(id(found.group(1))));
    }
    return ids;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
