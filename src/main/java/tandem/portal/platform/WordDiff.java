package tandem.portal.platform;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two texts, word by word; of lists, line by line.
public final class WordDiff {
  private static final MyersDiff<String> SAME_WORD =
      new MyersDiff<>((a, b) -> a.strip().equals(b.strip()));

  private static final Pattern TOKEN_END =
      Pattern.compile("(?<=\\s)(?=\\S)|(?<=[\\p{L}\\p{N}])(?=[.,;:!?…)“”\"»](?:\\s|\\p{P}|$))");

  private WordDiff() {}

  public static List<Piece> words(String before, String after) {
    return pieces(tokens(before), tokens(after));
  }

  /// Of texts whose lines say one thing each: a line that is not the same is another one.
  public static List<Piece> lines(String before, String after) {
    return pieces(
        before.lines().map(line -> line + "\n").toList(),
        after.lines().map(line -> line + "\n").toList());
  }

  private static List<Piece> pieces(List<String> before, List<String> after) {
    var pieces = new ArrayList<Piece>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, SAME_WORD, null, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, Piece.Kind.SAME, delta.getTarget().getLines());
      } else {
        add(pieces, Piece.Kind.DELETED, delta.getSource().getLines());
        add(pieces, Piece.Kind.INSERTED, delta.getTarget().getLines());
      }
    }
    return pieces;
  }

  /// Words with the space after them, so that joining them gives the text back; what closes a
  /// sentence or a part of it is no part of the word before it.
  private static List<String> tokens(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(TOKEN_END.split(text));
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", tokens)));
    }
  }
}
