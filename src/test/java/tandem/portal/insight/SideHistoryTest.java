package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;

/// The quick way to what is published and when, held against the plain one ([SideHistoryByWeek]).
class SideHistoryTest {
  private static final LocalDate SIGNED = LocalDate.of(2023, 1, 15);
  private static final SideId SIDE = new SideId(UUID.randomUUID());
  private static final int K = 5;

  /// Three hundred sides whose people come, read, answer and leave on any day, some in bursts: on
  /// every day every pillar stands where the plain way puts it, and every person brings the same.
  @Test
  void every_day_shows_what_the_plain_way_shows() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    int moved = 0;
    for (int round = 0; round < 300; round++) {
      int length = random.nextInt(30, 400);
      List<Timeline> people = people(random, random.nextInt(3, 60), length);
      WeekEnds weekEnds = WeekEnds.until(SIGNED, SIGNED.plusDays(length), K);
      var plain = new SideHistoryByWeek(people, weekEnds);
      var quick = new SideHistory(people, weekEnds);
      for (int i = -3; i < length + 10; i += 1 + random.nextInt(6)) {
        LocalDate day = SIGNED.plusDays(i);
        for (Pillar pillar : Pillar.values()) {
          assertThat(quick.last(pillar, day))
              .as("%s on %s", pillar, day)
              .isEqualTo(plain.last(pillar, day));
          assertThat(quick.knows(pillar, day)).isEqualTo(plain.knows(pillar, day));
          moved += quick.last(pillar, day) == null ? 0 : 1;
        }
        assertThat(quick.on(day)).isEqualTo(plain.on(day));
      }
    }
    assertThat(moved).as("pillars that stood anywhere").isGreaterThan(10_000);
  }

  /// What one view costs with 2,000 sellers after three years: the moments of every pillar, and the
  /// roster at the end of each month.
  @Test
  void a_large_alliance_after_three_years_is_measured() {
    List<Timeline> people =
        people(RandomGeneratorFactory.of("L64X128MixRandom").create(12), 2_000, 3 * 365);
    LocalDate today = SIGNED.plusYears(3);
    WeekEnds weekEnds = WeekEnds.until(SIGNED, today, K);
    for (int warm = 0; warm < 3; warm++) {
      view(() -> new SideHistory(people, weekEnds), today);
    }
    var plain = new SideHistoryByWeek(people, weekEnds);
    var quick = new SideHistory(people, weekEnds);
    assertThat(quick.on(today)).isEqualTo(plain.on(today));
    measure("every person at every week", () -> new SideHistoryByWeek(people, weekEnds));
    measure("the changes alone", () -> new SideHistory(people, weekEnds));
    measure(
        "the changes and 37 rosters", () -> view(() -> new SideHistory(people, weekEnds), today));
  }

  private static int view(Supplier<SideHistory> history, LocalDate today) {
    SideHistory side = history.get();
    int learners = 0;
    for (int month = 1; month <= 36; month++) {
      learners += side.on(SIGNED.plusMonths(month)).size();
    }
    return learners + side.on(today).size();
  }

  private static void measure(String what, Supplier<?> work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    assertThat(work.get()).isNotNull();
    long millis = (System.nanoTime() - start) / 1_000_000;
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf(
        "Side history, 2,000 sellers, 3 years, %s: %,d ms, %,d KB allocated%n",
        what, millis, bytes / 1024);
  }

  private static List<Timeline> people(RandomGenerator random, int number, int length) {
    var people = new ArrayList<Timeline>();
    int busy = random.nextInt(5, length);
    for (int i = 0; i < number; i++) {
      LocalDate from = SIGNED.plusDays(random.nextInt(4) > 0 ? 0 : random.nextInt(length));
      LocalDate until = random.nextInt(6) > 0 ? null : from.plusDays(random.nextInt(length));
      LocalDate opened = random.nextInt(4) > 0 ? SIGNED.plusDays(random.nextInt(busy)) : null;
      var days = new ArrayList<Timeline.Day>();
      for (int d = random.nextInt(4); d > 0; d--) {
        int answers = random.nextInt(1, 9);
        int correct = random.nextInt(answers + 1);
        int sure = random.nextInt(answers + 1);
        int value = random.nextInt(answers + 1);
        days.add(
            new Timeline.Day(
                SIGNED.plusDays(random.nextInt(busy)),
                answers,
                correct,
                sure,
                Math.min(sure, random.nextInt(correct + 1)),
                value,
                Math.min(value, correct)));
      }
      var recalls = new ArrayList<Timeline.Recall>();
      for (int r = random.nextInt(3); r > 0; r--) {
        recalls.add(
            new Timeline.Recall(SIGNED.plusDays(random.nextInt(length)), 3, random.nextInt(4)));
      }
      people.add(
          new Timeline(new UUID(7, i), SIDE, Presence.of(from, until), opened, days, recalls));
    }
    return people;
  }
}
