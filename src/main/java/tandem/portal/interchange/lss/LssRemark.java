package tandem.portal.interchange.lss;

import java.util.List;
import tandem.portal.platform.Localized;

/// What became of one question, or (without a code) of the questionnaire as a whole.
///
/// @param code what the file calls the question; empty for the whole
/// @param text the question, in the languages of the portal the file has it in
/// @param notes why it was changed or refused; empty for what was taken as it is
public record LssRemark(Outcome outcome, String code, Localized text, List<Note> notes) {
  public LssRemark {
    notes = List.copyOf(notes);
  }

  public enum Outcome {
    TAKEN,
    CHANGED,
    REFUSED;

    public String textKey() {
      return "interchange.lss.outcome." + name();
    }
  }

  /// @param key of a text below `interchange.lss.note.`
  public record Note(String key, List<String> arguments) {
    public Note {
      arguments = List.copyOf(arguments);
    }

    static Note of(String key, Object... arguments) {
      return new Note(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    public String textKey() {
      return "interchange.lss.note." + key;
    }
  }
}
