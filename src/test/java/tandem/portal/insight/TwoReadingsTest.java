package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;

/// Somebody reads the page every day and subtracts: what they can learn about one person is what
/// this test looks for.
class TwoReadingsTest {
  private static final int K = 5;
  private static final DisclosureControl CONTROL = DisclosureControl.forMeans(K);
  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Weights WEIGHTS = new Weights(20, 30, 20, 10, 20);
  private static final Alliance ALLIANCE =
      new Alliance(
          new AllianceId(UUID.randomUUID()),
          "A × B",
          SIGNED,
          side(Letter.A, "Ahorn"),
          side(Letter.B, "Birke"));

  @Test
  void a_check_taken_between_two_readings_shows_on_no_later_day() {
    var before = everybody(12, 9);
    var after = new ArrayList<>(before);
    after.set(11, seller(ALLIANCE.a(), SIGNED, null, MONDAY.plusDays(1), 1));
    for (int days = 0; days < 60; days++) {
      assertThat(read(after, MONDAY.plusDays(days))).isEqualTo(read(before, MONDAY.plusDays(days)));
    }
  }

  @Test
  void four_checks_are_held_back_and_five_move_the_figure_at_the_end_of_the_week() {
    var four = everybody(20, 9);
    for (int i = 0; i < 4; i++) {
      four.set(19 - i, seller(ALLIANCE.a(), SIGNED, null, MONDAY.plusDays(i), 2));
    }
    var five = new ArrayList<>(four);
    five.set(10, seller(ALLIANCE.a(), SIGNED, null, MONDAY.plusDays(4), 2));
    LocalDate nextMonday = MONDAY.plusWeeks(1);
    assertThat(read(four, nextMonday).learned().a()).isEqualTo(read(four, MONDAY).learned().a());
    assertThat(read(five, nextMonday.minusDays(1)).learned().a())
        .isEqualTo(read(five, MONDAY).learned().a());
    assertThat(read(five, nextMonday).learned().a().shown()).contains(14);
    assertThat(read(five, nextMonday).asOf(Letter.A)).contains(nextMonday.minusDays(1));
  }

  @Test
  void a_leaver_takes_no_answers_along_that_could_be_subtracted() {
    var before = everybody(12, 9);
    var after = new ArrayList<>(before);
    Timeline leaver = after.getFirst();
    after.set(
        0,
        new Timeline(
            leaver.person(),
            leaver.side(),
            Presence.of(SIGNED, MONDAY.plusDays(1)),
            leaver.openedOn(),
            leaver.days(),
            leaver.recalls()));
    for (int days = 0; days < 60; days++) {
      Understanding with = read(after, MONDAY.plusDays(days));
      Understanding without = read(before, MONDAY.plusDays(days));
      assertThat(with.index()).isEqualTo(without.index());
      assertThat(with.calibration()).isEqualTo(without.calibration());
    }
  }

  @Test
  void who_is_away_over_some_days_counts_once_when_a_question_moves() {
    var away =
        new Presence(
            List.of(
                new Presence.Period(SIGNED, MONDAY.plusDays(1)),
                new Presence.Period(MONDAY.plusDays(4), null)));
    var rows = new ArrayList<QuestionRow>();
    rows.add(answers(SIGNED.plusDays(10), 9, 6));
    rows.add(answers(SIGNED.plusDays(10), away, 4, 2));
    Estimate first = correct(rows, MONDAY);
    rows.add(answers(MONDAY.plusDays(2), 1, 0));
    assertThat(correct(rows, MONDAY.plusWeeks(1))).isEqualTo(first);
  }

  @Test
  void a_question_moves_by_five_people_at_least() {
    var rows = new ArrayList<QuestionRow>();
    rows.add(answers(SIGNED.plusDays(10), 9, 6));
    Estimate first = correct(rows, MONDAY);
    for (int i = 0; i < 4; i++) {
      rows.add(answers(MONDAY.plusDays(i), 1, 0));
      assertThat(correct(rows, MONDAY.plusWeeks(1))).isEqualTo(first);
    }
    rows.add(answers(MONDAY.plusDays(6), 1, 0));
    assertThat(correct(rows, MONDAY.plusDays(6))).isEqualTo(first);
    assertThat(correct(rows, MONDAY.plusWeeks(1)).n()).isEqualTo(14);
  }

