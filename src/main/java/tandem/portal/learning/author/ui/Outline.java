package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.Problem;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Order;
import tandem.portal.platform.ui.Styled;

/// What a module consists of, in its order. Lessons change places by dragging or with the buttons
/// under the one in hand.
class Outline extends Nav {
  private static final long serialVersionUID = 1L;

  /// Which part is in hand, and how to take another.
  interface Hand {
    Place place();

    void take(Place chosen, String focusId);
  }

  private final transient Draft draft;
  private final transient Hand hand;
  private final transient List<Runnable> labels = new ArrayList<>();
  private transient List<Problem> problems;

  /// @param next whether there is a version already, whose readers are told what is new
  Outline(Draft draft, Hand hand, boolean next, List<Problem> problems) {
    this.draft = draft;
    this.hand = hand;
    this.problems = problems;
    addClassName("tree");
    setAriaLabel(getTranslation("learning.author.outline"));
    var order = new Order(this::move);
    var list = Styled.as(new OrderedList(), "tree__list");
    draft.now().lessons().forEach(lesson -> list.add(lesson(lesson)));
    order.add(list);
    NativeButton more = adding();
    add(
        item("tree-head", new Place.Head(), () -> getTranslation("learning.author.head"), () -> ""),
        order,
        more,
        new Limit(more, draft.now().lessons().size(), ModuleRules.LESSONS, "lessons"),
        item(
            "tree-check",
            new Place.Check(),
            () -> getTranslation("learning.check.title"),
            () ->
                getTranslation(
                    "learning.author.asks", draft.now().asks(), draft.now().questions().size())));
    add(
        item(
            "tree-terms",
            new Place.ForWhom(),
            () -> getTranslation("learning.author.terms"),
            () ->
                getTranslation(
                    draft.now().terms().audience().everybody()
                        ? "learning.author.terms.short.everybody"
                        : "learning.author.terms.short.some")));
    if (next) {
      add(
          item(
              "tree-version",
              new Place.NextVersion(),
              () -> getTranslation("learning.author.version"),
              () -> ""));
    }
  }

  /// Says anew what has been written meanwhile. The buttons stay: whoever types and clicks one of
  /// them at once means the one that is there.
  void refresh(List<Problem> open) {
    problems = open;
    labels.forEach(Runnable::run);
  }

  private NativeButton adding() {
    var add =
        Controls.button(
            getTranslation("learning.author.lesson.add"),
            "plain",
            () -> {
              ModuleDefinition longer = Editing.addLesson(draft.now());
              String id = longer.lessons().getLast().id();
              draft.arrange(_ -> longer, "tree-" + id);
              hand.take(new Place.OfLesson(id), firstField(id));
            });
    add.setId("add-lesson");
    add.addClassName("button--small");
    add.addComponentAsFirst(Styled.icon("plus"));
    return add;
  }

  private String firstField(String lesson) {
    return "lessonTitle-"
        + lesson
        + "-"
        + tandem.portal.platform.Languages.closestTo(getLocale()).getLanguage();
  }

  private ListItem lesson(LessonText lesson) {
    int place = draft.now().lessons().indexOf(lesson);
    String id = lesson.id();
    var line =
        item(
            "tree-" + id,
            new Place.OfLesson(id),
            () -> (place + 1) + ". " + named(now(lesson)),
            () ->
                getTranslation(now(lesson).part().textKey())
                    + " · "
                    + getTranslation("learning.minutes", now(lesson).minutesShown()));
    var listItem = Styled.as(new ListItem(line), "tree__line");
    Order.mark(listItem, id);
    if (hand.place().equals(new Place.OfLesson(id))) {
      listItem.add(
          Styled.as(
              new Div(
                  step("up", "earlier", lesson, place - 1),
                  step("down", "later", lesson, place + 1),
                  Controls.icon(
                      "trash",
                      getTranslation("learning.author.lesson.remove", named(lesson)),
                      () -> remove(id))),
              "question__moves"));
    }
    return listItem;
  }

  private void remove(String id) {
    ModuleDefinition before = draft.now();
    before
        .lesson(id)
        .ifPresent(
            lesson ->
                draft.remove(
                    d -> Editing.removeLesson(d, id),
                    "add-lesson",
                    getTranslation("learning.author.removed", named(lesson)),
                    d -> Editing.bringBack(d, before, id)));
  }

  private NativeButton step(String icon, String way, LessonText lesson, int to) {
    var button =
        Controls.icon(
            icon,
            getTranslation("learning.author.lesson." + way, named(lesson)),
            () -> move(lesson.id(), to, way));
    button.setId(way + "-" + lesson.id());
    return button;
  }

  private void move(String id, int to) {
    move(id, to, "tree");
  }

  /// @param focus which of the lesson's elements keeps the focus
  private void move(String id, int to, String focus) {
    ModuleDefinition moved = Editing.moveLesson(draft.now(), id, to);
    moved
        .lesson(id)
        .ifPresent(
            lesson ->
                draft.arrange(
                    _ -> moved,
                    focus + "-" + id,
                    getTranslation(
                        "learning.author.moved",
                        named(lesson),
                        moved.lessons().indexOf(lesson) + 1,
                        moved.lessons().size())));
  }

  private String named(LessonText lesson) {
    String title = lesson.title().in(getLocale());
    return title.isBlank() ? getTranslation("learning.author.untitled") : title;
  }

  private LessonText now(LessonText lesson) {
    return draft.now().lesson(lesson.id()).orElse(lesson);
  }

  /// @param facts what to say below the name, beside how much is still open
  private NativeButton item(
      String id, Place place, Supplier<String> title, Supplier<String> facts) {
    var button = Styled.as(new NativeButton("", _ -> hand.take(place, id)), "tree__item");
    button.setId(id);
    if (hand.place().equals(place)) {
      button.getElement().setAttribute("aria-current", "true");
    }
    Runnable label = () -> label(button, title.get(), facts.get(), open(place));
    label.run();
    labels.add(label);
    return button;
  }

  private void label(NativeButton button, String title, String facts, long open) {
    button.removeAll();
    button.add(new Span(title));
    Stream.of(facts, open == 0 ? "" : getTranslation("learning.author.open", open))
        .filter(note -> !note.isEmpty())
        .forEach(note -> button.add(Styled.as(new Span(note), "tree__note")));
  }

  private long open(Place place) {
    return problems.stream()
        .filter(problem -> ProblemList.placeOf(draft.now(), problem).equals(place))
        .count();
  }
}
