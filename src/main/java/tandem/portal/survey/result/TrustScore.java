package tandem.portal.survey.result;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import tandem.portal.statistics.Battery;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;

/// One response's trust, from 0 to 100: the mean of the items answered, rescaled. Whoever skips too
/// much has no score; their single answers still count for the items.
final class TrustScore {
  private TrustScore() {}

  /// The index over all core items: at least ten in twelve of them must be answered.
  static OptionalDouble index(Instrument instrument, Answers answers) {
    List<Instrument.Item> core = instrument.items().filter(Instrument.Item::isCore).toList();
    return score(core, Battery.fewestForIndex(core.size()), answers);
  }

  /// One facet: at least two in three of its items must be answered.
  static OptionalDouble facet(Instrument instrument, Facet facet, Answers answers) {
    List<Instrument.Item> items = instrument.items().filter(item -> item.facet() == facet).toList();
    return score(items, Battery.fewestForFacet(items.size()), answers);
  }

  private static OptionalDouble score(
      List<Instrument.Item> items, int fewestAnswered, Answers answers) {
    double[] percents =
        items.stream()
            .flatMapToDouble(
                item -> {
                  OptionalInt answer = answers.to(item);
                  return answer.isPresent()
                      ? DoubleStream.of(item.levels().percent(answer.getAsInt()))
                      : DoubleStream.empty();
                })
            .toArray();
    return percents.length == 0 || percents.length < fewestAnswered
        ? OptionalDouble.empty()
        : Arrays.stream(percents).average();
  }
}
