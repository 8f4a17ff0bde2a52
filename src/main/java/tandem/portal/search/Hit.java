package tandem.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.messaging.Industry;

/// One place where the words stand.
///
/// @param language the language code of what is shown
/// @param alliance its name
/// @param audience of a value message; null: for everybody
/// @param industries of the customers a value message is for; empty: all
/// @param context of a lesson or a check: the module's title
/// @param path where it leads
public record Hit(
    Kind kind,
    String language,
    Excerpt title,
    Excerpt text,
    String alliance,
    @Nullable JobRole audience,
    List<Industry> industries,
    String context,
    String path) {

  public enum Kind {
    MESSAGE,
    PROMISE,
    LESSON,
    QUESTION;

    public String textKey() {
      return "search.kind." + name();
    }
  }

  /// Plain text in pieces, of which some are what was looked for.
  public record Excerpt(List<Piece> pieces) {
    public Excerpt {
      pieces = List.copyOf(pieces);
    }

    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }
  }

  public record Piece(String text, boolean found) {}
}
