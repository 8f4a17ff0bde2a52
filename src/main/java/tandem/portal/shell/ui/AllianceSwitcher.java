package tandem.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;

/// A native select over one's alliances; shown only to those who have more than one.
class AllianceSwitcher extends Div {
  private static final long serialVersionUID = 1L;

  AllianceSwitcher(List<Alliance> alliances, @Nullable UUID current) {
    addClassName("switcher");
    var select = new Element("select");
    select.setAttribute("id", "alliance-switcher");
    for (Alliance alliance : alliances) {
      var option = new Element("option");
      option.setText(alliance.name());
      option.setAttribute("value", alliance.id().toString());
      if (alliance.id().value().equals(current)) {
        option.setAttribute("selected", true);
      }
      select.appendChild(option);
    }
    select.addPropertyChangeListener(
        "value",
        "change",
        event ->
            UI.getCurrent()
                .navigate(HomeView.class, HomeView.inAlliance(String.valueOf(event.getValue()))));
    var label = new NativeLabel(getTranslation("shell.switcher.label"));
    label.addClassName("sr-only");
    label.setFor("alliance-switcher");
    add(label);
    getElement().appendChild(select);
    Optional.ofNullable(current).ifPresent(id -> select.setProperty("value", id.toString()));
  }
}
