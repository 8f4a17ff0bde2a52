package tandem.portal.messaging;

import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Piece;

/// What became of one part in one language.
///
/// @param lines the part line by line (a benefit, an objection with its answer …), each cut into
/// pieces
public record Change(Part part, Locale language, List<List<Piece>> lines) {
  public Change {
    lines = List.copyOf(lines);
  }

  public boolean isChange() {
    return lines.stream().flatMap(List::stream).anyMatch(p -> p.kind() != Piece.Kind.SAME);
  }
}
