package tandem.portal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.PersonService;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Connection;
import tandem.portal.platform.ui.SearchField;
import tandem.portal.platform.ui.Styled;

/// The frame around every screen: brand, alliance switcher, account, the rail (a bottom bar on the
/// phone).
@Layout
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private static final long serialVersionUID = 1L;
  private static final String SEARCH = "search";

  private final transient Access access;
  private final transient AllianceService alliances;
  private final transient PersonService people;
  private final transient AuthenticationContext authentication;
  private final transient List<MenuEntry> entries;
  private final Nav rail = new Nav();
  private final Main main = new Main();
  private @Nullable UUID menuFor;
  private boolean menuBuilt;

  MainLayout(
      Access access,
      AllianceService alliances,
      PersonService people,
      AuthenticationContext authentication,
      List<MenuEntry> entries) {
    this.access = access;
    this.alliances = alliances;
    this.people = people;
    this.authentication = authentication;
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    addClassName("frame");
    main.addClassName("frame__main");
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    rail.addClassName("rail");
    rail.setAriaLabel(getTranslation("shell.menu.label"));
    add(skipLink(), bar(access.actor()), rail, main, new Connection(), new SessionEnd());
  }

  @Override
  public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Actor actor = access.actor();
    CurrentAlliance.visit(
        actor, event.getRouteParameters().get("alliance").flatMap(MainLayout::uuid));
    UUID alliance = CurrentAlliance.of(actor);
    if (!menuBuilt || !java.util.Objects.equals(alliance, menuFor)) {
      menuBuilt = true;
      menuFor = alliance;
      rail.removeAll();
      entries.forEach(
          entry ->
              entry.path().apply(actor, alliance).ifPresent(path -> rail.add(item(entry, path))));
    }
    markCurrent(event.getLocation().getPath());
  }

  private Component skipLink() {
    var link = new Anchor("#main", getTranslation("shell.skip"));
    link.addClassName("skip-link");
    link.setRouterIgnore(true);
    return link;
  }

  private Component bar(Actor actor) {
    var brand = new Anchor("", getTranslation("shell.brand"));
    brand.addClassName("brand");
    var bar = new Header(brand);
    bar.addClassName("frame__bar");
    if (actor.may("alliance:read")) {
      List<Alliance> mine = alliances.mine();
      if (mine.size() > 1) {
        bar.add(new AllianceSwitcher(mine, CurrentAlliance.of(actor)));
      } else {
        mine.forEach(only -> bar.add(name(only)));
      }
    }
    if (actor.may("message:read")) {
      bar.add(
          Styled.as(new SearchField("search-bar", SEARCH, "q").withKeys(), "frame__search"),
          searchLink());
    }
    bar.add(account(actor));
    return bar;
  }

  /// On the phone, where the bar has no room for a field.
  private Component searchLink() {
    var link = new Anchor(SEARCH, Styled.icon("search"));
    link.setAriaLabel(getTranslation("shell.search"));
    return Styled.as(link, "button", "button--plain", "frame__find");
  }

  private static Component name(Alliance alliance) {
    var name = new Span(alliance.name());
    name.addClassName("switcher");
    return name;
  }

  private Component account(Actor actor) {
    Locale other =
        Languages.ALL.stream()
            .filter(l -> !l.getLanguage().equals(UI.getCurrent().getLocale().getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
    var language =
        new NativeButton(
            other.getDisplayLanguage(other),
            _ -> {
              people.chooseLanguage(other);
              UI.getCurrent().getPage().reload();
            });
    language.getElement().setAttribute("lang", other.getLanguage());
    var signOut = new NativeButton(getTranslation("shell.signOut"), _ -> authentication.logout());
    var data = new Anchor("account/data", getTranslation("shell.myData"));
    var choices = Styled.as(new Div(security(), data, language, signOut), "menu__list");
    if (actor.may("learning:take")) {
      choices.addComponentAsFirst(
          new Anchor("certificates", getTranslation("shell.myCertificates")));
    }
    choices
        .getChildren()
        .filter(choice -> !(choice instanceof Span))
        .forEach(choice -> choice.addClassName("menu__item"));
    var name = Styled.as(new Span(actor.fullName()), "frame__person");
    // a popover: the browser closes it on Esc and on a click outside
    choices.setId("account-menu");
    choices.getElement().setAttribute("popover", "auto");
    var open = Styled.as(new NativeButton(), "button", "button--plain");
    open.add(name, Styled.icon("user"));
    open.getElement().setAttribute("popovertarget", "account-menu");
    return Styled.as(new Div(open, choices), "menu", "frame__account");
  }

  /// Whose company signs them in has nothing to change here, and reads why.
  private Component security() {
    return access.isThroughCompany()
        ? Styled.as(new Span(getTranslation("shell.securityAtCompany")), "menu__note")
        : new Anchor("account/security", getTranslation("shell.security"));
  }

  private Component item(MenuEntry entry, String path) {
    var icon = new Span();
    icon.addClassNames("icon", "icon--" + entry.icon());
    icon.getElement().setAttribute("aria-hidden", "true");
    var label = new Span(getTranslation(entry.textKey()));
    label.addClassName("rail__label");
    var item = new Anchor(path, icon, label);
    item.addClassName("rail__item");
    return item;
  }

  /// Marks the entry whose path is the longest beginning of where we are.
  private void markCurrent(String path) {
    Optional<Anchor> current =
        rail.getChildren()
            .map(Anchor.class::cast)
            .filter(a -> a.getHref().isEmpty() ? path.isEmpty() : path.startsWith(a.getHref()))
            .max(Comparator.comparingInt(a -> a.getHref().length()));
    rail.getChildren().forEach(item -> item.getElement().removeAttribute("aria-current"));
    current.ifPresent(item -> item.getElement().setAttribute("aria-current", "page"));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
