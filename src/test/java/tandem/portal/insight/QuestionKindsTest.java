package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.QuestionId;
import tandem.portal.questionnaire.Answer;

/// What an author learns of questions that have no options: right or wrong, and of a matching which
/// pairs were missed. What was typed is no part of it.
@PortalTest
@Transactional
class QuestionKindsTest {
  @Autowired OwnerDb db;
  @Autowired LearningService learning;
  @Autowired CheckQueries queries;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_matching_tells_its_missed_pairs_and_a_number_whether_it_was_right() {
    var world = new LearningWorld(db);
    QuestionId matching =
        world.ask(
            """
            {"type": "matching", "text": {"en": "?"}, "reason": {"en": ""},
             "prompts": [{"id": "p", "text": {"en": "P"}, "choice": "a"}, {"id": "q", "text": {"en": "Q"}, "choice": "b"}],
             "choices": [{"id": "a", "text": {"en": "A"}}, {"id": "b", "text": {"en": "B"}}]}
            """);
    QuestionId number =
        world.ask(
            """
            {"type": "numeric", "text": {"en": "?"}, "reason": {"en": ""}, "unit": {"en": ""},
             "numbers": [{"value": 4, "tolerance": 0, "correct": true, "feedback": {"en": ""}}]}
            """);
    SignIn.as(world.sellerOfA("Anna"));
    learning.startCheck(world.module);
    learning.answer(
        world.module, 1, matching, new Answer.Matched(Map.of("p", "a", "q", "a")), Confidence.SURE);
    learning.answer(world.module, 1, number, new Answer.Amount(BigDecimal.TEN), Confidence.SURE);

    assertThat(queries.questions(world.alliance))
        .filteredOn(question -> question.id().equals(matching.value()))
        .flatExtracting(AskedQuestion::options)
        .extracting(CheckAnalysis.Option::id)
        .containsExactly("right", "prompt:p", "prompt:q");
    assertThat(queries.choices(world.alliance))
        .filteredOn(row -> row.question().equals(matching.value()))
        .extracting(ChoiceRow::chosen)
        .containsExactly(List.of("prompt:q"));
    assertThat(queries.choices(world.alliance))
        .filteredOn(row -> row.question().equals(number.value()))
        .extracting(ChoiceRow::chosen)
        .containsExactly(List.of("wrong"));
  }
}
