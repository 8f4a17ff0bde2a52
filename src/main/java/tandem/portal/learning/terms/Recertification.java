package tandem.portal.learning.terms;

import java.util.List;

/// How long what somebody has understood holds before they pass the check anew.
///
/// @param months after the completion or the last renewal. Three at least: the check is open again
///     some weeks before the end, which would be most of a shorter period
public record Recertification(int months) {
  public static final int SHORTEST = 3;
  public static final int LONGEST = 60;

  /// What authors choose from.
  public static final List<Integer> USUAL = List.of(3, 6, 12, 24, 36);

  public Recertification {
    if (months < SHORTEST || months > LONGEST) {
      throw new IllegalArgumentException("months out of bounds");
    }
  }
}
