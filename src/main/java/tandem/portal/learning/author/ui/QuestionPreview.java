package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import tandem.portal.learning.author.question.ui.AsAsked;
import tandem.portal.platform.ui.PreviewPane;
import tandem.portal.questionnaire.Question;

/// A question of the bank as sellers are asked it.
class QuestionPreview extends PreviewPane {
  private static final long serialVersionUID = 1L;

  private final String id;
  private transient Question question;

  QuestionPreview(String id, Question question) {
    this.id = id;
    this.question = question;
    draw();
  }

  void show(Question now) {
    question = now;
    draw();
  }

  @Override
  protected List<Component> seen(Locale language) {
    return List.of(new AsAsked(id, question, language));
  }
}
