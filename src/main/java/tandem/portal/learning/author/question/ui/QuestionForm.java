package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;
import tandem.portal.questionnaire.Question;

/// A question as its author writes it: what is asked, what its kind needs, and why the right answer
/// is right.
///
/// @param <Q> its kind
public abstract class QuestionForm<Q extends Question> extends Div {
  private static final long serialVersionUID = 1L;

  private final transient InHand hand;
  private final Class<Q> kind;
  final String id;

  QuestionForm(InHand hand, Class<Q> kind) {
    this.hand = hand;
    this.kind = kind;
    this.id = hand.id();
    addClassName("stack");
  }

  public static QuestionForm<?> of(InHand hand) {
    QuestionForm<?> form =
        switch (hand.now()) {
          case Question.Single _, Question.Multiple _, Question.TrueFalse _ -> new ChoiceForm(hand);
          case Question.Matching _ -> new MatchingForm(hand);
          case Question.Ordering _ -> new OrderingForm(hand);
          case Question.Numeric _ -> new NumericForm(hand);
          case Question.ShortText _ -> new ShortTextForm(hand);
          case Question.Scenario _ -> new ScenarioForm(hand);
        };
    form.draw();
    return form;
  }

  private void draw() {
    boolean situation = hand.now() instanceof Question.Scenario;
    add(
        new TwoTexts(
            "text-" + id,
            getTranslation(
                situation ? "learning.author.scenario.text" : "learning.author.question.text"),
            hand.now().text(),
            ModuleRules.TEXT_CHARACTERS,
            text -> hand.write(q -> Composing.text(q, text))),
        parts(),
        new TwoTexts(
            "questionReason-" + id,
            getTranslation("learning.author.question.reason"),
            hand.now().reason(),
            ModuleRules.TEXT_CHARACTERS,
            text -> hand.write(q -> Composing.reason(q, text))));
  }

  /// What its kind needs besides the text and the reason.
  abstract Component parts();

  Q now() {
    return kind.cast(hand.now());
  }

  void write(UnaryOperator<Q> change) {
    hand.write(q -> change.apply(kind.cast(q)));
  }

  void arrange(UnaryOperator<Q> change, String focusId) {
    hand.arrange(q -> change.apply(kind.cast(q)), focusId);
  }

  InHand hand() {
    return hand;
  }

  /// Of text that must be there in both languages.
  TwoTexts texts(
      String field, String label, Localized text, java.util.function.Consumer<Localized> changed) {
    return new TwoTexts(field, label, text, ModuleRules.TEXT_CHARACTERS, changed);
  }

  NativeButton adding(String field, String key, Runnable act, boolean room) {
    var add = Styled.as(Controls.button(getTranslation(key), "quiet", act), "button--small");
    add.setId(field);
    add.setEnabled(room);
    return add;
  }

  /// @param can what cannot be taken away must be there
  static NativeButton removing(String says, boolean can, Runnable act) {
    var remove = Controls.icon("trash", says, act);
    remove.setEnabled(can);
    return remove;
  }

  String language() {
    return Languages.closestTo(getLocale()).getLanguage();
  }
}
