package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModuleList;
import tandem.portal.learning.author.ModuleRow;
import tandem.portal.platform.ui.Styled;

/// Modules the other side has signed and that wait for this one, or that it has given back.
@org.springframework.stereotype.Component
class ModuleHome implements HomeSection {
  private final ModuleDraftService service;

  ModuleHome(ModuleDraftService service) {
    this.service = service;
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null || !actor.mayIn(LearningPermissions.AUTHOR, alliance)) {
      return List.of();
    }
    ModuleList modules = service.list(new AllianceId(alliance));
    return Stream.concat(
            modules.toRelease().stream().map(row -> card(row, alliance, "learning.author.home")),
            modules.givenBack().stream()
                .map(row -> card(row, alliance, "learning.author.home.givenBack")))
        .toList();
  }

  private static Component card(ModuleRow row, UUID alliance, String key) {
    UI ui = UI.getCurrent();
    Locale locale = ui.getLocale();
    var link =
        Styled.as(
            new Anchor(AuthorRoutes.module(alliance, row.module()), row.title().in(locale)),
            "card__link");
    link.getElement().setAttribute("lang", row.title().languageShown(locale));
    return Styled.as(
        new Section(
            Styled.as(new Paragraph(ui.getTranslation(key)), "card__eyebrow"),
            Styled.as(new H2(link), "card__title"),
            Styled.as(new Paragraph(ui.getTranslation(key + ".text")), "card__text")),
        "card",
        "card--link",
        "card--offer");
  }
}
