package tandem.portal.alliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SeatDraft;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Role;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;

/// Gives somebody a seat. A cell is asked for only where the role has one.
class SeatForm extends NativeDetails {
  private static final long serialVersionUID = 1L;

  private final FilterSelect side;
  private final FilterSelect role;
  private final FilterSelect jobRole;
  private final Input region = new Input();
  private final Input team = new Input();
  private final Paragraph error = Styled.as(new Paragraph(), "field__error");
  private final Div cell;

  SeatForm(Map<SideId, String> sides, Consumer<SeatDraft> give) {
    super(SeatWords.translate("alliance.person.give"));
    addClassName("disclosure");
    Map<String, String> alliances = new LinkedHashMap<>();
    sides.forEach((id, alliance) -> alliances.put(id.toString(), alliance));
    side = select("seat-side", alliances);
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role one : List.of(Role.SELLER, Role.PARTNER_MANAGER, Role.EXECUTIVE)) {
      roles.put(one.name(), getTranslation("alliance.role." + one.name()));
    }
    role = select("seat-role", roles);
    Map<String, String> jobs = new LinkedHashMap<>();
    for (JobRole one : JobRole.values()) {
      jobs.put(one.name(), getTranslation(one.textKey()));
    }
    jobRole = select("seat-job", jobs);
    region.setId("seat-region");
    team.setId("seat-team");
    List.of(region, team).forEach(input -> input.addClassName("input"));
    cell =
        Styled.as(
            new Div(
                field("alliance.person.jobRole", jobRole),
                field("alliance.roster.column.REGION", region),
                field("alliance.roster.column.TEAM", team)),
            "form-row");
    role.addValueChangeListener(_ -> showCell());
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    var submit =
        Styled.as(
            new NativeButton(getTranslation("alliance.person.giveNow"), _ -> submit(give)),
            "button",
            "button--primary");
    setContent(
        Styled.as(
            new Div(
                Styled.as(
                    new Div(
                        field("alliance.person.alliance", side),
                        field("alliance.person.role", role)),
                    "form-row"),
                cell,
                error,
                Styled.as(new Div(submit), "actions")),
            "form"));
  }

  private void showCell() {
    cell.setVisible(Role.valueOf(role.getValue()) == Role.SELLER);
  }

  private void submit(Consumer<SeatDraft> give) {
    error.setVisible(false);
    SeatDraft seat;
    try {
      seat =
          new SeatDraft(
              new SideId(UUID.fromString(side.getValue())),
              Role.valueOf(role.getValue()),
              JobRole.valueOf(jobRole.getValue()),
              region.getValue().strip(),
              team.getValue().strip());
    } catch (ConflictException e) {
      error.setText(getTranslation(e.textKey(), e.arguments()));
      error.setVisible(true);
      (region.getValue().isBlank() ? region : team).focus();
      return;
    }
    give.accept(seat);
  }

  private static FilterSelect select(String id, Map<String, String> options) {
    var select = new FilterSelect(id, options);
    select.show(options.keySet().iterator().next());
    return select;
  }

  private Component field(String key, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }
}
