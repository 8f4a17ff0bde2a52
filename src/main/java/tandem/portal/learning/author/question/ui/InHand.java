package tandem.portal.learning.author.question.ui;

import java.util.function.UnaryOperator;
import tandem.portal.questionnaire.Question;

/// The question whose form is open, whether the check asks it or a situation does.
public interface InHand {
  /// Unique on the page.
  String id();

  Question now();

  /// A change of words: the form shows it already.
  void write(UnaryOperator<Question> change);

  /// A change of what there is: the form is made anew, and the focus goes to the element named.
  void arrange(UnaryOperator<Question> change, String focusId);
}
