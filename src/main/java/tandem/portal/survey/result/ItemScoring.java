package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// Works out results item by item, for instruments without an index, from what may be seen of a
/// closed wave. Pure; decides nothing about who may see them, and nothing about what may be seen.
///
/// @param texts written answers by item
record ItemScoring(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Scoring.Pair now,
    Scoring.Changes changes,
    Map<String, List<String>> texts) {

  ItemResults results() {
    return new ItemResults(
        row,
        alliance,
        instrument,
        filter,
        Results.Turnout.of(now.a()),
        Results.Turnout.of(now.b()),
        instrument.items().flatMap(this::reported).toList());
  }

  /// Texts have no group, so a group has no texts.
  private Stream<ItemResults.Reported> reported(Instrument.Item item) {
    return switch (item.scale()) {
      case Scale.Levels _ -> Stream.of(rated(item));
      case Scale.Choices choices -> Stream.of(chosen(item, choices));
      case Scale.Ranking ranking -> Stream.of(ranked(item, ranking));
      case Scale.Amount amount -> Stream.of(counted(item, amount));
      case Scale.Words _ -> Stream.of(spoken(item)).filter(_ -> filter.isWholeSides());
    };
  }

  private ItemResults.Reported rated(Instrument.Item item) {
    var figure = new Figure.OfItem(item.id());
    Optional<Sums> a = now.a().figure(figure).shown().map(Tallied::sums);
    Optional<Sums> b = now.b().figure(figure).shown().map(Tallied::sums);
    return new ItemResults.Rated(
        item,
        mean(now.a(), item),
        mean(now.b(), item),
        a.flatMap(first -> b.map(second -> difference(first, second))),
        shares(now.a(), item, row.wave().kDistribution()),
        shares(now.b(), item, row.wave().kDistribution()),
        changes.a().get(figure),
        changes.b().get(figure));
  }

  /// On the item's own scale.
  static Published<Estimate> mean(PublishedGroup group, Instrument.Item item) {
    return group
        .figure(new Figure.OfItem(item.id()))
        .map(
            tallied ->
                Means.tInterval(tallied.sums())
                    .clipped(item.levels().lowest(), item.levels().highest()));
  }

  /// Of the levels in percent, lowest first.
  static Published<List<Double>> shares(
      PublishedGroup group, Instrument.Item item, int kDistribution) {
    return distribution(group, item, kDistribution)
        .map(tallied -> tallied.counts().stream().map(n -> 100.0 * n / tallied.people()).toList());
  }

  /// A distribution tells its mean, so it is shown only where that is.
  private static Published<Tallied> distribution(
      PublishedGroup group, Instrument.Item item, int kDistribution) {
    Published<Tallied> published = group.figure(new Figure.OfItem(item.id()));
    return published instanceof Published.Shown<Tallied>(Tallied tallied)
            && tallied.counts().isEmpty()
        ? new Published.Protected<>(
            tallied.people() < kDistribution
                ? Published.Reason.TOO_FEW
                : Published.Reason.WOULD_DISCLOSE)
        : published;
  }

  /// Follows from the two means with their intervals and n, and so tells nothing new.
  private static ItemResults.Difference difference(Sums a, Sums b) {
    return new ItemResults.Difference(
        Gaps.welch(a, b),
        a.alike() && b.alike() ? Optional.empty() : Optional.of(Gaps.hedges(a, b)));
  }

  private ItemResults.Reported chosen(Instrument.Item item, Scale.Choices choices) {
    return new ItemResults.Counted(
        item,
        IntStream.range(0, choices.choices().size())
            .mapToObj(
                slot -> slot(item, new ItemResults.Slot.Chosen(choices.choices().get(slot)), slot))
            .toList());
  }

  /// Who put what where is a distribution, each mean place a part of it.
  private ItemResults.Reported ranked(Instrument.Item item, Scale.Ranking ranking) {
    int choices = ranking.choices().size();
    return new ItemResults.Ranked(
        item,
        IntStream.range(0, choices)
            .mapToObj(
                choice ->
                    new ItemResults.Place(
                        ranking.choices().get(choice),
                        share(now.a(), item, choice * choices),
                        share(now.b(), item, choice * choices),
                        meanPlace(now.a(), item, choice, choices),
                        meanPlace(now.b(), item, choice, choices)))
            .toList());
  }

  private Published<Estimate> meanPlace(
      PublishedGroup group, Instrument.Item item, int choice, int choices) {
    return distribution(group, item, row.wave().kDistribution())
        .map(
            tallied -> {
              Sums places = Sums.NONE;
              for (int place = 1; place <= choices; place++) {
                int people = tallied.counts().get(choice * choices + place - 1);
                places =
                    places.plus(new Sums(people, people * place, (double) people * place * place));
              }
              return Means.tInterval(places).clipped(1, choices);
            });
  }

  private ItemResults.Reported counted(Instrument.Item item, Scale.Amount amount) {
    var shares = new ArrayList<ItemResults.Share>();
    shares.add(
        new ItemResults.Share(new ItemResults.Slot.Any(), any(now.a(), item), any(now.b(), item)));
    for (int slot = 0; slot < amount.bands().size(); slot++) {
      int from = amount.bands().get(slot);
      shares.add(
          slot(
              item,
              slot + 1 == amount.bands().size()
                  ? new ItemResults.Slot.AndMore(from)
                  : new ItemResults.Slot.Band(from, amount.bands().get(slot + 1) - 1),
              slot));
    }
    return new ItemResults.Counted(item, shares);
  }

  private ItemResults.Share slot(Instrument.Item item, ItemResults.Slot what, int slot) {
    return new ItemResults.Share(what, share(now.a(), item, slot), share(now.b(), item, slot));
  }

  private Published<Estimate> share(PublishedGroup group, Instrument.Item item, int slot) {
    return distribution(group, item, row.wave().kDistribution())
        .map(tallied -> wilson(tallied.counts().get(slot), tallied.people()));
  }

  private static Published<Estimate> any(PublishedGroup group, Instrument.Item item) {
    return group
        .figure(new Figure.OfItem(item.id()))
        .map(tallied -> wilson((int) tallied.sums().total(), tallied.people()));
  }

  private static Estimate wilson(int of, int people) {
    return Shares.wilson(of, people).scaled(100, 0);
  }

  private ItemResults.Reported spoken(Instrument.Item item) {
    List<String> written = texts.getOrDefault(item.id(), List.of());
    return new ItemResults.Spoken(
        item,
        DisclosureControl.forDistributions(row.wave().kDistribution())
            .alone(new Group<>(written.size(), () -> written))
            .shown()
            .orElse(List.of()));
  }
}
