package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.DisclosureControl;

/// The questions of a check beside the pillars, which are sums of the same answers.
class QuestionReleaseTest {
  private static final SideId SIDE = new SideId(UUID.randomUUID());
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int K = 5;

  private final List<AnswerRow> answers = new ArrayList<>();
  private int people;

  @Test
  void where_everybody_has_answered_everything_every_question_is_shown() {
    answer(9, 0, 1, 2, 3);
    assertThat(shown(Map.of(Pillar.COMPREHENSION, DAY, Pillar.CALIBRATION, DAY), 0, 1, 2, 3))
        .hasSize(4);
  }

  @Test
  void all_answers_less_the_other_questions_do_not_give_away_one_that_few_have_answered() {
    answer(9, 0, 1, 2);
    answer(3, 0, 1, 2, 3);
    // question 3, answered by three, is not asked for; one of the others is the price
    assertThat(shown(Map.of(Pillar.CALIBRATION, DAY), 0, 1, 2)).hasSize(2);
    assertThat(shown(Map.of(), 0, 1, 2)).hasSize(3);
  }

  @Test
  void value_questions_less_the_other_value_questions_do_not_either() {
    answer(9, 1, 3);
    answer(4, 0, 1, 3);
    // 0 is about a value message: comprehension less question 2 would be it
    answer(9, 2);
    assertThat(shown(Map.of(Pillar.COMPREHENSION, DAY), 2)).isEmpty();
  }

  @Test
  void whoever_came_between_the_moments_of_pillar_and_question_is_not_given_away() {
    answer(9, 0, 1);
    int early = answers.size();
    answer(2, 0, 1);
    for (int i = early; i < answers.size(); i++) {
      answers.set(i, later(answers.get(i)));
    }
    // calibration stands a week later, with two people more
    var release =
        new QuestionRelease(
            DisclosureControl.forMeans(K),
            answers,
            Map.of(SIDE, Map.of(Pillar.CALIBRATION, DAY.plusDays(7))));
    assertThat(release.shown(SIDE, Map.of(question(0), DAY, question(1), DAY))).hasSize(1);
  }

  /// Two hundred sides in which people skip questions: whatever is shown, no plain sum or
  /// difference of a pillar and questions is over fewer than k people.
  @Test
  void no_pillar_less_any_of_the_questions_shown_is_about_fewer_than_k() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    int hidden = 0;
    for (int round = 0; round < 200; round++) {
      answers.clear();
      for (int person = random.nextInt(5, 30); person > 0; person--) {
        int skipped = random.nextInt(4) > 0 ? -1 : random.nextInt(6);
        answer(1, java.util.stream.IntStream.range(0, 6).filter(q -> q != skipped).toArray());
      }
      var asked = new TreeMap<UUID, LocalDate>();
      for (int q = 0; q < 6; q++) {
        if (count(question(q)) >= K) {
          asked.put(question(q), DAY);
        }
      }
      Set<UUID> shown =
          new QuestionRelease(
                  DisclosureControl.forMeans(K),
                  answers,
                  Map.of(SIDE, Map.of(Pillar.CALIBRATION, DAY)))
              .shown(SIDE, asked);
      hidden += asked.size() - shown.size();
      long left =
          answers.stream()
              .filter(row -> !shown.contains(row.question()))
              .map(AnswerRow::person)
              .distinct()
              .count();
      assertThat(left == 0 || left >= K).as("%d people left in the calibration", left).isTrue();
    }
    assertThat(hidden).as("questions hidden").isPositive();
  }

  private Set<UUID> shown(Map<Pillar, LocalDate> pillars, int... questions) {
    var moments = new TreeMap<UUID, LocalDate>();
    for (int q : questions) {
      moments.put(question(q), DAY);
    }
    return new QuestionRelease(DisclosureControl.forMeans(K), answers, Map.of(SIDE, pillars))
        .shown(SIDE, moments);
  }

  private long count(UUID question) {
    return answers.stream().filter(row -> row.question().equals(question)).count();
  }

  /// Even questions are about value messages.
  private void answer(int more, int... questions) {
    for (int i = 0; i < more; i++) {
      var person = new UUID(6, people++);
      for (int q : questions) {
        answers.add(
            new AnswerRow(
                person, SIDE, question(q), q % 2 == 0, Presence.of(DAY.minusDays(3), null)));
      }
    }
  }

  private static AnswerRow later(AnswerRow row) {
    return new AnswerRow(
        row.person(),
        row.side(),
        row.question(),
        row.value(),
        Presence.of(row.counted().first().orElseThrow().plusDays(5), null));
  }

  private static UUID question(int number) {
    return new UUID(5, number);
  }
}
