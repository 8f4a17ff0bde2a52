package tandem.portal.messaging;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something to put right before a version can be submitted.
///
/// @param language the language it is missing in; null: it is missing in every language
/// @param row place in a list, from 0; -1: the part as a whole
/// @param textKey says what to do, in the author's words
public record Problem(Part part, @Nullable Locale language, int row, String textKey) {
  boolean isSamePlaceAs(Problem other) {
    return part == other.part && Objects.equals(language, other.language);
  }

  /// Whether whoever writes in this language can mend it.
  public boolean concerns(Locale one) {
    return language == null || language.equals(one);
  }
}
