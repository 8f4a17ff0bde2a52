package tandem.portal.messaging.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.promise.PublishedPromise;
import tandem.portal.messaging.ui.Kit;
import tandem.portal.messaging.ui.PromiseArticle;
import tandem.portal.platform.ui.Styled;

/// The promise in short, as every module of the alliance shows it, and the way to all of it.
public class PromiseBlock extends Section {
  private static final long serialVersionUID = 1L;

  public PromiseBlock(PublishedPromise promise) {
    addClassNames("card", "promise-block");
    var title = Kit.heading(2, "", "card__title", "promise-block__title");
    title.add(Styled.icon("lock"), Kit.span(getTranslation("messaging.promise.title")));
    add(
        title,
        PromiseArticle.inShort(promise.content(), getLocale(), 3),
        new Div(
            Kit.link(
                MessagingRoutes.promise(promise.alliance()),
                getTranslation("messaging.promise.whole"))));
  }
}
