package tandem.portal.interchange.question;

import java.util.List;

/// A file for another system, and what of the questions is not in it.
public record QuestionsExported(String file, List<QuestionRemark> remarks) {
  public QuestionsExported {
    remarks = List.copyOf(remarks);
  }
}
