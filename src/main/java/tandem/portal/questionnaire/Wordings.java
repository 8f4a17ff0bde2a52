package tandem.portal.questionnaire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Compares what was typed with what an author has in mind. A star in the author's wording stands
/// for any characters or none, `\*` for itself. Takes time proportional to the lengths.
final class Wordings {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private Wordings() {}

  static boolean match(String wording, String typed, Set<Forgiven> forgiven) {
    List<String> pieces = pieces(plain(wording, forgiven));
    String text = plain(typed, forgiven);
    if (pieces.size() == 1) {
      return text.equals(pieces.getFirst());
    }
    String first = pieces.getFirst();
    String last = pieces.getLast();
    if (!text.startsWith(first)
        || !text.endsWith(last)
        || text.length() < first.length() + last.length()) {
      return false;
    }
    int from = first.length();
    int end = text.length() - last.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int at = text.indexOf(piece, from);
      if (at < 0 || at + piece.length() > end) {
        return false;
      }
      from = at + piece.length();
    }
    return true;
  }

  /// What stands between the stars.
  private static List<String> pieces(String wording) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int i = 0; i < wording.length(); i++) {
      char c = wording.charAt(i);
      if (c == '\\' && i + 1 < wording.length() && wording.charAt(i + 1) == '*') {
        piece.append('*');
        i++;
      } else if (c == '*') {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String plain(String text, Set<Forgiven> forgiven) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (forgiven.contains(Forgiven.BLANKS)) {
      plain = BLANKS.matcher(plain).replaceAll(" ").strip();
    }
    if (forgiven.contains(Forgiven.QUOTES)) {
      plain =
          plain
              .replaceAll("[„“”«»‟″]", "\"")
              .replaceAll("[‚‘’‹›‛′`´]", "'")
              .replaceAll("[‐‑‒–—−]", "-");
    }
    if (forgiven.contains(Forgiven.CASE)) {
      plain = plain.toLowerCase(Locale.ROOT);
    }
    return forgiven.contains(Forgiven.UMLAUTS) ? withoutMarks(plain) : plain;
  }

  private static String withoutMarks(String text) {
    String spelled =
        text.replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("Ä", "Ae")
            .replace("Ö", "Oe")
            .replace("Ü", "Ue")
            .replace("ß", "ss")
            .replace("ẞ", "SS");
    return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
  }
}
