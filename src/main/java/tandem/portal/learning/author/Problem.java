package tandem.portal.learning.author;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is still to be done before a draft can be signed.
///
/// @param at the id of the lesson or question, empty for the module as a whole
/// @param textKey says what to do
/// @param language null: in every one
/// @param field id of the element to write it into; empty where the kind of problem says which
public record Problem(String at, String textKey, @Nullable Locale language, String field) {
  public Problem(String at, String textKey, @Nullable Locale language) {
    this(at, textKey, language, "");
  }
}