  /// Two hundred alliances whose people come, read, answer and leave on any day: on every pair of
  /// days a reader compares, what is published differs by nobody's or by at least k people's data.
  @Test
  void no_two_days_of_any_alliance_differ_by_fewer_than_k_people() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int compared = 0;
    for (int round = 0; round < 200; round++) {
      List<Timeline> people = people(random);
      var told = new HashMap<Pillar, Set<Map<UUID, String>>>();
      for (LocalDate day = SIGNED; day.isBefore(SIGNED.plusDays(110)); day = day.plusDays(5)) {
        Understanding read = read(people, day);
        for (var stands : read.asOf().getOrDefault(Letter.A, Map.of()).entrySet()) {
          assertThat(stands.getValue()).isBefore(day);
          told.computeIfAbsent(stands.getKey(), _ -> new HashSet<>())
              .add(data(people, stands.getKey(), stands.getValue()));
        }
      }
      for (Set<Map<UUID, String>> states : told.values()) {
        for (Map<UUID, String> one : states) {
          for (Map<UUID, String> other : states) {
            long differing =
                people.stream()
                    .map(Timeline::person)
                    .filter(p -> !Objects.equals(one.get(p), other.get(p)))
                    .count();
            assertThat(differing == 0 || differing >= K).as("%d people", differing).isTrue();
            compared += differing > 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(compared).as("figures moved at all").isGreaterThan(500);
  }

  /// What a pillar is made of on a day, person by person.
  private static Map<UUID, String> data(List<Timeline> people, Pillar pillar, LocalDate day) {
    var data = new HashMap<UUID, String>();
    for (Timeline person : people) {
      data.put(
          person.person(),
          person
              .at(day)
              .filter(l -> l.tries(pillar) > 0)
              .map(l -> l.tries(pillar) + " " + l.hits(pillar) + " " + l.sure())
              .orElse(""));
    }
    if (pillar != Pillar.CALIBRATION) {
      data.replaceAll((_, text) -> text.replaceAll(" \\d+$", ""));
    }
    return data;
  }

  private static List<Timeline> people(RandomGenerator random) {
    var people = new ArrayList<Timeline>();
    int busy = random.nextInt(20, 110);
    for (int i = random.nextInt(4, 40); i > 0; i--) {
      LocalDate from = SIGNED.plusDays(random.nextInt(5) > 0 ? 0 : random.nextInt(100));
      LocalDate until = random.nextInt(6) > 0 ? null : from.plusDays(random.nextInt(80));
      LocalDate took = random.nextInt(4) > 0 ? from.plusDays(random.nextInt(busy)) : null;
      people.add(seller(ALLIANCE.a(), from, until, took, random.nextInt(5)));
    }
    return people;
  }

  private static Understanding read(List<Timeline> people, LocalDate day) {
    return new UnderstandingReport(WEIGHTS, CONTROL, ALLIANCE, people, day).understanding();
  }

  private static Estimate correct(List<QuestionRow> rows, LocalDate day) {
    return new QuestionReport(ALLIANCE, CONTROL, (_, moments) -> moments.keySet(), day)
        .of(rows)
        .getFirst()
        .correct()
        .a()
        .shown()
        .orElseThrow();
  }

  private static ArrayList<Timeline> everybody(int sellers, int took) {
    assertThat(MONDAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).isEqualTo(MONDAY);
    var people = new ArrayList<Timeline>();
    for (int i = 0; i < sellers; i++) {
      people.add(seller(ALLIANCE.a(), SIGNED, null, i < took ? SIGNED.plusDays(20) : null, i % 5));
    }
    return people;
  }

  private static Timeline seller(
      AllianceSide side,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate took,
      int right) {
    return new Timeline(
        UUID.randomUUID(),
        side.id(),
        Presence.of(from, until),
        SIGNED.plusDays(3),
        took == null
            ? List.of()
            : List.of(new Timeline.Day(took, 8, right + 3, 4, Math.min(4, right), 4, right)),
        took == null || right == 2
            ? List.of()
            : List.of(new Timeline.Recall(took.plusDays(25), 3, Math.min(3, right))));
  }

  private static QuestionRow answers(LocalDate day, int people, int correct) {
    return answers(day, Presence.of(SIGNED, null), people, correct);
  }

  private static QuestionRow answers(LocalDate day, Presence presence, int people, int correct) {
    return new QuestionRow(
        new UUID(0, 1),
        1,
        Localized.of("Frage", "Question"),
        null,
        ALLIANCE.a().id(),
        day,
        presence,
        people,
        correct,
        0);
  }

  private static AllianceSide side(Letter letter, String company) {
    return new AllianceSide(
        new SideId(UUID.randomUUID()), letter, new CompanyId(UUID.randomUUID()), company);
  }
}
