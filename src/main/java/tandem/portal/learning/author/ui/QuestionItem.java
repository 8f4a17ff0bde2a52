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

  /// Puts a question elsewhere.
  interface Move {
    /// @param focus which of its elements keeps the focus
    void to(String id, int place, String focus);
  }

  private final transient Draft draft;
  private final transient Asked asked;
  private final transient Move move;
  private final int place;

  QuestionItem(
      Draft draft, Asked asked, boolean open, List<Problem> problems, Runnable toggle, Move move) {
    this.draft = draft;
    this.asked = asked;
    this.move = move;
    this.place = draft.now().questions().indexOf(asked);
    addClassName("question");
    Order.mark(this, asked.id());
    add(line(open, problems, toggle));
    if (open) {
      // What is selected in a form is not what is dragged
      getElement().removeAttribute("draggable");
      add(form());
    }
  }

  private Component line(boolean open, List<Problem> problems, Runnable toggle) {
    String text = asked.question().text().in(getLocale());
    var opener =
        Styled.as(
            new NativeButton("", _ -> toggle.run()), "question__open", "button", "button--plain");
    opener.setId("open-" + asked.id());
    opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    opener.add(
        Styled.as(new Span((place + 1) + "."), "question__number"),
        Styled.as(
            new Span(text.isBlank() ? getTranslation("learning.author.untitled") : text),
            "question__text"));
    var facts =
        Styled.as(
            new Div(new Span(getTranslation(QuestionKind.textKey(asked.question())))),
            "question__facts");
    if (asked.valueMessage()) {
      facts.add(new Span(getTranslation("learning.author.valueMessage.short")));
    }
    if (asked.pool() != null) {
      facts.add(new Span(getTranslation("learning.author.pool.short", asked.pool())));
    }
    if (!problems.isEmpty()) {
      facts.add(
          new StatusMark("soon", "alert", getTranslation("learning.author.open", problems.size())));
    }
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

  private void remove() {
    ModuleDefinition before = draft.now();
    String text = asked.question().text().in(getLocale());
    draft.remove(
        d -> Editing.removeQuestion(d, asked.id()),
        "add-question",
        getTranslation(
            "learning.author.removed",
            text.isBlank() ? getTranslation("learning.author.untitled") : text),
        d -> Editing.bringBackQuestion(d, before, asked.id()));
  }

  private NativeButton step(String icon, String way, int to) {
    var button =
        Controls.icon(
            icon,
            getTranslation("learning.author.question." + way, place + 1),
            () -> move.to(asked.id(), to, way));
    button.setId(way + "-" + asked.id());
    return button;
  }

  private Component form() {
    return Styled.as(
        new Div(
            QuestionForm.of(inHand()),
            lesson(),
            pool(),
            Controls.tick(
                "valueMessage-" + asked.id(),
                getTranslation("learning.author.valueMessage"),
                asked.valueMessage(),
                ticked ->
                    draft.write(
                        d ->
                            Editing.question(
                                d,
                                asked.id(),
                                q ->
                                    new Asked(
                                        q.id(), q.question(), q.lesson(), ticked, q.pool()))))),
        "question__form",
        "stack");
  }

  private InHand inHand() {
    String id = asked.id();
    return new InHand() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Question now() {
        return draft.now().question(id).orElseThrow().question();
      }

      @Override
      public void write(UnaryOperator<Question> change) {
        draft.write(d -> Editing.question(d, id, q -> q.with(change.apply(q.question()))));
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
        "readOn-" + asked.id(),
        getTranslation("learning.author.readOn"),
        lessons,
        Objects.toString(asked.lesson(), NONE),
        chosen ->
            draft.write(
                d ->
                    Editing.question(
                        d,
                        asked.id(),
                        q ->
                            new Asked(
                                q.id(),
                                q.question(),
                                chosen.equals(NONE) ? null : chosen,
                                q.valueMessage(),
                                q.pool()))));
  }

  private Component pool() {
    var pools = new LinkedHashMap<String, String>();
    pools.put(NONE, getTranslation("learning.author.pool.none"));
    draft.now().pools().forEach(pool -> pools.put(pool.name(), pool.name()));
    return Controls.select(
        "pool-" + asked.id(),
        getTranslation("learning.author.pool"),
        pools,
        Objects.toString(asked.pool(), NONE),
        chosen ->
            draft.arrange(
                d ->
                    Editing.question(
                        d,
                        asked.id(),
                        q ->
                            new Asked(
                                q.id(),
                                q.question(),
                                q.lesson(),
                                q.valueMessage(),
                                chosen.equals(NONE) ? null : chosen)),
                "pool-" + asked.id()));
  }
}
