package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.Industry;
import tandem.portal.messaging.MessageService;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// What to tell a customer: the stories for one's own role first, readable without another click.
@Route(MessagingRoutes.MESSAGES)
@Requires(MessagingPermissions.READ)
class MessagesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient MessageService messages;
  private final transient PromiseService promises;
  private final transient AllianceService alliances;
  private boolean chosenHere;

  MessagesView(MessageService messages, PromiseService promises, AllianceService alliances) {
    this.promises = promises;
    this.messages = messages;
    this.alliances = alliances;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, "alliance")));
    Industry industry =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(MessagingRoutes.INDUSTRY)
            .flatMap(Industry::of)
            .orElse(null);
    List<PublishedMessage> all = messages.list(alliance.id(), industry);
    removeAll();
    if (all.isEmpty() && industry == null) {
      add(empty());
      return;
    }
    var head = Kit.head(alliance.name(), getTranslation("messaging.reader.title"));
    head.add(Kit.text(getTranslation("messaging.reader.lead"), "page__lead"));
    if (promises.current(alliance.id()).isPresent()) {
      head.add(
          Kit.link(
              MessagingRoutes.promise(alliance.id().value()),
              getTranslation("messaging.promise.toIt")));
    }
    head.add(filter(alliance.id(), industry));
    if (industry != null) {
      head.add(found(all, industry));
    }
    add(head);
    var forMe = all.stream().collect(Collectors.partitioningBy(PublishedMessage::forMe));
    addGroup("messaging.reader.forMe", forMe.getOrDefault(true, List.of()), alliance);
    addGroup("messaging.reader.forOthers", forMe.getOrDefault(false, List.of()), alliance);
  }

  private Component filter(AllianceId alliance, @Nullable Industry chosen) {
    var options = new LinkedHashMap<String, String>();
    options.put("", getTranslation("messaging.reader.anyIndustry"));
    for (Industry industry : Industry.values()) {
      options.put(industry.word(), getTranslation(industry.textKey()));
    }
    var field =
        Controls.select(
            "industry",
            getTranslation("messaging.reader.industry"),
            options,
            chosen == null ? "" : chosen.word(),
            word -> {
              chosenHere = true;
              UI.getCurrent()
                  .navigate(
                      MessagingRoutes.messages(alliance.value()),
                      word.isEmpty()
                          ? QueryParameters.empty()
                          : QueryParameters.of(MessagingRoutes.INDUSTRY, word));
            });
    if (chosenHere) {
      chosenHere = false;
      Controls.focus(field, "industry");
    }
    return field;
  }

  /// What is for every industry suits this one, too: said, because it is not the answer to what was
  /// asked for.
  private Component found(List<PublishedMessage> all, Industry industry) {
    long own = all.stream().filter(m -> !m.audience().industries().isEmpty()).count();
    var found =
        Kit.text(
            getTranslation(
                own == 0 ? "messaging.reader.industry.none" : "messaging.reader.industry.some",
                getTranslation(industry.textKey()),
                own,
                all.size() - own),
            "studio__hint");
    found.getElement().setAttribute("role", "status");
    return found;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("messaging.reader.title") + " – Tandem";
  }

  private void addGroup(String key, List<PublishedMessage> group, Alliance alliance) {
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

  private Component card(PublishedMessage message, Alliance alliance) {
    var title = Kit.heading(3, "", "card__title");
    var link =
        Kit.link(
            MessagingRoutes.message(alliance.id().value(), message.id()),
            message.content().title().in(getLocale()),
            "card__link");
    link.getElement().setAttribute("lang", message.content().title().languageShown(getLocale()));
    title.add(link);
    var story = message.content().story();
    var text = Kit.text(story.in(getLocale()), "story__text");
    text.getElement().setAttribute("lang", story.languageShown(getLocale()));
    var card =
        new Article(
            Kit.text(AudienceWords.brief(message.audience(), alliance), "card__eyebrow"),
            title,
            text);
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

  private Component empty() {
    var title = Kit.heading(1, getTranslation("messaging.reader.empty.title"), "empty__title");
    return Kit.box(
        "empty",
        Styled.icon("message"),
        title,
        Kit.text(getTranslation("messaging.reader.empty.text"), "empty__text"));
  }
}
