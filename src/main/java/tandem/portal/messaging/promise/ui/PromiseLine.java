package tandem.portal.messaging.promise.ui;

import com.vaadin.flow.component.html.Div;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.promise.PublishedPromise;
import tandem.portal.messaging.ui.Kit;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// The promise in its one sentence, with the way to all of it, for the foot of a page.
public class PromiseLine extends Div {
  private static final long serialVersionUID = 1L;

  public PromiseLine(PublishedPromise promise) {
    addClassName("promise-line");
    Localized principle = promise.content().title();
    var said = Kit.span(principle.in(getLocale()));
    said.getElement().setAttribute("lang", principle.languageShown(getLocale()));
    add(
        Styled.icon("lock"),
        said,
        Kit.link(
            MessagingRoutes.promise(promise.alliance()),
            getTranslation("messaging.promise.whole")));
  }
}
