package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.Question.Wording;

/// Words that are accepted, in whatever language, and what does not matter in them.
class ShortTextForm extends QuestionForm<Question.ShortText> {
  private static final long serialVersionUID = 1L;

  private final List<Tick> rights = new ArrayList<>();
  private final List<NativeButton> removals = new ArrayList<>();

  ShortTextForm(InHand hand) {
    super(hand, Question.ShortText.class);
  }

  @Override
  Component parts() {
    var list = Styled.as(new UnorderedList(), "choices");
    for (int place = 0; place < now().wordings().size(); place++) {
      list.add(wording(place, now().wordings().get(place)));
    }
    var group = new FieldSet(getTranslation("learning.author.words.wordings"));
    group.add(
        Styled.as(new Paragraph(getTranslation("learning.author.words.help")), "studio__hint"),
        list,
        Controls.actions(
            adding(
                "add-wording-" + id,
                "learning.author.words.add",
                () ->
                    arrange(Composing::addWording, "wording-" + id + "-" + now().wordings().size()),
                now().wordings().size() < ModuleRules.PARTS)));
    return Styled.as(new Div(Styled.as(group, "stack", "plain-group"), forgiven()), "stack");
  }

  private Component wording(int place, Wording wording) {
    String field = "wording-" + id + "-" + place;
    var removal =
        removing(
            getTranslation("learning.author.words.remove", place + 1),
            removable(place),
            () -> arrange(q -> Composing.removeWording(q, place), "add-wording-" + id));
    removals.add(removal);
    return Styled.as(
        new ListItem(
            words(field, place, wording),
            texts(
                    field + "-feedback",
                    getTranslation("learning.author.words.feedback", place + 1),
                    wording.feedback(),
                    text -> change(place, w -> new Wording(w.text(), w.correct(), text)))
                .optional(),
            Styled.as(
                new Div(
                    right(
                        place,
                        wording.correct(),
                        getTranslation("learning.author.words.right", place + 1)),
                    removal),
                "row")),
        "option-form");
  }

  private Component words(String field, int place, Wording wording) {
    var box = new TextBox(Question.ShortText.LONGEST);
    box.setId(field);
    box.setValue(wording.text());
    var caption =
        Styled.as(
            new NativeLabel(getTranslation("learning.author.words.wording", place + 1)),
            "field__label");
    caption.setFor(box);
    var note =
        Styled.as(new Paragraph(getTranslation("learning.author.words.missing")), "both__missing");
    note.setId(field + "-note");
    note.setVisible(wording.text().isBlank());
    box.getElement().setAttribute("aria-describedby", field + "-note");
    box.addValueChangeListener(
        event -> {
          // One line: nobody answers in several
          String text = event.getValue().replaceAll("\\s*\\R\\s*", " ");
          note.setVisible(text.isBlank());
          change(place, w -> new Wording(text, w.correct(), w.feedback()));
        });
    return Styled.as(new Div(caption, box, note), "field");
  }

  private Component forgiven() {
    var group = new FieldSet(getTranslation("learning.author.words.forgiven"));
    for (Forgiven what : Forgiven.values()) {
      group.add(
          Controls.tick(
              "forgiven-" + id + "-" + what,
              getTranslation(what.textKey()),
              now().forgiven().contains(what),
              on -> write(q -> Composing.forgive(q, what, on))));
    }
    return Styled.as(group, "ticks");
  }

  /// Something must be right.
  private boolean removable(int place) {
    return !now().wordings().get(place).correct()
        || now().wordings().stream().filter(Wording::correct).count() > 1;
  }

  private Component right(int place, boolean correct, String says) {
    var right = new Tick("right-" + id + "-" + place);
    right.setValue(correct);
    right.addValueChangeListener(
        event -> {
          change(place, w -> new Wording(w.text(), event.getValue(), w.feedback()));
          ticks();
        });
    rights.add(right);
    return Controls.captioned(right, says);
  }

  /// The last right one stays so, and says so.
  private void ticks() {
    for (int place = 0; place < removals.size(); place++) {
      rights.get(place).setValue(now().wordings().get(place).correct());
      removals.get(place).setEnabled(removable(place));
    }
  }

  private void change(int place, UnaryOperator<Wording> change) {
    write(q -> Composing.wording(q, place, change));
  }
}
