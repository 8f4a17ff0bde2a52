package tandem.portal.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Means;

/// All responses of one side, or of both, as the groups that disclosure control decides about.
record SideAnswers(List<Answers> responses) {
  SideAnswers {
    responses = List.copyOf(responses);
  }

  double[] indexes(Instrument instrument) {
    return values(answers -> TrustScore.index(instrument, answers));
  }

  double[] facets(Instrument instrument, Facet facet) {
    return values(answers -> TrustScore.facet(instrument, facet, answers));
  }

  double[] to(Instrument.Item item) {
    return values(
        answers ->
            answers.to(item).isPresent()
                ? OptionalDouble.of(answers.to(item).getAsInt())
                : OptionalDouble.empty());
  }

  /// Shares of the levels in percent, lowest first.
  Group<List<Double>> distribution(Instrument.Item item) {
    double[] values = to(item);
    return new Group<>(
        values.length,
        () ->
            IntStream.rangeClosed(1, item.scale().levels())
                .mapToObj(
                    level ->
                        100.0
                            * DoubleStream.of(values).filter(v -> v == level).count()
                            / values.length)
                .toList());
  }

  static Group<Estimate> mean(double[] values, double min, double max) {
    return new Group<>(values.length, () -> Means.tInterval(values).clipped(min, max));
  }

  /// The items too few have answered; and where that is one item of a facet only, also the one with
  /// the next fewest answers. The index is the sum of its items, so a single hidden one would
  /// follow from it and the others.
  Set<String> hiddenItems(Instrument instrument, int k) {
    var hidden = new HashSet<String>();
    for (Facet facet : Facet.values()) {
      List<Instrument.Item> items =
          instrument
              .items()
              .filter(item -> item.facet() == facet)
              .sorted(
                  Comparator.<Instrument.Item>comparingInt(item -> to(item).length)
                      .thenComparing(Instrument.Item::id))
              .toList();
      List<String> tooFew =
          items.stream().filter(item -> to(item).length < k).map(Instrument.Item::id).toList();
      hidden.addAll(tooFew);
      if (facet.isCore() && tooFew.size() == 1 && items.size() > 1) {
        hidden.add(items.get(1).id());
      }
    }
    return hidden;
  }

  private double[] values(Function<Answers, OptionalDouble> score) {
    return responses.stream().map(score).flatMapToDouble(OptionalDouble::stream).toArray();
  }
}
