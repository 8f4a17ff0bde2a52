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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /// What had the focus has gone with the page it stood on: who reads by ear or works by keyboard
  /// goes on at the heading of the next one. The first page is left to the browser.
  private static final String TO_THE_HEADING =
      """
      if (!document.activeElement || document.activeElement === document.body) {
        const heading = this.querySelector('h1') || this;
        heading.tabIndex = -1;
        heading.focus({preventScroll: true});
      }
      """;

  private final transient Access access;
  private final transient AllianceService alliances;
  private final transient PersonService people;
  private final transient AuthenticationContext authentication;
  private final transient List<MenuEntry> entries;
  private final transient Map<MenuEntry, String> links = new LinkedHashMap<>();
  private final transient Map<MenuEntry, Anchor> items = new LinkedHashMap<>();
  private final SearchField search =
      Styled.as(new SearchField("search-bar", SEARCH, "q").withKeys(), "frame__search");
  private final Nav rail = new Nav();
  private final Nav tabs = Styled.as(new Nav(), "tabs", "frame__tabs");
  private final Main main = new Main();
  private final Connection connection;
  private @Nullable UUID menuFor;
  private boolean menuBuilt;
  private boolean arrived;

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
    tabs.setVisible(false);
    connection = new Connection(access.actor().person().value());
    add(skipLink(), bar(access.actor()), rail, main, connection, new SessionEnd());
  }

  @Override
  public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(tabs.getElement(), content.getElement());
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
      links.clear();
      entries.forEach(
          entry -> entry.path().apply(actor, alliance).ifPresent(path -> links.put(entry, path)));
      rail.removeAll();
      items.clear();
      links.forEach(
          (entry, path) -> {
            if (entry.under() == null) {
              items.put(entry, item(entry, path));
            }
          });
      items.values().forEach(rail::add);
    }
    String path = event.getLocation().getPath();
    search.show(
        path.equals(SEARCH)
            ? event.getLocation().getQueryParameters().getSingleParameter("q").orElse("")
            : "");
    markRail(path);
    showTabs(path);
    connection.look();
    if (arrived) {
      main.getElement().executeJs(TO_THE_HEADING);
    }
    arrived = true;
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
      bar.add(search, searchLink());
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

  private Anchor item(MenuEntry entry, String address) {
    var icon = Styled.as(new Span(), "icon", "icon--" + entry.icon());
    icon.getElement().setAttribute("aria-hidden", "true");
    var label = Styled.as(new Span(getTranslation(entry.textKey())), "rail__label");
    return Styled.as(new Anchor(address, icon, label), "rail__item");
  }

  /// Of the entries, that which claims most of the address is where we are; a tab stands for the
  /// entry it is of. Links stay as they are, for one of them has the focus.
  private void markRail(String path) {
    Optional<String> current =
        links.entrySet().stream()
            .max(Comparator.comparingInt(link -> claims(link, path)))
            .filter(link -> claims(link, path) >= 0)
            .map(Map.Entry::getKey)
            .map(entry -> entry.under() == null ? entry.textKey() : entry.under());
    items.forEach((entry, item) -> mark(item, current.filter(entry.textKey()::equals).isPresent()));
  }

  private int claims(Map.Entry<MenuEntry, String> link, String path) {
    return link.getKey().claims(path, link.getValue(), menuFor);
  }

  /// Above the lists that share an entry, and there only: who is in one of their pages has a way
  /// back.
  private void showTabs(String path) {
    tabs.removeAll();
    links.entrySet().stream()
        .filter(link -> link.getKey().under() != null && link.getValue().equals(path))
        .findFirst()
        .map(link -> link.getKey().under())
        .ifPresent(
            of -> {
              tabs.setAriaLabel(getTranslation(of));
              links.forEach(
                  (entry, address) -> {
                    if (of.equals(entry.under())) {
                      var tab = new Anchor(address, getTranslation(entry.textKey()));
                      tabs.add(mark(Styled.as(tab, "tabs__item"), address.equals(path)));
                    }
                  });
            });
    tabs.setVisible(tabs.getComponentCount() > 1);
  }

  private static Anchor mark(Anchor link, boolean current) {
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
    return link;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
