package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.MessageService;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// What to tell a customer: the stories for one's own role first, readable without another click.
@Route(MessagingRoutes.MESSAGES)
@Requires(MessagingPermissions.READ)
class MessagesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient MessageService messages;
  private final transient PromiseService promises;

  MessagesView(MessageService messages, PromiseService promises) {
    this.promises = promises;
    this.messages = messages;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    AllianceId alliance = new AllianceId(RouteId.of(event, "alliance"));
    List<PublishedMessage> all = messages.list(alliance);
    removeAll();
    if (all.isEmpty()) {
      add(empty());
      return;
    }
    var head = Kit.head(all.getFirst().allianceName(), getTranslation("messaging.reader.title"));
    head.add(Kit.text(getTranslation("messaging.reader.lead"), "page__lead"));
    if (promises.current(alliance).isPresent()) {
      head.add(
          Kit.link(
              MessagingRoutes.promise(alliance.value()), getTranslation("messaging.promise.toIt")));
    }
    add(head);
    var forMe =
        all.stream().collect(Collectors.partitioningBy(m -> m.forMyRole() || m.audience() == null));
    addGroup("messaging.reader.forMe", forMe.getOrDefault(true, List.of()), alliance);
    addGroup("messaging.reader.forOthers", forMe.getOrDefault(false, List.of()), alliance);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("messaging.reader.title") + " – Tandem";
  }

  private void addGroup(String key, List<PublishedMessage> group, AllianceId alliance) {
    if (group.isEmpty()) {
      return;
    }
    var section = new Section(Kit.heading(2, getTranslation(key)));
    section.addClassName("page__section");
    var cards = Kit.box("cards");
    cards.addClassName("cards--wide");
    group.forEach(message -> cards.add(card(message, alliance)));
    section.add(cards);
    add(section);
  }

  private Component card(PublishedMessage message, AllianceId alliance) {
    var title = Kit.heading(3, "", "card__title");
    var link =
        Kit.link(
            MessagingRoutes.message(alliance.value(), message.id()),
            message.content().title().in(getLocale()),
            "card__link");
    link.getElement().setAttribute("lang", message.content().title().languageShown(getLocale()));
    title.add(link);
    var story = message.content().story();
    var text = Kit.text(story.in(getLocale()), "story__text");
    text.getElement().setAttribute("lang", story.languageShown(getLocale()));
    var card = new Article(audience(message), title, text);
    card.addClassNames("card", "card--link", "story--small");
    if (story.isFallbackIn(getLocale())) {
      card.add(new FallbackNote(story.languageShown(getLocale()), getLocale()));
    }
    LocalDate last = message.content().validity().validUntil();
    if (last != null) {
      card.add(
          Kit.text(
              getTranslation("messaging.reader.validUntil", Dates.full(last, getLocale())),
              "card__meta"));
    }
    return card;
  }

  private Component audience(PublishedMessage message) {
    return Kit.text(
        message.audience() == null
            ? getTranslation("messaging.audience.all")
            : getTranslation(message.audience().textKey()),
        "card__eyebrow");
  }

  private Component empty() {
    var title = Kit.heading(1, getTranslation("messaging.reader.empty.title"), "empty__title");
    return Kit.box(
        "empty",
        Styled.icon("message"),
        title,
        Kit.text(getTranslation("messaging.reader.empty.text"), "empty__text"));
  }
}
