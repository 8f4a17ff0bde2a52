package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Role;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageService;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.messaging.StudioRow;
import tandem.portal.messaging.Validity;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// A partner manager's approvals and drafts; for everybody else what to tell a customer.
@org.springframework.stereotype.Component
class MessagingHome implements HomeSection {
  private static final int MOST_CARDS = 4;

  private final MessageService messages;
  private final AuthoringService authoring;

  MessagingHome(MessageService messages, AuthoringService authoring) {
    this.messages = messages;
    this.authoring = authoring;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null) {
      return List.of();
    }
    if (actor.mayIn(MessagingPermissions.WRITE, alliance)) {
      Optional<StudioRow> promise = authoring.promise(new AllianceId(alliance));
      List<StudioRow> rows =
          Stream.concat(promise.stream(), authoring.list(new AllianceId(alliance)).stream())
              .toList();
      return Stream.concat(missing(promise.orElse(null), alliance), work(rows, alliance))
          .limit(MOST_CARDS)
          .toList();
    }
    if (!actor.mayIn(MessagingPermissions.READ, alliance)) {
      return List.of();
    }
    List<PublishedMessage> few = messages.atHand(new AllianceId(alliance));
    if (few.isEmpty()) {
      return List.of();
    }
    Component story = story(few.getFirst(), alliance);
    return sells(actor, alliance) ? List.of(story, sheets(few, alliance)) : List.of(story);
  }

  private static Stream<Component> work(List<StudioRow> rows, UUID alliance) {
    return Stream.of(
            rows.stream().filter(StudioRow::toApprove).map(row -> approval(row, alliance)),
            rows.stream().filter(StudioRow::ending).map(row -> ending(row, alliance)),
            rows.stream().filter(StudioRow::toWrite).map(row -> draft(row, alliance)))
        .flatMap(cards -> cards);
  }

  /// Nobody hands customer knowledge over without it, so it is said before anything else; but not
  /// to whoever is asked to sign it, or is writing it.
  private static Stream<Component> missing(@Nullable StudioRow promise, UUID alliance) {
    if (promise != null
        && (promise.published() != null || promise.toApprove() || promise.toWrite())) {
      return Stream.empty();
    }
    return Stream.of(
        Styled.as(
            card(
                "messaging.home.promise",
                UI.getCurrent().getTranslation("messaging.promise.missing"),
                UI.getCurrent().getLocale().getLanguage(),
                promise == null || promise.open() == null
                    ? "messaging.promise.missing.text"
                    : "messaging.home.promise.waits",
                MessagingRoutes.studio(alliance)),
            "card--offer"));
  }

  private static boolean sells(Actor actor, UUID alliance) {
    return actor.grants().stream()
        .anyMatch(grant -> grant.role() == Role.SELLER && alliance.equals(grant.alliance()));
  }

  /// The sheets for the customer, one click away on the phone, in the seller's own language.
  private static Component sheets(List<PublishedMessage> few, UUID alliance) {
    Locale locale = UI.getCurrent().getLocale();
    var card = new Section();
    card.add(Kit.heading(2, card.getTranslation("messaging.home.sheets"), "card__title"));
    var list = new UnorderedList();
    list.addClassName("sheets");
    for (PublishedMessage message : few) {
      Localized title = message.content().title();
      var link =
          Kit.link(
              MessagingRoutes.sheet(alliance, message.id(), locale.getLanguage()),
              "",
              "sheets__one");
      var name = Kit.span(title.in(locale));
      name.getElement().setAttribute("lang", title.languageShown(locale));
      link.add(
          Styled.icon("download"),
          name,
          Kit.span(card.getTranslation("messaging.home.sheets.file"), "card__meta"));
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      list.add(new ListItem(link));
    }
    card.add(
        list,
        Kit.link(
            MessagingRoutes.messages(alliance), card.getTranslation("messaging.home.sheets.all")));
    card.addClassName("card");
    return card;
  }

  private static Component approval(StudioRow row, UUID alliance) {
    return row.open() == null
        ? new Section()
        : Styled.as(
            card(
                "messaging.home.approve",
                row,
                "messaging.home.approve.text",
                MessagingRoutes.review(alliance, row.open().version())),
            "card--offer");
  }

  private static Component draft(StudioRow row, UUID alliance) {
    boolean givenBack = row.open() != null && row.open().givenBack();
    return Styled.as(
        card(
            givenBack ? "messaging.home.givenBack" : "messaging.home.draft",
            row,
            givenBack ? "messaging.home.givenBack.text" : "messaging.home.draft.text",
            MessagingRoutes.editor(alliance, row.message())),
        "card--offer");
  }

  private static Component ending(StudioRow row, UUID alliance) {
    boolean past = row.end() == Validity.End.PAST;
    return Styled.as(
        card(
            past ? "messaging.home.ended" : "messaging.home.endsSoon",
            row,
            past ? "messaging.home.ended.text" : "messaging.home.endsSoon.text",
            MessagingRoutes.editor(alliance, row.message())),
        "card--offer");
  }

  private static Component story(PublishedMessage message, UUID alliance) {
    return card(
        "messaging.home.story",
        Kinds.name(Kind.MESSAGE, message.content().title(), UI.getCurrent().getLocale()),
        message.content().title().languageShown(UI.getCurrent().getLocale()),
        "messaging.home.story.text",
        MessagingRoutes.message(alliance, message.id()));
  }

  private static Section card(String eyebrowKey, StudioRow row, String textKey, String path) {
    Locale locale = UI.getCurrent().getLocale();
    return card(
        eyebrowKey,
        Kinds.name(row.kind(), row.title(), locale),
        switch (row.kind()) {
          case MESSAGE -> row.title().languageShown(locale);
          case PROMISE -> locale.getLanguage();
        },
        textKey,
        path);
  }

  private static Section card(
      String eyebrowKey, String name, String language, String textKey, String path) {
    var card = new Section();
    var link = Kit.link(path, name, "card__link");
    link.getElement().setAttribute("lang", language);
    var title = Kit.heading(2, "", "card__title");
    title.add(link);
    card.add(
        Kit.text(card.getTranslation(eyebrowKey), "card__eyebrow"),
        title,
        Kit.text(card.getTranslation(textKey), "card__text"));
    card.addClassNames("card", "card--link");
    return card;
  }
}
