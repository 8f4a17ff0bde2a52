package tandem.portal.messaging.promise.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.messaging.promise.PublishedPromise;
import tandem.portal.messaging.ui.Kit;
import tandem.portal.messaging.ui.PromiseArticle;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;

/// The whole promise, with the day from which it holds.
@Route(MessagingRoutes.PROMISE)
@Requires(MessagingPermissions.READ)
class PromiseView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient PromiseService promises;

  PromiseView(PromiseService promises) {
    this.promises = promises;
    addClassNames("page", "page--reading");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var alliance = new AllianceId(RouteId.of(event, "alliance"));
    removeAll();
    add(
        Kit.back(
            MessagingRoutes.messages(alliance.value()), getTranslation("messaging.promise.back")));
    promises.current(alliance).ifPresentOrElse(this::show, this::showNone);
  }

  private void show(PublishedPromise promise) {
    var head = Kit.head(promise.allianceName(), getTranslation("messaging.promise.title"));
    head.add(Kit.text(getTranslation("messaging.promise.lead"), "page__lead"));
    add(
        head,
        new PromiseArticle(promise.content(), getLocale(), 2),
        Kit.text(
            getTranslation(
                "messaging.promise.signed",
                promise.number(),
                Dates.full(
                    LocalDate.ofInstant(promise.publishedAt(), ZoneId.systemDefault()),
                    getLocale())),
            "card__meta"));
  }

  private void showNone() {
    add(
        new EmptyState(
            "lock",
            getTranslation("messaging.promise.none.title"),
            getTranslation("messaging.promise.none.text")));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("messaging.promise.title") + " – Tandem";
  }
}
