package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Random;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// A native fieldset whose legend is the question.
abstract class AskedField extends HtmlContainer implements AnswerField {
  private static final long serialVersionUID = 1L;

  final Locale language;

  AskedField(Question question, Locale language) {
    super("fieldset");
    this.language = language;
    getElement().setAttribute("lang", language.getLanguage());
    addClassName("options");
    var legend = new HtmlContainer("legend");
    legend.setText(in(question.text()));
    add(Styled.as(legend, "options__legend"));
  }

  /// For each field of one seed its own.
  static Random lots(String name, long seed) {
    return new Random(seed * 31 + name.hashCode());
  }

  @Override
  public Component component() {
    return this;
  }

  String in(Localized text) {
    return text.in(language);
  }

  String say(String key, Object... arguments) {
    return getTranslation(language, key, arguments);
  }

  /// How it is answered, and that it counts as a whole.
  void hint(String key, Object... arguments) {
    add(Styled.as(new Paragraph(say(key, arguments)), "field__help"));
  }

  StatusMark mark(boolean right) {
    return right
        ? new StatusMark("done", "check", say("questionnaire.answer.right"))
        : new StatusMark("problem", "close", say("questionnaire.answer.wrong"));
  }

  /// A row of an answer that has been judged.
  ///
  /// @param more what to say to it; may be empty
  HtmlContainer judged(String element, String text, boolean right, String more) {
    var row = new HtmlContainer(element);
    row.add(Styled.as(new Span(text), "option__text"), mark(right));
    if (!more.isEmpty()) {
      row.add(Styled.as(new Span(more), "option__feedback"));
    }
    return Styled.as(row, "option", "option--read", right ? "option--right" : "option--wrong");
  }
}
