package tandem.portal.identity.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;

/// One entry of the rail, contributed by the module it leads to, as a bean. The rail is a bar with
/// five places on a phone, so what belongs to one place of work shares an entry and stands as tabs
/// above its lists.
///
/// @param textKey its name in the text bundles
/// @param icon the name of an icon under `frontend/icons`
/// @param order place in the rail, from the top
/// @param path where it leads, given the actor and the alliance in view (null: none); empty: not
/// shown
/// @param under the text key of the entry it is a tab of; null: it stands in the rail
/// @param covers routes that belong to it although their addresses do not begin with its own
public record MenuEntry(
    String textKey,
    String icon,
    int order,
    BiFunction<Actor, @Nullable UUID, Optional<String>> path,
    @Nullable String under,
    List<String> covers) {
  /// What partner managers write in.
  public static final String STUDIO = "messaging.menu.studio";

  /// Who belongs to one's company, and what else is the company's.
  public static final String PEOPLE = "alliance.menu.people";

  private static final String ALLIANCE = ":alliance";

  public MenuEntry {
    covers = List.copyOf(covers);
  }

  public MenuEntry(
      String textKey,
      String icon,
      int order,
      BiFunction<Actor, @Nullable UUID, Optional<String>> path) {
    this(textKey, icon, order, path, null, List.of());
  }

  /// The same as a tab of another entry.
  public MenuEntry under(String entry) {
    return new MenuEntry(textKey, icon, order, path, entry, covers);
  }

  public MenuEntry covering(String... routes) {
    return new MenuEntry(textKey, icon, order, path, under, List.of(routes));
  }

  /// How much of an address says that it is this entry's, in characters; less than none where it is
  /// not.
  ///
  /// @param own where the entry leads
  public int claims(String address, String own, @Nullable UUID alliance) {
    if (own.isEmpty()) {
      return address.isEmpty() ? 0 : -1;
    }
    int claimed = address.startsWith(own) ? own.length() : -1;
    for (String route : covers) {
      String beginning = alliance == null ? route : route.replace(ALLIANCE, alliance.toString());
      if (address.startsWith(beginning)) {
        claimed = Math.max(claimed, beginning.length());
      }
    }
    return claimed;
  }
}
