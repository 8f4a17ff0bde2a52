package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.statistics.ItemAnalysis.Answers;
import tandem.portal.statistics.ItemAnalysis.Flag;
import tandem.portal.statistics.ItemAnalysis.Item;

class ItemAnalysisTest {
  private static final double EXACT = 1e-6;

  @Test
  void whoever_was_not_asked_is_in_no_figure_of_a_question() {
    int[] all = new int[40];
    int[] drawn = new int[40];
    for (int i = 0; i < 40; i++) {
      all[i] = i % 4 == 0 ? 1 : 0;
      drawn[i] = i < 32 ? (i % 4 < 2 ? 0 : 1) : Answers.NOT_ASKED;
    }

    Item item =
        of(List.of(new Answers(drawn, 0, 2), new Answers(all, 0, 2), new Answers(all, 0, 2)))
            .getFirst();

    assertThat(new Answers(drawn, 0, 2).asked()).isEqualTo(32);
    assertThat(item.correct().n()).isEqualTo(32);
    assertThat(item.correct().value()).isEqualTo(0.5);
    assertThat(item.unanswered()).isZero();
    assertThat(item.chosen()).containsExactly(16, 16);
    // Of 32, 16 have it right, 24 the rest, 8 both: φ = (32·8 − 16·24) / √(16·16·24·8)
    assertThat(item.itemRest()).isCloseTo(-128 / Math.sqrt(16 * 16 * 24 * 8), within(1e-12));
  }

  @Test
  void difficulty_and_point_biserials_are_those_mirt_publishes_for_lsat_7() {
    // mirt, help page of itemstats: mean and total.r_if_rm of itemstats(expand.table(LSAT7)), which
    // has three digits
    List<Item> items = of(Lsat.answers(Lsat.SECTION_7));
    assertThat(items.stream().map(i -> i.correct().value()))
        .containsExactly(0.828, 0.658, 0.772, 0.606, 0.843);
    double[] published = {0.246, 0.247, 0.313, 0.223, 0.175};
    // R 4.2.2: cor(d[,i], rowSums(d)-d[,i])
    double[] computed = {
      0.245731649926474, 0.246673576711962, 0.313179253380072, 0.222751254071482, 0.174786300909304
    };
    for (int i = 0; i < 5; i++) {
      assertThat(items.get(i).itemRest()).isCloseTo(published[i], within(5e-4));
      assertThat(items.get(i).itemRest()).isCloseTo(computed[i], within(EXACT));
    }
    assertThat(items.stream().map(Item::flags))
        .containsExactly(
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(Flag.WEAK));
  }

  @Test
  void d_of_the_upper_and_lower_27_percent_is_what_r_computes() {
    // R 4.2.2: weights of ⌊0.27·1000⌉ = 270 people from each end of rowSums(d), ties sharing the
    // last
    // places, then sum(up*d[,i])/270-sum(lo*d[,i])/270
    List<Item> items = of(Lsat.answers(Lsat.SECTION_7));
    double[] d = {
      0.432971996386631, 0.719837398373984, 0.581607949412827, 0.742059620596206, 0.375374887082204
    };
    for (int i = 0; i < 5; i++) {
      assertThat(items.get(i).discrimination()).isCloseTo(d[i], within(EXACT));
    }
  }

  @Test
  void says_which_wrong_belief_is_commonest_and_who_left_it_out() {
    int[] first = new int[40];
    Arrays.setAll(first, i -> i < 20 ? 2 : i < 32 ? 0 : i < 36 ? 1 : -1);
    int[] second = new int[40];
    Arrays.setAll(second, i -> i < 25 ? 0 : 1);
    Item item = of(List.of(new Answers(first, 2, 4), new Answers(second, 0, 2))).getFirst();
    assertThat(item.chosen()).containsExactly(12, 4, 20, 0);
    assertThat(item.commonestError()).hasValue(0);
    assertThat(item.unanswered()).isEqualTo(4);
    assertThat(item.correct().value()).isCloseTo(20 / 36.0, within(EXACT));
    assertThat(item.correct().n()).isEqualTo(36);
  }

  @Test
  void flags_what_is_too_easy_too_hard_or_keyed_wrongly() {
    int[] easy = IntStream.range(0, 40).map(i -> i < 38 ? 1 : 0).toArray();
    int[] hard = IntStream.range(0, 40).map(i -> i < 10 ? 1 : 0).toArray();
    int[] good = IntStream.range(0, 40).map(i -> i < 20 ? 1 : 0).toArray();
    int[] wrong = IntStream.range(0, 40).map(i -> i < 18 ? 0 : 1).toArray();
    List<Item> items =
        of(Arrays.asList(easy, hard, good, wrong).stream().map(c -> new Answers(c, 1, 2)).toList());
    assertThat(items.get(0).flags()).contains(Flag.EASY);
    assertThat(items.get(1).flags()).contains(Flag.HARD);
    assertThat(items.get(3).flags()).containsExactly(Flag.WRONG_KEY);
  }

  @Test
  void the_order_of_people_does_not_matter() {
    List<Answers> questions = Lsat.answers(Lsat.SECTION_6);
    List<Answers> turned =
        questions.stream()
            .map(
                q ->
                    new Answers(
                        IntStream.range(0, 1000).map(i -> q.chosen()[999 - i]).toArray(), 1, 2))
            .toList();
    for (int i = 0; i < 5; i++) {
      assertThat(of(turned).get(i).discrimination())
          .isCloseTo(of(questions).get(i).discrimination(), within(1e-12));
    }
  }

  @Test
  void below_thirty_people_nothing_is_said() {
    List<Answers> few =
        Lsat.answers(Lsat.SECTION_6).stream()
            .map(q -> new Answers(Arrays.copyOf(q.chosen(), 29), 1, 2))
            .toList();
    assertThat(ItemAnalysis.of(few)).isEqualTo(new Measured.TooFew<>(29));
  }

  private static List<Item> of(List<Answers> questions) {
    return ItemAnalysis.of(questions).shown().orElseThrow().items();
  }
}
