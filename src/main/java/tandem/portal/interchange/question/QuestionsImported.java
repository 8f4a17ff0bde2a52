package tandem.portal.interchange.question;

import java.util.List;

/// What a file became: questions that may lack a language, and a line for each it asks.
///
/// @param remarks first those on the whole, then the questions in their order
public record QuestionsImported(List<TitledQuestion> questions, List<QuestionRemark> remarks) {
  public QuestionsImported {
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }

  public long count(QuestionRemark.Outcome outcome) {
    return remarks.stream()
        .filter(remark -> !remark.name().isEmpty() && remark.outcome() == outcome)
        .count();
  }
}
