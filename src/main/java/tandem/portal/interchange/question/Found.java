package tandem.portal.interchange.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A question as a file has it, whatever the format.
///
/// @param kind of which [FoundQuestion] makes what it can
/// @param type what the file calls the kind
/// @param name may be empty
/// @param feedback for everybody, whatever they answered
/// @param single whether one answer is to be chosen
/// @param sameCase whether large and small letters matter
/// @param unit of a number; may be empty
/// @param extras keys of notes on what else the file has of it and Tandem has not
/// @param line of the file where it begins, from 1; 0 where that is not known
record Found(
    Kind kind,
    String type,
    String name,
    String topic,
    Marked text,
    Marked feedback,
    List<Answer> answers,
    boolean single,
    boolean sameCase,
    String unit,
    Set<String> extras,
    int line) {
  Found {
    answers = List.copyOf(answers);
    extras = Set.copyOf(extras);
  }

  /// Whether anything of it is too long to be taken apart.
  boolean isTooLong() {
    return Stream.concat(
            Stream.of(text, feedback),
            answers.stream().flatMap(a -> Stream.of(a.text(), a.partner(), a.feedback())))
        .anyMatch(Marked::isTooLong);
  }

  enum Kind {
    CHOICE,
    TRUE_FALSE,
    WORDS,
    NUMBER,
    MATCHING,
    ORDERING,
    /// Questions of several kinds within a text, in braces.
    CLOZE,
    /// Numbered gaps in a text, and what to put in them.
    GAPS,
    DESCRIPTION,
    ESSAY,
    CALCULATED,
    PICTURE,
    RANDOM,
    /// No question by the rules of its own format.
    BROKEN,
    UNKNOWN
  }

  /// @param partner what belongs beside it, in a matching
  /// @param percent of the points it gives
  /// @param tolerance of a number; empty for none
  record Answer(Marked text, Marked partner, double percent, String tolerance, Marked feedback) {
    static final double FULL = 99.99;

    static Answer of(Marked text, double percent, Marked feedback) {
      return new Answer(text, Marked.NOTHING, percent, "", feedback);
    }

    boolean isRight() {
      return percent >= FULL;
    }

    boolean isPartlyRight() {
      return percent > 0 && !isRight();
    }
  }

  static Found broken(String name, String topic, String text, String why) {
    return new Found(
        Kind.BROKEN,
        why,
        name,
        topic,
        Marked.plain(text),
        Marked.NOTHING,
        List.of(),
        false,
        false,
        "",
        Set.of(),
        0);
  }

  Found at(int number) {
    return new Found(
        kind, type, name, topic, text, feedback, answers, single, sameCase, unit, extras, number);
  }
}
