package tandem.portal.messaging.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.StudioRow;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// The promise in the studio, above the messages: there is one, and as long as there is none, it is
/// missing.
class PromiseCard extends Section {
  private static final long serialVersionUID = 1L;

  /// @param row null: nobody has begun it
  PromiseCard(AuthoringService authoring, @Nullable StudioRow row, Alliance alliance) {
    UUID id = alliance.id().value();
    addClassNames("card", "promise-card");
    var title = Kit.heading(2, "", "card__title", "promise-block__title");
    title.add(Styled.icon("lock"));
    var words = Kit.box("promise-card__words", title);
    var state = Kit.box("promise-card__state");
    add(words, state);
    if (row == null) {
      title.add(Kit.span(getTranslation("messaging.promise.missing")));
      words.add(Kit.text(getTranslation("messaging.promise.missing.text"), "card__text"));
      state.add(
          Kit.button(
              getTranslation("messaging.promise.begin"), "quiet", _ -> begin(authoring, alliance)));
      return;
    }
    title.add(
        Kit.link(
            MessagingRoutes.editor(id, row.message()), getTranslation("messaging.promise.title")));
    Localized principle = row.title();
    if (row.published() == null) {
      words.add(Kit.text(getTranslation("messaging.promise.notYet"), "card__text"));
    } else {
      var said = Kit.text(principle.in(getLocale()), "card__text");
      said.getElement().setAttribute("lang", principle.languageShown(getLocale()));
      words.add(said);
    }
    var standing = new Standing(row, alliance);
    state.add(standing.marks(), standing.next());
  }

  /// Whoever of the two sides is faster begins it; the other one finds it begun.
  private static void begin(AuthoringService authoring, Alliance alliance) {
    String path;
    try {
      path = MessagingRoutes.editor(alliance.id().value(), authoring.createPromise(alliance.id()));
    } catch (ConflictException begun) {
      path = MessagingRoutes.studio(alliance.id().value());
    }
    UI.getCurrent().navigate(path);
  }
}
