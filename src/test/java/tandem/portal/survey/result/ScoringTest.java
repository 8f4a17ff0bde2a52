package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Questionnaires;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

class ScoringTest {
  private static final Instrument TRUST = Questionnaires.trust();
  private static final AllianceSide A = side(1, Letter.A, "Aster");
  private static final AllianceSide B = side(2, Letter.B, "Birke");
  private static final Alliance ALLIANCE =
      new Alliance(
          new AllianceId(new UUID(9, 9)), "Aster × Birke", LocalDate.of(2026, 1, 15), A, B);

  @Test
  void both_sides_large_enough_show_a_b_and_the_total() {
    WaveResults results = results(answers(5), answers(6));
    assertThat(results.index().a().shown()).isPresent();
    assertThat(results.index().b().shown()).isPresent();
    assertThat(results.index().total().shown()).isPresent();
    assertThat(results.gap()).isPresent();
    assertThat(results.turnout().orElseThrow().answered()).hasValue(11);
  }

  @Test
  void one_side_too_small_hides_itself_and_everything_it_could_be_worked_out_from() {
    WaveResults results = results(answers(9), answers(4));
    assertThat(results.index().a().shown()).isPresent();
    assertThat(results.index().b().shown()).isEmpty();
    assertThat(results.index().total())
        .isEqualTo(new Published.Protected<>(Published.Reason.WOULD_DISCLOSE));
    assertThat(results.gap()).isEmpty();
    assertThat(results.turnoutB().answered()).isEmpty();
    assertThat(results.turnout()).isEmpty();
    assertThat(results.items())
        .allMatch(i -> i.meanB().shown().isEmpty() && i.sharesB().shown().isEmpty());
    assertThat(results.facets()).allMatch(f -> f.b().shown().isEmpty());
    assertThat(results.changeB()).isEmpty();
  }

  @Test
  void distributions_need_more_answers_than_means() {
    WaveResults results = results(answers(7), answers(8));
    assertThat(results.items())
        .allMatch(i -> i.meanA().shown().isPresent() && i.sharesA().shown().isEmpty())
        .allMatch(i -> i.sharesB().shown().isPresent());
  }

  @Test
  void an_item_too_few_have_answered_takes_another_of_its_facet_with_it() {
    List<Answers> six = new ArrayList<>();
    for (Answers one : answers(6).responses()) {
      var byItem = new HashMap<>(one.byItem());
      if (six.size() < 2) {
        byItem.remove("ability1");
      }
      six.add(new Answers(byItem));
    }
    WaveResults results = results(new SideAnswers(six), answers(9));
    assertThat(
            results.items().stream()
                .filter(i -> i.meanA().shown().isEmpty())
                .map(i -> i.item().id()))
        .containsExactly("ability1", "ability2");
    assertThat(results.items()).allMatch(i -> i.meanB().shown().isPresent());
  }

  @Test
  void one_who_skipped_an_item_is_not_found_between_facet_and_items() {
    List<Answers> twenty = new ArrayList<>(answers(20).responses());
    var byItem = new HashMap<>(twenty.removeFirst().byItem());
    byItem.remove("ability1");
    twenty.add(new Answers(byItem));
    WaveResults results = results(new SideAnswers(twenty), answers(20));
    assertThat(results.index().total().shown()).isPresent();
    assertThat(results.facets().stream().map(f -> f.a().shown().isPresent()))
        .containsExactly(false, true, true, true);
    assertThat(
            results.items().stream()
                .filter(i -> i.meanA().shown().isEmpty() || i.sharesA().shown().isEmpty())
                .map(i -> i.item().id()))
        .containsExactly("ability1");
    assertThat(results.facets()).allMatch(f -> f.b().shown().isPresent());
  }

  @Test
  void a_roster_that_changed_by_a_few_people_is_not_compared() {
    Scoring.Pair now = pair(answers(9), answers(9), 10, 10, 5);
    Scoring.Pair before = pair(answers(9), answers(9), 11, 10, 5);
    WaveResults results =
        new Scoring(row(), ALLIANCE, TRUST, ResultFilter.NONE, now, before, Scoring.Moved.NOBODY)
            .results();
    assertThat(results.changeA()).isEmpty();
    assertThat(results.changeB()).isPresent();
  }

  @Test
  void one_who_came_for_one_who_went_is_a_change_though_the_numbers_are_the_same() {
    Scoring.Pair wave = pair(answers(9), answers(9), 10, 10, 5);
    WaveResults results =
        new Scoring(row(), ALLIANCE, TRUST, ResultFilter.NONE, wave, wave, new Scoring.Moved(2, 0))
            .results();
    assertThat(results.changeA()).isEmpty();
    assertThat(results.changeB()).isPresent();
    assertThat(
            new Scoring(
                    row(), ALLIANCE, TRUST, ResultFilter.NONE, wave, wave, new Scoring.Moved(6, 0))
                .results()
                .changeA())
        .isPresent();
  }

  @Test
  void a_wave_that_hid_its_figure_under_a_larger_k_is_not_found_by_subtraction() {
    Scoring.Pair now = pair(answers(9), answers(12), 12, 12, 5);
    Scoring.Pair before = pair(answers(6), answers(11), 12, 12, 10);
    WaveResults results =
        new Scoring(row(), ALLIANCE, TRUST, ResultFilter.NONE, now, before, Scoring.Moved.NOBODY)
            .results();
    assertThat(results.index().a().shown()).isPresent();
    assertThat(results.changeA()).isEmpty();
    assertThat(results.changeB()).isPresent();
  }

  @Test
  void nobody_answered_shows_nothing_and_fails_at_nothing() {
    WaveResults results = results(new SideAnswers(List.of()), new SideAnswers(List.of()));
    assertThat(results.index().total().shown()).isEmpty();
    assertThat(results.hidden(null)).isPositive();
  }

  private static WaveResults results(SideAnswers a, SideAnswers b) {
    return new Scoring(
            row(),
            ALLIANCE,
            TRUST,
            ResultFilter.NONE,
            pair(a, b, 12, 12, 5),
            Scoring.Pair.none(ALLIANCE),
            Scoring.Moved.NOBODY)
        .results();
  }

  private static Scoring.Pair pair(
      SideAnswers a, SideAnswers b, int invitedA, int invitedB, int k) {
    return SideAnswers.pair(TRUST, ALLIANCE, a, b, invitedA, invitedB, k);
  }

  private static SideAnswers answers(int people) {
    var random = new Random(people);
    var responses = new ArrayList<Answers>();
    for (int i = 0; i < people; i++) {
      var byItem = new HashMap<String, Integer>();
      TRUST.items().forEach(item -> byItem.put(item.id(), 1 + random.nextInt(5)));
      responses.add(Questionnaires.numbers(byItem));
    }
    return new SideAnswers(responses);
  }

  private static WaveRow row() {
    return new WaveRow(
        new Wave(
            new WaveId(new UUID(1, 1)),
            ALLIANCE.id(),
            TRUST.id(),
            1,
            WaveState.CLOSED,
            LocalDate.of(2026, 4, 15),
            LocalDate.of(2026, 4, 29),
            5,
            8),
        Localized.of("Vertrauen", "Trust"),
        1,
        List.of(new Cell(1, A.id(), null, null, 12), new Cell(2, B.id(), null, null, 12)));
  }

  private static AllianceSide side(int id, Letter letter, String name) {
    return new AllianceSide(
        new SideId(new UUID(0, id)), letter, new CompanyId(new UUID(7, id)), name);
  }
}
