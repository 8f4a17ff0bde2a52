package tandem.portal.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.interchange.scim.GroupCellService;
import tandem.portal.interchange.scim.MappedGroup;
import tandem.portal.interchange.scim.OwnSide;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// One group of the directory: who is in it, and the cells it means.
class GroupCard extends Section {
  private static final long serialVersionUID = 1L;

  private final transient GroupCellService groups;
  private final transient MappedGroup group;
  private final transient List<OwnSide> sides;

  GroupCard(GroupCellService groups, MappedGroup group, List<OwnSide> sides) {
    this.groups = groups;
    this.group = group;
    this.sides = sides;
    addClassName("card");
    show();
  }

  private void show() {
    removeAll();
    add(
        Styled.as(new H3(group.name()), "card__title"),
        Styled.as(
            new Paragraph(getTranslation("interchange.map.members", group.members())),
            "card__meta"));
    if (group.meanings().isEmpty()) {
      add(new Paragraph(getTranslation("interchange.map.none")));
    }
    group.meanings().forEach(meaning -> add(row(meaning)));
    if (group.meanings().size() < sides.size()) {
      NativeButton more = button("interchange.map.add", "button--quiet", () -> edit(null));
      more.setAriaLabel(getTranslation("interchange.map.add.what", more.getText(), group.name()));
      add(actions(more));
    }
  }

  private Component row(MappedGroup.Meaning meaning) {
    return Styled.as(
        new Div(
            new Paragraph(
                getTranslation(
                    "interchange.map.meaning",
                    meaning.allianceName(),
                    getTranslation(meaning.cell().jobRole().textKey()),
                    meaning.cell().region(),
                    meaning.cell().team())),
            actions(
                named(
                    button("interchange.map.change", "button--quiet", () -> edit(meaning)),
                    meaning),
                named(
                    button("interchange.map.remove", "button--quiet", () -> ask(meaning)),
                    meaning))),
        "stack",
        "stack--s");
  }

  /// @param meaning what is to change; null: a new one
  private void edit(MappedGroup.@Nullable Meaning meaning) {
    removeAll();
    List<OwnSide> open =
        sides.stream()
            .filter(
                side ->
                    meaning == null
                        ? group.meanings().stream().noneMatch(m -> m.side().equals(side.id()))
                        : meaning.side().equals(side.id()))
            .toList();
    add(new MapForm(groups, group, open, meaning, () -> done("interchange.map.done"), this::show));
  }

  private void ask(MappedGroup.Meaning meaning) {
    removeAll();
    NativeButton sure =
        button(
            "interchange.map.remove.sure",
            "button--danger",
            () -> {
              groups.unmap(group.id(), meaning.side());
              UI.getCurrent().refreshCurrentRoute(false);
              Toast.withUndo(
                  getTranslation("interchange.map.removed"),
                  () -> {
                    groups.map(group.id(), meaning.side(), meaning.cell());
                    UI.getCurrent().refreshCurrentRoute(false);
                  });
            });
    add(
        Styled.as(new H3(group.name()), "card__title"),
        new Paragraph(getTranslation("interchange.map.remove.lost")),
        actions(button("interchange.map.remove.cancel", "button--quiet", this::show), sure));
    sure.focus();
  }

  private void done(String textKey) {
    String text = getTranslation(textKey, group.name());
    UI.getCurrent().refreshCurrentRoute(false);
    Toast.show(text);
  }

  /// On the page there are as many of them as groups have meanings.
  private NativeButton named(NativeButton button, MappedGroup.Meaning meaning) {
    button.setAriaLabel(
        getTranslation(
            "interchange.map.add.what",
            button.getText(),
            group.name() + ", " + meaning.allianceName()));
    return button;
  }

  private NativeButton button(String textKey, String look, Runnable action) {
    return Styled.as(new NativeButton(getTranslation(textKey), _ -> action.run()), "button", look);
  }

  private static Div actions(Component... buttons) {
    return Styled.as(new Div(buttons), "actions");
  }
}
