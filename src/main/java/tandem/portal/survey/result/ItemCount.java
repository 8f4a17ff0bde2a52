package tandem.portal.survey.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.Instrument;

/// How many have answered an item, and how many have said what: by level, band or choice, lowest
/// first, as the scale lists them; of an order, by choice and then by the place it was given.
final class ItemCount {
  private final Instrument.Item item;
  private final int[] counts;
  private final Map<Reply, Integer> replies = new HashMap<>();
  private int people;

  ItemCount(Instrument.Item item) {
    this.item = item;
    this.counts = new int[slots(item.scale())];
  }

  private static int slots(Scale scale) {
    return switch (scale) {
      case Scale.Levels levels -> levels.highest() - levels.lowest() + 1;
      case Scale.Choices choices -> choices.choices().size();
      case Scale.Ranking ranking -> ranking.choices().size() * ranking.choices().size();
      case Scale.Amount amount -> amount.bands().size();
      case Scale.Words _ -> 0;
    };
  }

  void add(Reply reply) {
    people++;
    slotsOf(reply).forEach(slot -> counts[slot]++);
    if (!(item.scale() instanceof Scale.Words)) {
      replies.merge(reply, 1, Integer::sum);
    }
  }

  private IntStream slotsOf(Reply reply) {
    return switch (item.scale()) {
      case Scale.Levels levels when reply instanceof Reply.Number(int level) ->
          IntStream.of(level - levels.lowest());
      case Scale.Amount amount when reply instanceof Reply.Number(int band) ->
          IntStream.of(amount.bands().indexOf(band));
      case Scale.Choices choices when reply instanceof Reply.Chosen(var ids) ->
          IntStream.range(0, counts.length)
              .filter(slot -> ids.contains(choices.choices().get(slot).id()));
      case Scale.Ranking ranking when reply instanceof Reply.Ranked(var ids) ->
          IntStream.range(0, ids.size())
              .map(choice -> choice * ids.size() + ids.indexOf(ranking.choices().get(choice).id()));
      case Scale.Words _ -> IntStream.empty();
      case Scale.Levels _, Scale.Amount _, Scale.Choices _, Scale.Ranking _ ->
          throw new IllegalStateException("no answer to " + item.id());
    };
  }

  ItemCount plus(ItemCount other) {
    var sum = new ItemCount(item);
    sum.people = people + other.people;
    sum.replies.putAll(replies);
    other.replies.forEach((reply, n) -> sum.replies.merge(reply, n, Integer::sum));
    for (int slot = 0; slot < counts.length; slot++) {
      sum.counts[slot] = counts[slot] + other.counts[slot];
    }
    return sum;
  }

  int people() {
    return people;
  }

  /// How many have given which whole answer: more than is ever shown, to decide what may be.
  Map<Reply, Integer> replies() {
    return Map.copyOf(replies);
  }

  /// What is shown of an answer, each from 0 to 1: where there is a mean, what it is taken of; else
  /// every share of the distribution.
  List<ToDoubleFunction<Reply>> told() {
    Ends ends = ends(item.scale());
    if (item.scale() instanceof Scale.Levels && !ends.equals(Ends.NONE)) {
      return List.of(
          reply ->
              reply instanceof Reply.Number(int level)
                  ? (level - ends.lowest()) / (ends.highest() - ends.lowest())
                  : 0);
    }
    if (item.scale() instanceof Scale.Amount) {
      return List.of(reply -> slotsOf(reply).anyMatch(slot -> slot > 0) ? 1 : 0);
    }
    return IntStream.range(isYesOrNo(item.scale()) ? 1 : 0, counts.length)
        .<ToDoubleFunction<Reply>>mapToObj(
            slot -> reply -> slotsOf(reply).anyMatch(its -> its == slot) ? 1 : 0)
        .toList();
  }

  List<Integer> counts() {
    return IntStream.of(counts).boxed().toList();
  }

  /// Of the levels; of an amount and of two choices how many are past the first; none of others.
  Sums sums() {
    return switch (item.scale()) {
      case Scale.Levels levels -> {
        Sums sums = Sums.NONE;
        for (int slot = 0; slot < counts.length; slot++) {
          double level = levels.lowest() + slot;
          sums =
              sums.plus(new Sums(counts[slot], counts[slot] * level, counts[slot] * level * level));
        }
        yield sums;
      }
      case Scale.Amount _ -> yesOrNo(people - counts[0]);
      case Scale.Choices _ when isYesOrNo(item.scale()) -> yesOrNo(counts[1]);
      case Scale.Choices _, Scale.Ranking _, Scale.Words _ -> new Sums(people, 0, 0);
    };
  }

  private Sums yesOrNo(int yes) {
    return new Sums(people, yes, yes);
  }

  /// Of two choices one share says everything: that is a mean. More are a distribution.
  static boolean isYesOrNo(Scale scale) {
    return scale instanceof Scale.One(var choices) && choices.size() == 2;
  }

  /// Whether it has one figure that is a mean: a level, a share of one thing.
  static Ends ends(Scale scale) {
    return switch (scale) {
      case Scale.Levels levels -> new Ends(levels.lowest(), levels.highest());
      case Scale.Amount _ -> Ends.SHARE;
      case Scale.Choices _ -> isYesOrNo(scale) ? Ends.SHARE : Ends.NONE;
      case Scale.Ranking _, Scale.Words _ -> Ends.NONE;
    };
  }

  /// The least and the most anybody can answer.
  record Ends(double lowest, double highest) {
    static final Ends SHARE = new Ends(0, 1);

    /// No mean is taken.
    static final Ends NONE = new Ends(0, 0);
  }

  OptionalInt slot(String choice) {
    return item.scale() instanceof Scale.Choices choices
        ? IntStream.range(0, counts.length)
            .filter(slot -> choices.choices().get(slot).id().equals(choice))
            .findFirst()
        : OptionalInt.empty();
  }
}
