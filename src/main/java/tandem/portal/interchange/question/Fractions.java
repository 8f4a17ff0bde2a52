package tandem.portal.interchange.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tandem.portal.questionnaire.Question;

/// Points as Moodle counts them.
final class Fractions {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private Fractions() {}

  /// What each of so many right answers gives, as precisely as Moodle knows it.
  static String of(long right) {
    return FULL.divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// Whether it is there for every number that nothing else is said about.
  static boolean isAny(Question.Near near) {
    return near.tolerance().compareTo(BigDecimal.TEN.pow(30)) > 0;
  }
}
