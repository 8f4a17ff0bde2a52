package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// The options of a question as large rows: to choose from, or, once answered, with what was right
/// and what to say to each choice.
public class AnswerOptions extends ChoiceGroup<String> implements AnswerField {
  private static final long serialVersionUID = 1L;
  private static final String TRUE = "true";
  private static final String FALSE = "false";

  private final transient Question question;
  private final Locale language;

  AnswerOptions(String name, Question question, @Nullable Answer given, Locale language) {
    super(name, question instanceof Question.Multiple);
    this.question = question;
    this.language = language;
    getElement().setAttribute("lang", language.getLanguage());
    addClassName("options");
    legend(question.text().in(language)).addClassName("options__legend");
    if (given == null && question instanceof Question.Multiple) {
      add(Styled.as(new Paragraph(say("questionnaire.answer.multiple")), "field__help"));
    }
    Set<String> chosen = given == null ? Set.of() : ids(given);
    rows().forEach(row -> add(given == null ? open(row) : answered(row, chosen)));
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public Optional<Answer> answer() {
    List<String> ids = chosen();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (question) {
          case Question.Single _ -> Answer.Chosen.of(ids.getFirst());
          case Question.Multiple _ -> new Answer.Chosen(Set.copyOf(ids));
          case Question.TrueFalse _ -> new Answer.Verdict(ids.getFirst().equals(TRUE));
          case Question.Matching _,
              Question.Ordering _,
              Question.Numeric _,
              Question.ShortText _,
              Question.Scenario _ ->
              throw new IllegalStateException("nothing to choose");
        });
  }

  private record Row(String id, String text, boolean correct, String feedback) {}

  private List<Row> rows() {
    return switch (question) {
      case Question.Single q -> rows(q.options());
      case Question.Multiple q -> rows(q.options());
      case Question.TrueFalse q ->
          List.of(
              new Row(TRUE, say("questionnaire.answer.true"), q.correct(), ""),
              new Row(FALSE, say("questionnaire.answer.false"), !q.correct(), ""));
      case Question.Matching _,
          Question.Ordering _,
          Question.Numeric _,
          Question.ShortText _,
          Question.Scenario _ ->
          throw new IllegalStateException("nothing to choose");
    };
  }

  private List<Row> rows(List<Option> options) {
    return options.stream()
        .map(o -> new Row(o.id(), o.text().in(language), o.correct(), o.feedback().in(language)))
        .toList();
  }

  private static Set<String> ids(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(var options) -> options;
      case Answer.Verdict(var value) -> Set.of(value ? TRUE : FALSE);
      case Answer.Matched _, Answer.Ordered _, Answer.Amount _, Answer.Typed _, Answer.Parts _ ->
          Set.of();
    };
  }

  private String say(String key) {
    return getTranslation(language, key);
  }

  private Component open(Row row) {
    return label(row, choice(row.id()));
  }

  private Component answered(Row row, Set<String> chosen) {
    boolean mine = chosen.contains(row.id());
    NativeLabel label = label(row, choice(row.id()).given(mine));
    if (row.correct()) {
      label.addClassName("option--right");
      label.add(
          new StatusMark(
              "done",
              "check",
              say(
                  mine
                      ? "questionnaire.answer.mine.right"
                      : question instanceof Question.Multiple
                          ? "questionnaire.answer.missed"
                          : "questionnaire.answer.missed.one")));
    } else if (mine) {
      label.addClassName("option--wrong");
      label.add(new StatusMark("problem", "close", say("questionnaire.answer.mine.wrong")));
    }
    if ((mine || row.correct()) && !row.feedback().isEmpty()) {
      label.add(Styled.as(new Span(row.feedback()), "option__feedback"));
    }
    return label;
  }

  private static NativeLabel label(Row row, Choice choice) {
    var label = new NativeLabel();
    label.add(choice, Styled.as(new Span(row.text()), "option__text"));
    return Styled.as(label, "option");
  }
}
