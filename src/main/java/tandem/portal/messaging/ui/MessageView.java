package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessageService;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.Note;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.messaging.usage.UsageService;
import tandem.portal.messaging.usage.Use;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// One value message on one page, for the minute before a customer meeting.
@Route(MessagingRoutes.MESSAGE)
@Requires(MessagingPermissions.READ)
class MessageView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient MessageService messages;
  private final transient UsageService usage;
  private final transient PromiseService promises;
  private final transient AllianceService alliances;
  private String title = "";

  MessageView(
      MessageService messages,
      UsageService usage,
      PromiseService promises,
      AllianceService alliances) {
    this.alliances = alliances;
    this.promises = promises;
    this.messages = messages;
    this.usage = usage;
    addClassNames("page", "page--reading");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    AllianceId alliance = new AllianceId(RouteId.of(event, "alliance"));
    var id = new MessageId(RouteId.of(event, "message"));
    Optional<Note> retired = messages.retired(alliance, id);
    if (retired.isPresent()) {
      showRetired(alliance, retired.get());
      return;
    }
    Optional<LocalDate> ended = messages.endedOn(alliance, id);
    if (ended.isPresent()) {
      showGone(
          alliance,
          getTranslation("messaging.reader.ended.title"),
          getTranslation("messaging.reader.ended.text", Dates.full(ended.get(), getLocale())));
      return;
    }
    PublishedMessage message = messages.get(alliance, id);
    usage.count(alliance, id, Use.OPENED);
    Localized name = message.content().title();
    title = name.in(getLocale());
    removeAll();
    var head = Kit.head(AudienceWords.brief(message.audience(), alliances.get(alliance)), title);
    head.getComponentAt(1).getElement().setAttribute("lang", name.languageShown(getLocale()));
    add(
        Kit.back(
            MessagingRoutes.messages(alliance.value()), getTranslation("messaging.reader.back")),
        head,
        new MessageArticle(message.content(), getLocale(), 2),
        sheets(alliance, message),
        Kit.text(
            getTranslation(
                "messaging.reader.approved",
                message.number(),
                Dates.full(
                    LocalDate.ofInstant(message.publishedAt(), ZoneId.systemDefault()),
                    getLocale())),
            "card__meta"));
    if (promises.current(alliance).isPresent()) {
      add(
          Kit.link(
              MessagingRoutes.promise(alliance.value()), getTranslation("messaging.promise.toIt")));
    }
  }

  private void showRetired(AllianceId alliance, Note note) {
    String by =
        note.side() == null || note.at() == null
            ? getTranslation("messaging.reader.retired.one")
            : getTranslation(
                "messaging.reader.retired.by",
                alliances.get(alliance).side(note.side()).companyName(),
                Dates.full(LocalDate.ofInstant(note.at(), ZoneId.systemDefault()), getLocale()));
    showGone(
        alliance,
        getTranslation("messaging.reader.retired.title"),
        by + " " + getTranslation("messaging.reader.retired.text"));
    if (!note.text().isEmpty()) {
      add(Kit.text(getTranslation("messaging.reader.retired.why", note.text())));
    }
  }

  /// Kindly, because a lesson or a bookmark may have led here.
  private void showGone(AllianceId alliance, String why, String text) {
    title = why;
    removeAll();
    add(
        Kit.back(
            MessagingRoutes.messages(alliance.value()), getTranslation("messaging.reader.back")),
        Kit.heading(1, title, "page__title"),
        Kit.text(text));
  }

  /// The sheet for the customer, in each language: theirs need not be the seller's.
  private Component sheets(AllianceId alliance, PublishedMessage message) {
    Div sheets = Kit.box("actions");
    for (Locale language : Languages.ALL) {
      Anchor link =
          Kit.link(
              MessagingRoutes.sheet(alliance.value(), message.id(), language.getLanguage()),
              "",
              "button",
              "button--quiet");
      link.add(
          Styled.icon("download"),
          Kit.span(
              getTranslation("messaging.reader.sheet", language.getDisplayLanguage(getLocale()))));
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      sheets.add(link);
    }
    return sheets;
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }
}
