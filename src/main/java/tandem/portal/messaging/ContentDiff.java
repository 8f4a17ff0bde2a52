package tandem.portal.messaging;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Languages;

/// What changed between two contents: first line by line, then, where a line was rewritten, word by
/// word.
public final class ContentDiff {
  private static final MyersDiff<String> SAME_WORD =
      new MyersDiff<>((a, b) -> a.strip().equals(b.strip()));

  private ContentDiff() {}

  /// Every part that is not empty on both sides, by language, in reading order; unchanged ones
  /// included.
  public static List<Change> between(MessageContent before, MessageContent after) {
    var changes = new ArrayList<Change>();
    for (Locale language : Languages.ALL) {
      for (Part part : Part.values()) {
        var lines = lines(part.lines(before.in(language)), part.lines(after.in(language)));
        if (!lines.isEmpty()) {
          changes.add(new Change(part, language, lines));
        }
      }
    }
    return changes;
  }

  private static List<List<Piece>> lines(List<String> before, List<String> after) {
    var lines = new ArrayList<List<Piece>>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      List<String> old = delta.getSource().getLines();
      List<String> now = delta.getTarget().getLines();
      for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
        lines.add(words(i < old.size() ? old.get(i) : "", i < now.size() ? now.get(i) : ""));
      }
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  static List<Piece> words(String before, String after) {
    var pieces = new ArrayList<Piece>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(tokens(before), tokens(after), SAME_WORD, null, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, Piece.Kind.SAME, delta.getTarget().getLines());
      } else {
        add(pieces, Piece.Kind.DELETED, delta.getSource().getLines());
        add(pieces, Piece.Kind.INSERTED, delta.getTarget().getLines());
      }
    }
    return pieces;
  }

  /// Words with the space after them, so that joining them gives the text back.
  private static List<String> tokens(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", tokens)));
    }
  }
}
