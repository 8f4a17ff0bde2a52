package tandem.portal.interchange.question;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import tandem.portal.questionnaire.TypedNumber;

/// Numbers as files have them: in English, and now and then not.
final class Numbers {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Numbers() {}

  static Optional<BigDecimal> read(String text) {
    return TypedNumber.read(text, Locale.ENGLISH);
  }

  static Found.Answer near(Found.Answer answer, String value, String tolerance) {
    return new Found.Answer(
        Marked.plain(value.strip()),
        Marked.NOTHING,
        answer.percent(),
        tolerance.strip(),
        answer.feedback());
  }

  /// An interval by its middle; as it is in the file where that cannot be found.
  static Found.Answer between(Found.Answer answer, String from, String to) {
    Optional<BigDecimal> least = read(from);
    Optional<BigDecimal> most = read(to);
    if (least.isEmpty() || most.isEmpty()) {
      return near(answer, from + ".." + to, "");
    }
    BigDecimal middle = least.get().add(most.get()).divide(TWO);
    return near(
        answer,
        middle.toPlainString(),
        most.get().subtract(least.get()).divide(TWO).abs().toPlainString());
  }
}
