package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Copied;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// Takes a module along to another alliance in which the author has a seat.
class CopyForm extends Div {
  private static final long serialVersionUID = 1L;

  /// @param others where it can be taken; at least one
  CopyForm(
      ModuleDraftService service, AllianceId alliance, ModuleId module, List<Alliance> others) {
    addClassName("questions__add");
    var names = new LinkedHashMap<String, String>();
    others.forEach(other -> names.put(other.id().toString(), other.name()));
    var to = new FilterSelect("copy-to", names);
    to.show(others.getFirst().id().toString());
    add(
        Controls.field(getTranslation("learning.author.copy.to"), to),
        Controls.button(
            getTranslation("learning.author.copy"),
            "quiet",
            () -> {
              var target = new AllianceId(UUID.fromString(to.getValue()));
              Copied copied = service.copy(alliance, module, target);
              UI.getCurrent()
                  .navigate(AuthorRoutes.module(target.value(), copied.draft().module()));
              Toast.show(told(copied));
            }));
    Styled.as(this, "page__section");
  }

  /// That it is done, and what has stayed behind.
  private String told(Copied copied) {
    return Stream.of(
            getTranslation("learning.author.copied"),
            copied.messages() == 0
                ? ""
                : getTranslation("learning.author.copied.messages", copied.messages()),
            copied.files() == 0
                ? ""
                : getTranslation("learning.author.copied.files", copied.files()),
            copied.anew() ? getTranslation("learning.author.copied.terms") : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
