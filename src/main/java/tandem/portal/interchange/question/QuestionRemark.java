package tandem.portal.interchange.question;

import java.util.List;

/// What became of one question, or (without a name) of the file as a whole.
///
/// @param name what the file calls the question, or its first words; empty for the whole
/// @param line of the file where the question begins, from 1; 0 for the whole
/// @param notes why it was changed or refused; empty for what was taken as it is
public record QuestionRemark(Outcome outcome, String name, int line, List<Note> notes) {
  public QuestionRemark {
    notes = List.copyOf(notes);
  }

  QuestionRemark as(Outcome other) {
    return new QuestionRemark(other, name, line, List.of());
  }

  public enum Outcome {
    TAKEN,
    /// The very same is there already.
    KNOWN,
    CHANGED,
    REFUSED;

    public String textKey() {
      return "interchange.question.outcome." + name();
    }
  }

  /// @param key of a text below `interchange.question.note.`
  public record Note(String key, List<String> arguments) {
    public Note {
      arguments = List.copyOf(arguments);
    }

    static Note of(String key, Object... arguments) {
      return new Note(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    public String textKey() {
      return "interchange.question.note." + key;
    }
  }
}
