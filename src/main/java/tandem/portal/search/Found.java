package tandem.portal.search;

import java.util.List;
import java.util.Map;

/// What there is for some words.
///
/// @param hits the best first; at most [#PAGE]
/// @param more whether others come after these
/// @param read what was looked for in place of a word that is nowhere: mistyped word, then the
///     nearest ones
/// @param all whether each hit holds all of the words
public record Found(List<Hit> hits, boolean more, Map<String, List<String>> read, boolean all) {
  /// So many are read before anybody asks for more.
  public static final int PAGE = 10;

  static final Found NOTHING = new Found(List.of(), false, Map.of(), true);

  public Found {
    hits = List.copyOf(hits);
    read = Map.copyOf(read);
  }

  /// @param hits one more than a page where others come after
  static Found page(List<Hit> hits, Map<String, List<String>> read, boolean all) {
    return new Found(hits.stream().limit(PAGE).toList(), hits.size() > PAGE, read, all);
  }
}
