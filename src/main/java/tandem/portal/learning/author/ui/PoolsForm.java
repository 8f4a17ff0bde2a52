package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FieldError;
import tandem.portal.platform.ui.NumberBox;
import tandem.portal.platform.ui.Styled;

/// Pools, of which each attempt draws a few questions.
class PoolsForm extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final transient Runnable changed;
  private final transient List<Runnable> captions = new ArrayList<>();

  /// @param changed called when more or fewer questions are asked
  PoolsForm(Draft draft, Runnable changed) {
    this.draft = draft;
    this.changed = changed;
    addClassName("studio__group");
    setId("pools");
    getElement().setAttribute("tabindex", "-1");
    add(
        new H2(getTranslation("learning.author.pools")),
        Styled.as(new Paragraph(getTranslation("learning.author.pools.help")), "studio__hint"));
    var list = Styled.as(new UnorderedList(), "choices");
    draft.now().pools().forEach(pool -> list.add(line(pool)));
    add(list, adding());
  }

  private ListItem line(Pool pool) {
    var draws =
        NumberBox.whole(
            "draw-" + pool.name(),
            caption(pool),
            1,
            ModuleRules.QUESTIONS,
            pool.draw(),
            draw -> {
              draft.write(d -> Editing.draw(d, pool.name(), draw));
              changed.run();
            });
    captions.add(() -> draws.name(caption(pool)));
    return Styled.as(
        new ListItem(
            draws,
            Controls.icon(
                "trash",
                getTranslation("learning.author.pool.remove", pool.name()),
                () -> remove(pool))),
        "choices__item");
  }

  private String caption(Pool pool) {
    return getTranslation("learning.author.pool.draw", pool.name(), draft.now().in(pool));
  }

  /// Says anew how many questions there are in each.
  void refresh() {
    captions.forEach(Runnable::run);
  }

  private void remove(Pool pool) {
    ModuleDefinition before = draft.now();
    draft.remove(
        d -> Editing.removePool(d, pool.name()),
        "new-pool",
        getTranslation("learning.author.pool.removed", pool.name()),
        d -> Editing.bringBackPool(d, before, pool));
  }

  private Component adding() {
    var name = new Input();
    name.addClassName("input");
    name.setId("new-pool");
    name.getElement().setAttribute("maxlength", String.valueOf(ModuleRules.TITLE_CHARACTERS));
    var error = new FieldError(name);
    var add =
        Controls.button(
            getTranslation("learning.author.pool.add"),
            "quiet",
            () -> add(name.getValue().strip(), error));
    add.setId("add-pool");
    return Styled.as(
        new Div(
            Styled.as(
                new Div(Controls.field(getTranslation("learning.author.pool.name"), name), add),
                "questions__add"),
            error,
            new Limit(add, draft.now().pools().size(), ModuleRules.POOLS, "pools")),
        "stack",
        "stack--s");
  }

  private void add(String called, FieldError error) {
    if (called.isEmpty()) {
      error.say(getTranslation("learning.author.pool.nameless"));
    } else if (draft.now().pools().stream().anyMatch(pool -> pool.name().equals(called))) {
      error.say(getTranslation("learning.author.pool.twice", called));
    } else {
      draft.arrange(d -> Editing.addPool(d, new Pool(called, 1)), "draw-" + called);
    }
  }
}
