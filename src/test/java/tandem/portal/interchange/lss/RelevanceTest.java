package tandem.portal.interchange.lss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "q == \"1\" ; q ; 1",
        "((q.NAOK == \"A1\")) ; q ; A1",
        "(q.NAOK == 'A1') or (q.NAOK == 'A2') ; q ; A1,A2",
        "((77X1X12.NAOK == \"Y\") || (77X1X12 == \"N\")) ; 77X1X12 ; Y,N",
        "q eq 3 ; q ; 3",
        "q_SQ001.NAOK == \"Y\" ; q_SQ001 ; Y"
      })
  void one_of_several_answers_is_understood(String expression, String variable, String values) {
    assertThat(Relevance.of(expression))
        .contains(new Relevance(variable, Set.of(values.split(","))));
  }

  @Test
  void having_answered_at_all_is_understood() {
    assertThat(Relevance.of("!is_empty(q.NAOK)")).contains(new Relevance("q", Set.of()));
    assertThat(Relevance.of("(not is_empty(q))")).contains(new Relevance("q", Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q == 1 and r == 2",
        "q == 1 or r == 2",
        "q > 3",
        "q != 'A'",
        "!is_empty(q) or q == 1",
        "count(self.sq_) > 2",
        "(q == 1",
        "q == \"\"",
        "TOKEN:ATTRIBUTE_1 == 'x'"
      })
  void anything_else_is_left_alone(String expression) {
    assertThat(Relevance.of(expression)).isEmpty();
    assertThat(Relevance.always(expression)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "((1))"})
  void everybody_is_everybody(String expression) {
    assertThat(Relevance.always(expression)).isTrue();
  }
}
