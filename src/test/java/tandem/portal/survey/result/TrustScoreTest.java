package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.portal.questionnaire.Reply;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Questionnaires;

class TrustScoreTest {
  private static final Instrument TRUST = Questionnaires.trust();

  @Test
  void agreeing_fully_with_everything_is_100_and_not_at_all_0() {
    assertThat(TrustScore.index(TRUST, all(5)).getAsDouble()).isEqualTo(100);
    assertThat(TrustScore.index(TRUST, all(1)).getAsDouble()).isEqualTo(0);
    assertThat(TrustScore.index(TRUST, all(3)).getAsDouble()).isEqualTo(50);
  }

  @Test
  void the_index_is_the_mean_of_the_core_items_answered_rescaled() {
    Answers answers =
        Questionnaires.numbers(
            Map.ofEntries(
                Map.entry("ability1", 5),
                Map.entry("ability2", 4),
                Map.entry("ability3", 4),
                Map.entry("benevolence1", 3),
                Map.entry("benevolence2", 3),
                Map.entry("benevolence3", 2),
                Map.entry("integrity1", 1),
                Map.entry("integrity2", 5),
                Map.entry("integrity3", 4),
                Map.entry("reliability1", 2)));
    assertThat(TrustScore.index(TRUST, answers).getAsDouble())
        .isCloseTo((3.3 - 1) / 4 * 100, within(1e-9));
    assertThat(TrustScore.facet(TRUST, Facet.INTEGRITY, answers).getAsDouble())
        .isCloseTo((10 / 3.0 - 1) / 4 * 100, within(1e-9));
  }

  @Test
  void nine_of_twelve_are_too_few_for_an_index_and_one_of_three_for_a_facet() {
    assertThat(TrustScore.index(TRUST, without("ability1", "ability2"))).isPresent();
    assertThat(TrustScore.index(TRUST, without("ability1", "ability2", "integrity1"))).isEmpty();
    assertThat(TrustScore.facet(TRUST, Facet.ABILITY, without("ability1"))).isPresent();
    assertThat(TrustScore.facet(TRUST, Facet.ABILITY, without("ability1", "ability2"))).isEmpty();
  }

  @Test
  void what_one_believes_of_the_other_side_is_no_part_of_the_index() {
    var answers = new HashMap<>(all(5).byItem());
    answers.put("meta1", new Reply.Number(1));
    assertThat(TrustScore.index(TRUST, new Answers(answers)).getAsDouble()).isEqualTo(100);
    assertThat(TrustScore.facet(TRUST, Facet.META, new Answers(answers)).getAsDouble())
        .isEqualTo(0);
  }

  private static Answers all(int answer) {
    var answers = new HashMap<String, Integer>();
    TRUST.items().filter(Instrument.Item::isCore).forEach(item -> answers.put(item.id(), answer));
    return Questionnaires.numbers(answers);
  }

  private static Answers without(String... items) {
    var answers = new HashMap<>(all(4).byItem());
    List.of(items).forEach(answers::remove);
    return new Answers(answers);
  }
}
