package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tandem.portal.statistics.Published.Protected;
import tandem.portal.statistics.Published.Reason;
import tandem.portal.statistics.Published.Shown;

/// The one suppression engine, for screen, file and mail alike: no figure of fewer than k people,
/// and no set of figures from which such a one follows by subtraction.
///
/// Complementary suppression after A. Hundepool et al., Statistical Disclosure Control (2012),
/// ch. 4, made strict for two sides that know their own figures.
public final class DisclosureControl {
  /// No installation can go below these: k for means and shares.
  public static final int LEAST_FOR_MEANS = 5;

  /// k for distributions and comments, from which single answers can be read more easily.
  public static final int LEAST_FOR_DISTRIBUTIONS = 8;

  private final int k;

  private DisclosureControl(int k) {
    this.k = k;
  }

  /// @throws IllegalArgumentException for k < 5
  public static DisclosureControl forMeans(int k) {
    return atLeast(LEAST_FOR_MEANS, k);
  }

  /// @throws IllegalArgumentException for k < 8
  public static DisclosureControl forDistributions(int k) {
    return atLeast(LEAST_FOR_DISTRIBUTIONS, k);
  }

  private static DisclosureControl atLeast(int least, int k) {
    if (k < least) {
      throw new IllegalArgumentException(
          "k may be raised above " + least + ", never lowered: " + k);
    }
    return new DisclosureControl(k);
  }

  public int k() {
    return k;
  }

  /// One figure of one group that no other published figure contains or complements.
  public <T> Published<T> alone(Group<T> group) {
    return group.people() >= k ? show(group) : new Protected<>(Reason.TOO_FEW);
  }

  /// Both sides ≥ k: A, B and total. Exactly one: that side only, because total minus it would be
  /// the other. Neither: nothing.
  public <T> Sides<T> sides(Group<T> a, Group<T> b, Group<T> total) {
    return sides(a, b, total, a.people() >= k, b.people() >= k);
  }

  /// A table of rows × two sides with all its margins. Each side's hidden rows are either none, or
  /// two or more with together at least k people (otherwise the side's total minus the rows shown
  /// would give them away): while that does not hold, the smallest row shown is hidden too. A row's
  /// total is shown only when both of its sides are, so it never adds anything to subtract from.
  public <R, T> Breakdown<R, T> breakdown(
      List<Breakdown.Raw<R, T>> rows, Group<T> a, Group<T> b, Group<T> total) {
    boolean[] showA = showable(rows.stream().map(Breakdown.Raw::a).toList(), a.people() >= k);
    boolean[] showB = showable(rows.stream().map(Breakdown.Raw::b).toList(), b.people() >= k);
    var published = new ArrayList<Breakdown.Row<R, T>>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      published.add(
          new Breakdown.Row<>(row.key(), sides(row.a(), row.b(), row.total(), showA[i], showB[i])));
    }
    return new Breakdown<>(published, sides(a, b, total));
  }

  private <T> Sides<T> sides(Group<T> a, Group<T> b, Group<T> total, boolean showA, boolean showB) {
    return new Sides<>(
        showA ? show(a) : hide(a),
        showB ? show(b) : hide(b),
        showA && showB ? show(total) : hide(total));
  }

  /// Which cells of one column may be shown beside the column's total.
  private <T> boolean[] showable(List<Group<T>> cells, boolean totalShown) {
    var show = new boolean[cells.size()];
    for (int i = 0; i < show.length; i++) {
      show[i] = cells.get(i).people() >= k;
    }
    if (!totalShown) {
      return show;
    }
    while (givenAway(cells, show)) {
      IntStream.range(0, show.length)
          .filter(i -> show[i])
          .boxed()
          .min(Comparator.comparingInt(i -> cells.get(i).people()))
          .ifPresent(smallest -> show[smallest] = false);
    }
    return show;
  }

  private <T> boolean givenAway(List<Group<T>> cells, boolean[] show) {
    int hidden = 0;
    int people = 0;
    int shown = 0;
    for (int i = 0; i < show.length; i++) {
      if (show[i]) {
        shown++;
      } else if (cells.get(i).people() > 0) {
        hidden++;
        people += cells.get(i).people();
      }
    }
    return shown > 0 && hidden > 0 && (hidden == 1 || people < k);
  }

  private static <T> Published<T> show(Group<T> group) {
    return new Shown<>(group.figure().get());
  }

  private <T> Published<T> hide(Group<T> group) {
    return new Protected<>(group.people() < k ? Reason.TOO_FEW : Reason.WOULD_DISCLOSE);
  }
}
