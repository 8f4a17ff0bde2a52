package tandem.portal.search;

import java.util.List;
import java.util.Map;

/// What there is for some words.
///
/// @param hits the best first; at most [#MOST]
/// @param read what was looked for in place of a word that is nowhere: mistyped word, then the
///     nearest ones
/// @param all whether each hit holds all of the words
public record Found(List<Hit> hits, Map<String, List<String>> read, boolean all) {
  public static final int MOST = 20;

  static final Found NOTHING = new Found(List.of(), Map.of(), true);

  public Found {
    hits = List.copyOf(hits);
    read = Map.copyOf(read);
  }
}
