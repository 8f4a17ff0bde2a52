package tandem.portal.statistics;

/// What was answered, for figures whose values a reader can hold against the ends of the scale: ten
/// people with a mean of 4.9 of 5 leave three of them little room.
///
/// @param lowest what a person can answer at least; `highest` at most
/// @param sums of the answers, by block and part
public record Answered(double lowest, double highest, double[][] sums) {
  public Answered {
    if (!(lowest < highest)) {
      throw new IllegalArgumentException("a scale from " + lowest + " to " + highest);
    }
  }
}
