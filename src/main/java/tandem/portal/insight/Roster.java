package tandem.portal.insight;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Sides;

/// Both sides' sellers at a moment.
record Roster(List<Learner> a, List<Learner> b) {
  /// Those of a group who stand behind a figure.
  @FunctionalInterface
  interface Part {
    List<Learner> of(List<Learner> group);
  }

  static Part with(Pillar pillar) {
    return group -> group.stream().filter(l -> l.tries(pillar) > 0).toList();
  }

  static List<Learner> answered(List<Learner> group) {
    return group.stream().filter(l -> l.answers() > 0).toList();
  }

  List<Learner> all() {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /// A figure of exactly the people behind it.
  <T> Sides<T> publish(DisclosureControl control, Part behind, Function<List<Learner>, T> figure) {
    return publish(control, behind, behind::of, figure);
  }

  /// @param behind the people k is counted on
  /// @param over the people the figure is worked out over
  <T> Sides<T> publish(
      DisclosureControl control,
      Part behind,
      Function<List<Learner>, List<Learner>> over,
      Function<List<Learner>, T> figure) {
    return control.sides(
        group(a, behind, over, figure),
        group(b, behind, over, figure),
        group(all(), behind, over, figure));
  }

  private static <T> Group<T> group(
      List<Learner> group,
      Part behind,
      Function<List<Learner>, List<Learner>> over,
      Function<List<Learner>, T> figure) {
    return new Group<>(behind.of(group).size(), () -> figure.apply(over.apply(group)));
  }
}
