package tandem.portal.messaging;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Piece;
import tandem.portal.platform.WordDiff;

/// What changed between two contents: first line by line, then, where a line was rewritten, word by
/// word.
public final class ContentDiff {
  private ContentDiff() {}

  /// Every part of the kind that is not empty on both sides, by language, in reading order;
  /// unchanged ones included.
  public static List<Change> between(Kind kind, MessageContent before, MessageContent after) {
    var changes = new ArrayList<Change>();
    for (Locale language : Languages.ALL) {
      for (Part part : kind.parts()) {
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
        lines.add(
            WordDiff.words(i < old.size() ? old.get(i) : "", i < now.size() ? now.get(i) : ""));
      }
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }
}
