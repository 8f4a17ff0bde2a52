package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.Problem;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.NumberBox;
import tandem.portal.platform.ui.Order;
import tandem.portal.platform.ui.Styled;

/// The check: what it asks, in which order, what is drawn, and how much must be right.
class CheckForm extends Div implements QuestionItem.Check {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final transient Function<String, List<Problem>> problems;
  private final transient BiConsumer<String, String> open;
  private final List<QuestionItem> items = new ArrayList<>();
  private final PoolsForm pools;
  private final Paragraph rule = Styled.as(new Paragraph(), "studio__hint");

  /// @param inHand id of the question whose form is open, or empty
  /// @param open opens a question's form or closes it, and says which element has the focus then
  CheckForm(
      Draft draft,
      List<BankQuestion> bank,
      Function<String, List<Problem>> problems,
      String inHand,
      BiConsumer<String, String> open) {
    this.draft = draft;
    this.problems = problems;
    this.open = open;
    this.pools = new PoolsForm(draft, this::changed);
    addClassName("studio__editor");
    var list = Styled.as(new OrderedList(), "questions");
    var order = new Order(this::move);
    order.add(list);
    for (ModuleDefinition.Asked asked : draft.now().questions()) {
      var item = new QuestionItem(draft, asked.id(), asked.id().equals(inHand), this);
      items.add(item);
      list.add(item);
    }
    add(
        Styled.as(
            new Section(
                new H2(getTranslation("learning.check.title")), passMark(), order, adding()),
            "studio__group"),
        pools,
        new BankPicker(draft, bank));
  }

  @Override
  public List<Problem> problems(String id) {
    return problems.apply(id);
  }

  @Override
  public void open(String id) {
    open.accept(id, "open-" + id);
  }

  @Override
  public void changed() {
    rule();
    pools.refresh();
    items.forEach(QuestionItem::refresh);
  }

  private Component passMark() {
    rule();
    return Styled.as(
        new Div(
            NumberBox.whole(
                "passMark",
                getTranslation("learning.author.passMark"),
                1,
                100,
                draft.now().passMark(),
                percent -> {
                  draft.write(d -> Editing.passMark(d, percent));
                  rule();
                }),
            rule),
        "stack",
        "stack--s");
  }

  private void rule() {
    ModuleDefinition now = draft.now();
    rule.setText(
        getTranslation(
            now.terms().ruleKey(),
            now.terms().rule(now.lessons().size(), now.rightToPass(), now.asks())));
  }

  private Component adding() {
    var kinds = new LinkedHashMap<String, String>();
    Stream.of(QuestionKind.values()).forEach(k -> kinds.put(k.name(), getTranslation(k.textKey())));
    var kind = new FilterSelect("new-kind", kinds);
    kind.show(QuestionKind.SINGLE.name());
    var add =
        Controls.button(
            getTranslation("learning.author.question.add"),
            "quiet",
            () -> {
              ModuleDefinition longer =
                  Editing.ask(draft.now(), QuestionKind.valueOf(kind.getValue()).fresh(), null);
              String id = longer.questions().getLast().id();
              draft.arrange(_ -> longer, "open-" + id);
              open.accept(id, "text-" + id + "-" + language());
            });
    add.setId("add-question");
    add.addComponentAsFirst(Styled.icon("plus"));
    return Styled.as(
        new Div(
            Styled.as(
                new Div(Controls.field(getTranslation("learning.author.question.kind"), kind), add),
                "questions__add"),
            new Limit(add, draft.now().questions().size(), ModuleRules.QUESTIONS, "questions")),
        "stack",
        "stack--s");
  }

  private String language() {
    return tandem.portal.platform.Languages.closestTo(getLocale()).getLanguage();
  }

  private void move(String id, int to) {
    move(id, to, "open");
  }

  @Override
  public void move(String id, int to, String focus) {
    ModuleDefinition moved = Editing.moveQuestion(draft.now(), id, to);
    moved
        .question(id)
        .ifPresent(
            asked -> {
              String text = asked.question().text().in(getLocale());
              draft.arrange(
                  _ -> moved,
                  focus + "-" + id,
                  getTranslation(
                      "learning.author.moved",
                      text.isBlank() ? getTranslation("learning.author.untitled") : text,
                      moved.questions().indexOf(asked) + 1,
                      moved.questions().size()));
            });
  }
}
