package tandem.portal.platform;

import java.util.List;
import java.util.Locale;

/// The languages the portal speaks. Another one is one more bundle and one more entry here.
public final class Languages {
  public static final List<Locale> ALL = List.of(Locale.GERMAN, Locale.ENGLISH);

  private Languages() {}

  /// The supported language that fits best; English when none does.
  public static Locale closestTo(Locale wanted) {
    return ALL.stream()
        .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
