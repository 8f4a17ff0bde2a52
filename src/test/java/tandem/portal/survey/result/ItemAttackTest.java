package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Attacker;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.survey.Answers;

/// What an attacker gets out of a wave reported item by item, who knows every figure of it, how
/// many stand behind each, who has skipped what, and all answers of one company.
class ItemAttackTest {
  private static final int ROUNDS = 1_000;

  @Test
  void no_set_of_published_items_gives_away_fewer_than_five_people() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
    long figures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SideAnswers a = side(random);
      SideAnswers b = side(random);
      List<Answers> people = Stream.concat(a.responses().stream(), b.responses().stream()).toList();
      List<Block> blocks =
          IntStream.range(0, people.size())
              .mapToObj(i -> new Block(i < a.responses().size() ? 0 : 1, 1))
              .toList();
      var published = new ArrayList<LinkedFigure<String>>();
      ItemResults results = ItemScoringTest.resultsOf(a, b);
      for (int part = 0; part < results.items().size(); part++) {
        ItemResults.Reported item = results.items().get(part);
        for (int side = 0; side < 2; side++) {
          if (isShown(item, side)) {
            published.add(over(item, side, part, people, blocks));
          }
        }
      }
      figures += published.size();
      for (int side = 0; side < 2; side++) {
        assertThat(new Attacker(5, blocks, published, side).isolated()).as("%s", people).isEmpty();
      }
    }
    assertThat(figures).isGreaterThan(5 * ROUNDS);
  }

  /// One whose answers to an item nobody else of a small group has is not behind any distribution.
  @Test
  void no_distribution_is_shown_of_seven_and_no_mean_of_four() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);
    for (int round = 0; round < ROUNDS; round++) {
      SideAnswers a = side(random);
      SideAnswers b = side(random);
      for (ItemResults.Reported item : ItemScoringTest.resultsOf(a, b).items()) {
        long n = answered(a, item);
        switch (item) {
          case ItemResults.Rated rated -> {
            assertThat(rated.meanA().shown().isPresent()).isEqualTo(n >= 5);
            assertThat(rated.sharesA().shown().isPresent()).isEqualTo(n >= 8);
            assertThat(rated.difference().isPresent()).isEqualTo(n >= 5 && answered(b, item) >= 5);
          }
          case ItemResults.Counted counted -> {
            boolean yesOrNo = counted.shares().size() == 2;
            for (ItemResults.Share share : counted.shares()) {
              boolean single =
                  share.slot() instanceof ItemResults.Slot.Any
                      || yesOrNo && item.item().scale() instanceof Scale.One;
              assertThat(share.a().shown().isPresent()).isEqualTo(n >= (single ? 5 : 8));
            }
          }
          case ItemResults.Ranked ranked ->
              assertThat(ranked.figures().map(figure -> figure.shown().isPresent()).distinct())
                  .hasSizeLessThanOrEqualTo(2)
                  .isSubsetOf(n >= 8, answered(b, item) >= 8);
          case ItemResults.Spoken spoken -> assertThat(spoken.texts()).isEmpty();
        }
      }
    }
  }

  private static long answered(SideAnswers side, ItemResults.Reported item) {
    return side.responses().stream()
        .filter(one -> one.byItem().containsKey(item.item().id()))
        .count();
  }

  private static boolean isShown(ItemResults.Reported item, int side) {
    return switch (item) {
      case ItemResults.Rated rated ->
          (side == 0 ? rated.meanA() : rated.meanB()).shown().isPresent();
      case ItemResults.Ranked ranked ->
          ranked.places().stream()
              .anyMatch(p -> (side == 0 ? p.firstA() : p.firstB()).shown().isPresent());
      case ItemResults.Counted counted ->
          counted.shares().stream()
              .anyMatch(share -> (side == 0 ? share.a() : share.b()).shown().isPresent());
      case ItemResults.Spoken _ -> false;
    };
  }

  private static LinkedFigure<String> over(
      ItemResults.Reported item, int side, int part, List<Answers> people, List<Block> blocks) {
    return new LinkedFigure<>(
        item.item().id() + side,
        IntStream.range(0, people.size())
            .filter(i -> blocks.get(i).side() == side)
            .filter(i -> people.get(i).byItem().containsKey(item.item().id()))
            .mapToObj(i -> new LinkedFigure.Addend(i, part, 1))
            .toList());
  }

  /// Up to fifteen people who skip up to one item in five.
  private static SideAnswers side(RandomGenerator random) {
    double skips = random.nextDouble(0, 0.2);
    var responses = new ArrayList<Answers>();
    for (int i = random.nextInt(16); i > 0; i--) {
      var byItem = new HashMap<String, Reply>();
      put(byItem, random, skips, "agree", new Reply.Number(1 + random.nextInt(5)));
      put(byItem, random, skips, "rating", new Reply.Number(random.nextInt(11)));
      put(byItem, random, skips, "meetings", new Reply.Number(random.nextInt(2) * 3));
      put(byItem, random, skips, "story", new Reply.Chosen(Set.of("YES")));
      String called = List.of("START", "HARD", "NEVER").get(random.nextInt(3));
      put(byItem, random, skips, "called", new Reply.Chosen(Set.of(called)));
      if (byItem.containsKey("called") && !called.equals("NEVER")) {
        put(byItem, random, skips, "purpose", new Reply.Chosen(Set.of("JOINT")));
      }
      put(byItem, random, skips, "first", ranked(random));
      if (random.nextInt(3) == 0) {
        put(byItem, random, skips, "demo", new Reply.Chosen(Set.of("YES")));
      }
      if (!byItem.isEmpty()) {
        responses.add(new Answers(byItem));
      }
    }
    return new SideAnswers(responses);
  }

  private static Reply ranked(RandomGenerator random) {
    return random.nextBoolean()
        ? new Reply.Ranked(List.of("SPEED", "PRICE", "TRUST"))
        : new Reply.Ranked(List.of("TRUST", "SPEED", "PRICE"));
  }

  private static void put(
      HashMap<String, Reply> byItem,
      RandomGenerator random,
      double skips,
      String item,
      Reply reply) {
    if (random.nextDouble() >= skips) {
      byItem.put(item, reply);
    }
  }
}
