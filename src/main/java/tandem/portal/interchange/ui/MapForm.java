package tandem.portal.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.interchange.scim.GroupCell;
import tandem.portal.interchange.scim.GroupCellService;
import tandem.portal.interchange.scim.MappedGroup;
import tandem.portal.interchange.scim.MappingEffect;
import tandem.portal.interchange.scim.OwnSide;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;

/// Says which cell a group means. Before it takes effect, the form tells for how many people.
class MapForm extends Section {
  private static final long serialVersionUID = 1L;

  private final transient GroupCellService groups;
  private final transient MappedGroup group;
  private final transient Runnable done;
  private final FilterSelect side;
  private final FilterSelect jobRole;
  private final Input region = new Input();
  private final Input team = new Input();
  private final Div effect = Styled.as(new Div(), "stack");
  private final Div actions = Styled.as(new Div(), "actions", "actions--end");
  private final Paragraph error = Styled.as(new Paragraph(), "field__error");

  /// @param sides those to choose from, at least one
  /// @param now what the group means so far; null: nothing
  MapForm(
      GroupCellService groups,
      MappedGroup group,
      List<OwnSide> sides,
      MappedGroup.@Nullable Meaning now,
      Runnable done,
      Runnable cancel) {
    this.groups = groups;
    this.group = group;
    this.done = done;
    addClassName("stack");
    Map<String, String> alliances = new LinkedHashMap<>();
    sides.forEach(own -> alliances.put(own.id().toString(), own.allianceName()));
    Map<String, String> roles = new LinkedHashMap<>();
    for (JobRole role : JobRole.values()) {
      roles.put(role.name(), getTranslation(role.textKey()));
    }
    side = select("side", alliances, sides.getFirst().id().toString());
    jobRole =
        select("role", roles, (now == null ? JobRole.values()[0] : now.cell().jobRole()).name());
    text(region, "region", now == null ? "" : now.cell().region());
    text(team, "team", now == null ? "" : now.cell().team());
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    effect.getElement().setAttribute("role", "status");
    add(
        Styled.as(new H3(getTranslation("interchange.map.title", group.name())), "card__title"),
        Styled.as(
            new Div(field("interchange.map.side", side), field("interchange.map.jobRole", jobRole)),
            "form-row"),
        Styled.as(
            new Div(
                field("interchange.map.region", region, known(sides, OwnSide::regions)),
                field("interchange.map.team", team, known(sides, OwnSide::teams))),
            "form-row"),
        error,
        effect,
        actions);
    actions.add(button("interchange.map.cancel", "button--quiet", cancel));
    offer(button("interchange.map.check", "button--primary", this::tell));
    side.focus();
  }

  /// One thing next: first to ask what follows, then to do it.
  private void offer(NativeButton next) {
    if (actions.getComponentCount() > 1) {
      actions.remove(actions.getComponentAt(1));
    }
    actions.add(next);
  }

  private void takeBack() {
    if (effect.getComponentCount() > 0) {
      effect.removeAll();
      offer(button("interchange.map.check", "button--primary", this::tell));
    }
  }

  private void tell() {
    effect.removeAll();
    GroupCell cell = cell();
    if (cell == null) {
      return;
    }
    var chosen = new SideId(UUID.fromString(side.getValue()));
    MappingEffect follows = groups.effect(group.id(), chosen, cell);
    effect.add(
        new Callout(
            Callout.Tone.INFO,
            getTranslation("interchange.map.effect.title"),
            getTranslation(
                "interchange.map.effect", follows.joining(), follows.moving(), follows.staying())));
    NativeButton save =
        button(
            "interchange.map.save",
            "button--primary",
            () -> {
              groups.map(group.id(), chosen, cell);
              done.run();
            });
    offer(save);
    save.focus();
  }

  private @Nullable GroupCell cell() {
    error.setVisible(false);
    List.of(region, team).forEach(input -> input.getElement().removeAttribute("aria-invalid"));
    try {
      return new GroupCell(JobRole.valueOf(jobRole.getValue()), region.getValue(), team.getValue());
    } catch (IllegalArgumentException e) {
      error.setText(getTranslation("interchange.map.wrong"));
      error.setVisible(true);
      Input wrong = region.getValue().isBlank() || !team.getValue().isBlank() ? region : team;
      wrong.getElement().setAttribute("aria-invalid", "true");
      wrong.focus();
      return null;
    }
  }

  /// What was told is of no account any more once a choice has changed.
  private FilterSelect select(String part, Map<String, String> options, String value) {
    var select = new FilterSelect(id(part), options);
    select.show(value);
    select.addValueChangeListener(_ -> takeBack());
    return select;
  }

  private void text(Input input, String part, String value) {
    input.setId(id(part));
    input.addClassName("input");
    input.setValue(value);
    input.addValueChangeListener(_ -> takeBack());
  }

  /// The regions or teams there are, offered while one types.
  private Element known(
      List<OwnSide> sides, java.util.function.Function<OwnSide, List<String>> part) {
    var list = new Element("datalist");
    sides.stream()
        .flatMap(own -> part.apply(own).stream())
        .distinct()
        .sorted()
        .forEach(value -> list.appendChild(new Element("option").setAttribute("value", value)));
    return list;
  }

  private Component field(String textKey, Input input, Element known) {
    String id = input.getId().orElseThrow() + "-known";
    known.setAttribute("id", id);
    input.getElement().setAttribute("list", id);
    Component field = field(textKey, input);
    field.getElement().appendChild(known);
    return field;
  }

  private Component field(String textKey, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(textKey)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }

  private NativeButton button(String textKey, String look, Runnable action) {
    return Styled.as(new NativeButton(getTranslation(textKey), _ -> action.run()), "button", look);
  }

  private String id(String part) {
    return "map-" + part + "-" + group.id();
  }
}
