package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.SideId;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.Industry;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;

/// Who is to tell a message, and to which customers: to be chosen until it is published for the
/// first time.
class AudienceChoice extends Div {
  private static final String BOTH = "";
  private static final long serialVersionUID = 1L;

  private final transient Alliance alliance;
  private final RoleSelect role;
  private final FilterSelect side;
  private final Map<Industry, Tick> industries = new EnumMap<>(Industry.class);
  private boolean filling;

  AudienceChoice(Audience chosen, Alliance alliance, Runnable changed) {
    this.alliance = alliance;
    Runnable edited =
        () -> {
          if (!filling) {
            changed.run();
          }
        };
    role = new RoleSelect(chosen.role(), edited);
    role.setId("audience");
    var label =
        Styled.as(new NativeLabel(getTranslation("messaging.editor.audience")), "field__label");
    label.setFor(role);
    side = new FilterSelect("audience-side", sides());
    side.addValueChangeListener(_ -> edited.run());
    add(
        Styled.as(
            new Div(
                Styled.as(new Div(label, role), "field"),
                Controls.field(getTranslation("messaging.editor.audience.side"), side)),
            "form-row"),
        industries(edited));
    addClassNames("studio__group", "audience");
    audience(chosen);
  }

  Audience audience() {
    return new Audience(
        role.role(),
        chosenSide(),
        industries.entrySet().stream()
            .filter(entry -> entry.getValue().getValue())
            .map(Map.Entry::getKey)
            .toList());
  }

  void audience(Audience audience) {
    filling = true;
    role.role(audience.role());
    side.show(audience.side() == null ? BOTH : alliance.side(audience.side()).letter().name());
    industries.forEach((industry, tick) -> tick.setValue(audience.industries().contains(industry)));
    filling = false;
  }

  private Map<String, String> sides() {
    var options = new LinkedHashMap<String, String>();
    options.put(BOTH, getTranslation("messaging.audience.bothSides"));
    for (AllianceSide one : List.of(alliance.a(), alliance.b())) {
      options.put(
          one.letter().name(), getTranslation("messaging.audience.side", one.companyName()));
    }
    return options;
  }

  private @Nullable SideId chosenSide() {
    for (AllianceSide one : List.of(alliance.a(), alliance.b())) {
      if (one.letter().name().equals(side.getValue())) {
        return one.id();
      }
    }
    return null;
  }

  private FieldSet industries(Runnable edited) {
    var set =
        Styled.as(new FieldSet(getTranslation("messaging.editor.audience.industries")), "ticks");
    for (Industry industry : Industry.values()) {
      var tick = new Tick("industry-" + industry);
      tick.addValueChangeListener(_ -> edited.run());
      var caption = new NativeLabel(getTranslation(industry.textKey()));
      caption.setFor(tick);
      industries.put(industry, tick);
      set.add(Styled.as(new Div(tick, caption), "ticks__one"));
    }
    return set;
  }
}
