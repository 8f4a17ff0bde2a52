package tandem.portal.survey;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Battery;
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
            IntStream.rangeClosed(item.levels().lowest(), item.levels().highest())
                .mapToObj(
                    level ->
                        100.0
                            * DoubleStream.of(values).filter(v -> v == level).count()
                            / values.length)
                .toList());
  }

  /// On the item's own scale.
  Group<Estimate> mean(Instrument.Item item) {
    return mean(to(item), item.levels().lowest(), item.levels().highest());
  }

  /// 1 for the first place.
  Group<Estimate> meanPlace(Instrument.Item item, Scale.Ranking ranking, Scale.Choice choice) {
    double[] places =
        responses.stream()
            .flatMapToInt(answers -> answers.place(item, choice.id()).stream())
            .asDoubleStream()
            .toArray();
    return mean(places, 1, ranking.choices().size());
  }

  static Group<Estimate> mean(double[] values, double min, double max) {
    return new Group<>(values.length, () -> Means.tInterval(values).clipped(min, max));
  }

  /// How many answered which items, and no other.
  List<Battery.Pattern> patterns() {
    return responses.stream()
        .collect(Collectors.groupingBy(r -> r.byItem().keySet(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(pattern -> new Battery.Pattern(pattern.getKey(), pattern.getValue().intValue()))
        .toList();
  }

  private double[] values(Function<Answers, OptionalDouble> score) {
    return responses.stream().map(score).flatMapToDouble(OptionalDouble::stream).toArray();
  }
}
