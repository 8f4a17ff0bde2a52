package tandem.portal.survey;

import java.util.List;
import java.util.stream.IntStream;

/// How an item is answered. Answers are whole numbers from 1 to [#levels].
public enum Scale {
  AGREEMENT_5(5);

  private final int levels;

  Scale(int levels) {
    this.levels = levels;
  }

  public int levels() {
    return levels;
  }

  boolean holds(int answer) {
    return answer >= 1 && answer <= levels;
  }

  /// 0 for the lowest answer, 100 for the highest.
  double percent(double answer) {
    return (answer - 1) / (levels - 1) * 100;
  }

  /// The words of the levels, lowest first.
  public List<String> textKeys() {
    return IntStream.rangeClosed(1, levels)
        .mapToObj(level -> "questionnaire.scale." + name() + "." + level)
        .toList();
  }
}
