package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.Problem;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.author.question.ui.InHand;
import tandem.portal.learning.author.question.ui.QuestionForm;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Order;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// One question of the check: a line that says what it is, and its form when it is the one in hand.
class QuestionItem extends ListItem {
  private static final long serialVersionUID = 1L;
  private static final String NONE = "";

  /// The check it stands in.
  interface Check {
    /// What is still open about a question.
    List<Problem> problems(String id);

    /// Opens its form, or closes it.
    void open(String id);

    /// @param focus which of its elements keeps the focus
    void move(String id, int place, String focus);

    /// What the others say may be another now.
    void changed();
  }

  private final transient Draft draft;
  private final transient Check check;
  private final String id;
  private final int place;
  private final Span words = Styled.as(new Span(), "question__text");
  private final Div facts = Styled.as(new Div(), "question__facts");

  QuestionItem(Draft draft, String id, boolean open, Check check) {
    this.draft = draft;
    this.check = check;
    this.id = id;
    this.place = draft.now().questions().indexOf(asked());
    addClassName("question");
    Order.mark(this, id);
    add(line(open));
    refresh();
    if (open) {
      // What is selected in a form is not what is dragged
      getElement().removeAttribute("draggable");
      add(form());
    }
  }

  private Asked asked() {
    return draft.now().question(id).orElseThrow();
  }

  private Component line(boolean open) {
    var opener =
        Styled.as(
            new NativeButton("", _ -> check.open(id)), "question__open", "button", "button--plain");
    opener.setId("open-" + id);
    opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    opener.add(Styled.as(new Span((place + 1) + "."), "question__number"), words);
    var moves =
        Styled.as(
            new Div(
                step("up", "earlier", place - 1),
                step("down", "later", place + 1),
                Controls.icon(
                    "trash",
                    getTranslation("learning.author.question.remove", place + 1),
                    this::remove)),
            "question__moves");
    return Styled.as(new Div(opener, facts, moves), "question__line");
  }

  /// Says anew what it is; its form stays as it is, with what is being typed into it.
  void refresh() {
    Asked now = asked();
    words.setText(text(now));
    facts.removeAll();
    facts.add(new Span(getTranslation(QuestionKind.textKey(now.question()))));
    if (now.valueMessage()) {
      facts.add(new Span(getTranslation("learning.author.valueMessage.short")));
    }
    if (now.pool() != null) {
      facts.add(new Span(getTranslation("learning.author.pool.short", now.pool())));
    }
    List<Problem> problems = check.problems(id);
    if (!problems.isEmpty()) {
      facts.add(
          new StatusMark("soon", "alert", getTranslation("learning.author.open", problems.size())));
    }
  }

  private String text(Asked asked) {
    String text = asked.question().text().in(getLocale());
    return text.isBlank() ? getTranslation("learning.author.untitled") : text;
  }

  private void remove() {
    ModuleDefinition before = draft.now();
    draft.remove(
        d -> Editing.removeQuestion(d, id),
        "add-question",
        getTranslation("learning.author.removed", text(asked())),
        d -> Editing.bringBackQuestion(d, before, id));
  }

  private NativeButton step(String icon, String way, int to) {
    var button =
        Controls.icon(
            icon,
            getTranslation("learning.author.question." + way, place + 1),
            () -> check.move(id, to, way));
    button.setId(way + "-" + id);
    return button;
  }

  private Component form() {
    return Styled.as(
        new Div(
            QuestionForm.of(inHand()),
            lesson(),
            pool(),
            Controls.tick(
                "valueMessage-" + id,
                getTranslation("learning.author.valueMessage"),
                asked().valueMessage(),
                ticked ->
                    write(q -> new Asked(q.id(), q.question(), q.lesson(), ticked, q.pool())))),
        "question__form",
        "stack");
  }

  private InHand inHand() {
    return new InHand() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Question now() {
        return asked().question();
      }

      @Override
      public void write(UnaryOperator<Question> change) {
        QuestionItem.this.write(q -> q.with(change.apply(q.question())));
      }

      @Override
      public void arrange(UnaryOperator<Question> change, String focusId) {
        draft.arrange(
            d -> Editing.question(d, id, q -> q.with(change.apply(q.question()))), focusId);
      }
    };
  }

  private Component lesson() {
    var lessons = new LinkedHashMap<String, String>();
    lessons.put(NONE, getTranslation("learning.author.readOn.none"));
    List<ModuleDefinition.LessonText> all = draft.now().lessons();
    all.forEach(
        lesson ->
            lessons.put(
                lesson.id(), (all.indexOf(lesson) + 1) + ". " + lesson.title().in(getLocale())));
    return Controls.select(
        "readOn-" + id,
        getTranslation("learning.author.readOn"),
        lessons,
        Objects.toString(asked().lesson(), NONE),
        chosen ->
            write(
                q ->
                    new Asked(
                        q.id(),
                        q.question(),
                        chosen.equals(NONE) ? null : chosen,
                        q.valueMessage(),
                        q.pool())));
  }

  private Component pool() {
    var pools = new LinkedHashMap<String, String>();
    pools.put(NONE, getTranslation("learning.author.pool.none"));
    draft.now().pools().forEach(pool -> pools.put(pool.name(), pool.name()));
    return Controls.select(
        "pool-" + id,
        getTranslation("learning.author.pool"),
        pools,
        Objects.toString(asked().pool(), NONE),
        chosen -> {
          write(
              q ->
                  new Asked(
                      q.id(),
                      q.question(),
                      q.lesson(),
                      q.valueMessage(),
                      chosen.equals(NONE) ? null : chosen));
          check.changed();
        });
  }

  private void write(UnaryOperator<Asked> change) {
    draft.write(d -> Editing.question(d, id, change));
    refresh();
  }
}
