package tandem.portal.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.Localized;
import tools.jackson.databind.json.JsonMapper;

class ScaleTest {
  private static final Localized ANY = Localized.of("x", "x");
  private static final List<Scale.Choice> CHOICES =
      List.of(new Scale.Choice("A", ANY), new Scale.Choice("B", ANY), new Scale.Choice("C", ANY));
  private static final Scale.Amount MEETINGS =
      new Scale.Amount(0, 99, ANY, List.of(0, 1, 3, 6, 11));

  @Test
  void levels_take_whole_numbers_from_end_to_end() {
    assertThat(new Scale.Agreement(5).read(5)).hasValue(new Reply.Number(5));
    assertThat(new Scale.Agreement(7).read(7)).hasValue(new Reply.Number(7));
    assertThat(new Scale.Rating(ANY, ANY).read(0)).hasValue(new Reply.Number(0));
    for (Object wrong : new Object[] {0, 6, 3.0, "3", true, List.of(3)}) {
      assertThat(new Scale.Agreement(5).read(wrong)).as("%s", wrong).isEmpty();
    }
    assertThat(new Scale.Agreement(5).read(null)).isEmpty();
    assertThat(new Scale.Rating(ANY, ANY).read(11)).isEmpty();
  }

  @Test
  void the_ends_of_every_scale_are_0_and_100_percent() {
    for (Scale.Levels scale :
        List.of(new Scale.Agreement(5), new Scale.Agreement(7), new Scale.Rating(ANY, ANY))) {
      assertThat(scale.percent(scale.lowest())).isZero();
      assertThat(scale.percent(scale.highest())).isEqualTo(100);
    }
  }

  @Test
  void of_one_choice_exactly_one_is_taken_of_many_as_many_as_there_are() {
    assertThat(new Scale.One(CHOICES).read(List.of("B"))).hasValue(new Reply.Chosen(Set.of("B")));
    assertThat(new Scale.Many(CHOICES).read(List.of("C", "A")))
        .hasValue(new Reply.Chosen(Set.of("A", "C")));
    assertThat(new Scale.One(CHOICES).read(List.of("A", "B"))).isEmpty();
    for (Object wrong :
        new Object[] {"A", List.of(), List.of("D"), List.of("A", "A"), List.of(1)}) {
      assertThat(new Scale.Many(CHOICES).read(wrong)).as("%s", wrong).isEmpty();
    }
  }

  @Test
  void an_order_names_every_choice_once_and_keeps_its_order() {
    var ranking = new Scale.Ranking(CHOICES);
    var reply = new Reply.Ranked(List.of("C", "A", "B"));
    assertThat(ranking.read(Map.of("ranked", List.of("C", "A", "B")))).hasValue(reply);
    assertThat(new Scale.Many(CHOICES).read(Map.of("ranked", List.of("C", "A", "B")))).isEmpty();
    for (Object wrong :
        new Object[] {
          List.of("C", "A", "B"),
          Map.of("ranked", List.of("C", "A")),
          Map.of("ranked", List.of("C", "A", "A")),
          Map.of("ranked", List.of("C", "A", "D")),
          Map.of("ranked", List.of("C", "A", 1)),
          Map.of("ranked", "C"),
          Map.of("ranked", List.of("C", "A", "B"), "more", 1)
        }) {
      assertThat(ranking.read(wrong)).as("%s", wrong).isEmpty();
    }
    var mapper = JsonMapper.builder().build();
    assertThat(mapper.writeValueAsString(reply)).isEqualTo("{\"ranked\":[\"C\",\"A\",\"B\"]}");
    assertThat(mapper.readValue(mapper.writeValueAsString(reply), Reply.class)).isEqualTo(reply);
  }

  @Test
  void a_number_is_kept_as_the_band_it_falls_into_and_never_as_itself() {
    assertThat(MEETINGS.read(0)).hasValue(new Reply.Number(0));
    assertThat(MEETINGS.read(2)).hasValue(new Reply.Number(1));
    assertThat(MEETINGS.read(17)).hasValue(new Reply.Number(11));
    for (int number = 0; number <= 99; number++) {
      assertThat(((Reply.Number) MEETINGS.read(number).orElseThrow()).value())
          .isIn(MEETINGS.bands());
    }
    for (Object wrong : new Object[] {-1, 100, 2.5, "2", 3_000_000_000L}) {
      assertThat(MEETINGS.read(wrong)).as("%s", wrong).isEmpty();
    }
  }

  @Test
  void bands_begin_at_the_least_number_and_rise() {
    for (List<Integer> wrong :
        List.of(List.of(0), List.of(1, 3), List.of(0, 3, 3), List.of(0, 6, 3), List.of(0, 200))) {
      assertThatThrownBy(() -> new Scale.Amount(0, 99, ANY, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void words_lose_what_no_database_takes_and_have_an_end() {
    var words = new Scale.Words(20);
    assertThat(words.read(" zwei\r\nZeilen\u0000 \ud800")).hasValue(new Reply.Text("zwei\nZeilen"));
    assertThat(words.read("Grüße 👍")).hasValue(new Reply.Text("Grüße 👍"));
    assertThat(words.read("x".repeat(21))).isEmpty();
    assertThat(words.read(7)).isEmpty();
  }

  @Test
  void scales_and_replies_come_back_from_json_as_they_went() {
    var json = new JsonMapper();
    for (Scale scale :
        List.of(
            new Scale.Agreement(5),
            new Scale.Rating(ANY, ANY),
            new Scale.One(CHOICES),
            new Scale.Many(CHOICES),
            MEETINGS,
            new Scale.Words(20))) {
      assertThat(json.readValue(json.writeValueAsString(scale), Scale.class)).isEqualTo(scale);
    }
    assertThat(json.writeValueAsString(new Reply.Chosen(Set.of("B", "A"))))
        .isEqualTo("[\"A\",\"B\"]");
    for (Reply reply :
        List.of(new Reply.Number(3), new Reply.Chosen(Set.of("A")), new Reply.Text("ja"))) {
      assertThat(json.readValue(json.writeValueAsString(reply), Reply.class)).isEqualTo(reply);
    }
  }
}
