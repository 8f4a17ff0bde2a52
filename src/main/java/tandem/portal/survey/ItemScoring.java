package tandem.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import tandem.portal.alliance.Alliance;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Release;
import tandem.portal.statistics.Shares;

/// Works out a closed wave's results item by item, for instruments without an index. Pure; decides
/// nothing about who may see them.
///
/// An item's figures are all over the same people, those who have answered it, and no other figure
// is
/// of these answers: so no two of them differ by a few people. Whether they may be shown asks the
/// same engine as an index over many items.
///
/// @param texts written answers by item
record ItemScoring(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    Scoring.Pair now,
    Map<String, List<String>> texts) {

  ItemResults results() {
    var battery =
        new Battery(
            instrument.items().map(item -> new Battery.Item(item.id(), null, false)).toList());
    Release<Battery.Figure> a = battery.release(means(), now.a().patterns());
    Release<Battery.Figure> b = battery.release(means(), now.b().patterns());
    return new ItemResults(
        row,
        alliance,
        instrument,
        Results.Turnout.of(now.a(), now.invitedA(), row.wave().kMean()),
        Results.Turnout.of(now.b(), now.invitedB(), row.wave().kMean()),
        instrument
            .items()
            .map(
                item -> {
                  var figure = new Battery.Figure.OfItem(item.id());
                  return reported(item, a.shows(figure), b.shows(figure));
                })
            .toList());
  }

  private ItemResults.Reported reported(Instrument.Item item, boolean showA, boolean showB) {
    return switch (item.scale()) {
      case Scale.Levels _ -> rated(item, showA, showB);
      case Scale.Choices choices -> chosen(item, choices, showA, showB);
      case Scale.Ranking ranking -> ranked(item, ranking, showA, showB);
      case Scale.Amount amount -> counted(item, amount, showA, showB);
      case Scale.Words _ -> spoken(item);
    };
  }

  private ItemResults.Reported rated(Instrument.Item item, boolean showA, boolean showB) {
    Published<Estimate> a = means().publish(now.a().mean(item), showA);
    Published<Estimate> b = means().publish(now.b().mean(item), showB);
    return new ItemResults.Rated(
        item,
        a,
        b,
        a.shown().isPresent() && b.shown().isPresent()
            ? Optional.of(difference(now.a().to(item), now.b().to(item)))
            : Optional.empty(),
        distributions().publish(now.a().distribution(item), showA),
        distributions().publish(now.b().distribution(item), showB));
  }

  /// Follows from the two means with their intervals and n, and so tells nothing new.
  private static ItemResults.Difference difference(double[] a, double[] b) {
    boolean alike =
        DoubleStream.of(a).distinct().count() == 1 && DoubleStream.of(b).distinct().count() == 1;
    return new ItemResults.Difference(
        Gaps.welch(a, b), alike ? Optional.empty() : Optional.of(Gaps.hedges(a, b)));
  }

  /// Of two choices one share says everything: that is a mean. More are a distribution.
  private ItemResults.Reported chosen(
      Instrument.Item item, Scale.Choices choices, boolean showA, boolean showB) {
    boolean oneShare = choices instanceof Scale.One && choices.choices().size() == 2;
    return new ItemResults.Counted(
        item,
        choices.choices().stream()
            .map(
                choice ->
                    share(
                        new ItemResults.Slot.Chosen(choice),
                        oneShare ? means() : distributions(),
                        item,
                        answers -> answers.chose(item, choice.id()),
                        showA,
                        showB))
            .toList());
  }

  /// Who put what where is a distribution, each mean place a part of it.
  private ItemResults.Reported ranked(
      Instrument.Item item, Scale.Ranking ranking, boolean showA, boolean showB) {
    return new ItemResults.Ranked(
        item,
        ranking.choices().stream()
            .map(
                choice ->
                    new ItemResults.Place(
                        choice,
                        distributions().publish(first(now.a(), item, choice), showA),
                        distributions().publish(first(now.b(), item, choice), showB),
                        distributions().publish(now.a().meanPlace(item, ranking, choice), showA),
                        distributions().publish(now.b().meanPlace(item, ranking, choice), showB)))
            .toList());
  }

  private static Group<Estimate> first(
      SideAnswers side, Instrument.Item item, Scale.Choice choice) {
    return share(side, item, answers -> answers.place(item, choice.id()).orElseThrow() == 1);
  }

  private ItemResults.Reported counted(
      Instrument.Item item, Scale.Amount amount, boolean showA, boolean showB) {
    var shares = new ArrayList<ItemResults.Share>();
    shares.add(
        share(
            new ItemResults.Slot.Any(),
            means(),
            item,
            answers -> answers.to(item).orElseThrow() > amount.least(),
            showA,
            showB));
    for (int from : amount.bands()) {
      int next = amount.bands().indexOf(from) + 1;
      shares.add(
          share(
              next == amount.bands().size()
                  ? new ItemResults.Slot.AndMore(from)
                  : new ItemResults.Slot.Band(from, amount.bands().get(next) - 1),
              distributions(),
              item,
              answers -> answers.to(item).orElseThrow() == from,
              showA,
              showB));
    }
    return new ItemResults.Counted(item, shares);
  }

  private ItemResults.Share share(
      ItemResults.Slot slot,
      DisclosureControl control,
      Instrument.Item item,
      Predicate<Answers> hit,
      boolean showA,
      boolean showB) {
    return new ItemResults.Share(
        slot,
        control.publish(share(now.a(), item, hit), showA),
        control.publish(share(now.b(), item, hit), showB));
  }

  private static Group<Estimate> share(
      SideAnswers side, Instrument.Item item, Predicate<Answers> hit) {
    List<Answers> answered =
        side.responses().stream().filter(one -> one.byItem().containsKey(item.id())).toList();
    return new Group<>(
        answered.size(),
        () ->
            Shares.wilson((int) answered.stream().filter(hit).count(), answered.size())
                .scaled(100, 0));
  }

  private ItemResults.Reported spoken(Instrument.Item item) {
    List<String> written = texts.getOrDefault(item.id(), List.of());
    return new ItemResults.Spoken(
        item,
        distributions()
            .alone(new Group<>(written.size(), () -> written))
            .shown()
            .orElse(List.of()));
  }

  private DisclosureControl means() {
    return DisclosureControl.forMeans(row.wave().kMean());
  }

  private DisclosureControl distributions() {
    return DisclosureControl.forDistributions(row.wave().kDistribution());
  }
}
