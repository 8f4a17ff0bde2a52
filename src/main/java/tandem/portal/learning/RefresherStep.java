package tandem.portal.learning;

import java.util.List;

/// When a completed module is refreshed: soon, and then at ever longer intervals, for what is still
/// to be known half a year after the signature.
///
/// Source: N. J. Cepeda et al., Psychological Science 19 (2008): the best gap is a tenth to a fifth
/// of the time something is to be kept; S. H. K. Kang et al., Psychonomic Bulletin & Review 21
/// (2014): expanding intervals keep more in mind on the way there.
///
/// @param days after the completion
/// @param until days after the completion when it lapses, so that a missed one never waits beside
///     the next
record RefresherStep(int days, int until) {
  static final List<RefresherStep> ALL =
      List.of(
          new RefresherStep(2, 9),
          new RefresherStep(9, 23),
          new RefresherStep(30, 44),
          new RefresherStep(75, 89));
}
