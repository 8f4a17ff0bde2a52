package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.ui.AnswerField;

/// A question as sellers are asked it, in a language of one’s choice, with the reason they read
/// afterwards.
public class AsAsked extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Question question;
  private final Locale language;

  /// @param id unique on the page
  public AsAsked(String id, Question question, Locale language) {
    this.question = question;
    this.language = language;
    addClassName("stack");
    getElement().setAttribute("lang", language.getLanguage());
    add(
        AnswerField.open("preview-" + id, 0, question, language).component(),
        Styled.as(Styled.told(new Paragraph(), question.reason(), language), "field__help"));
  }

  /// Says what is right and what each answer is told, which sellers do not see beforehand.
  public AsAsked withAnswers() {
    var lines = Styled.as(new UnorderedList(), "plain-list");
    QuestionLines.of(question, language)
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(new ListItem(line)));
    add(
        Styled.as(
            new Div(
                Styled.as(
                    new Paragraph(
                        UI.getCurrent()
                            .getTranslation(language, "learning.author.question.verdict")),
                    "field__label"),
                lines),
            "stack",
            "stack--s"));
    return this;
  }
}
