package tandem.portal.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.SearchField;
import tandem.portal.platform.ui.Styled;
import tandem.portal.search.Found;
import tandem.portal.search.Hit;
import tandem.portal.search.SearchRoutes;
import tandem.portal.search.SearchService;

/// What was found, each with the words in their place.
@Route(SearchRoutes.SEARCH)
@Requires(MessagingPermissions.READ)
class SearchView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient SearchService search;
  private final H1 title = Styled.as(new H1(), "page__title");
  private final SearchField field =
      Styled.as(
          new SearchField("search-page", SearchRoutes.SEARCH, SearchRoutes.WORDS), "search--page");
  private final Paragraph count = Styled.as(new Paragraph(), "page__lead");
  private final Div results = Styled.as(new Div(), "stack");
  private final OrderedList list = Styled.as(new OrderedList(), "hits");

  SearchView(SearchService search) {
    this.search = search;
    addClassNames("page", "page--narrow");
    count.getElement().setAttribute("role", "status");
    add(Styled.as(new Header(title, field, count), "page__head"), results);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String typed =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(SearchRoutes.WORDS)
            .orElse("")
            .strip();
    title.setText(
        typed.isEmpty() ? getTranslation("search.title") : getTranslation("search.titleOf", typed));
    field.show(typed);
    results.removeAll();
    if (typed.isEmpty()) {
      count.setText(getTranslation("search.how"));
      return;
    }
    Found found = search.find(typed, getLocale());
    count.setText(said(found, found.hits().size()));
    if (found.hits().isEmpty()) {
      results.add(
          new EmptyState(
              "search", getTranslation("search.none.title"), getTranslation("search.none.text")));
      return;
    }
    list.removeAll();
    found.hits().forEach(this::list);
    results.add(list);
    offer(typed, found);
  }

  private Anchor list(Hit hit) {
    var link = Styled.as(new Anchor(hit.path()), "card__link");
    list.add(new ListItem(hit(hit, link)));
    return link;
  }

  /// The next ones come below, and whoever asked for them goes on reading there.
  private void offer(String typed, Found found) {
    if (!found.more()) {
      return;
    }
    var offer =
        Styled.as(new NativeButton(getTranslation("search.more")), "button", "button--quiet");
    offer.addClickListener(
        _ -> {
          int before = (int) list.getChildren().count();
          Found next = search.more(typed, getLocale(), before);
          results.remove(offer);
          List<Anchor> links = next.hits().stream().map(this::list).toList();
          links.stream().findFirst().ifPresent(Anchor::focus);
          count.setText(said(next, before + links.size()));
          offer(typed, next);
        });
    results.add(offer);
  }

  /// @param hits how many are shown by now
  private String said(Found found, int hits) {
    var said = new ArrayList<String>();
    if (!found.read().isEmpty() && hits > 0) {
      List<String> near = found.read().values().stream().flatMap(List::stream).distinct().toList();
      said.add(
          getTranslation(
              "search.read", String.join(", ", found.read().keySet()), String.join(", ", near)));
    }
    if (!found.all() && hits > 0) {
      said.add(getTranslation("search.some"));
    }
    said.add(getTranslation(found.more() ? "search.best" : "search.count", hits));
    return String.join(" ", said);
  }

  private Component hit(Hit hit, Anchor link) {
    marked(hit.title()).forEach(link::add);
    var heading = Styled.as(new H2(link), "card__title");
    var text = Styled.as(new Paragraph(), "card__text");
    marked(hit.text()).forEach(text::add);
    if (!hit.language().equals(getLocale().getLanguage())) {
      heading.getElement().setAttribute("lang", hit.language());
      text.getElement().setAttribute("lang", hit.language());
    }
    return Styled.as(
        new Article(Styled.as(new Paragraph(about(hit)), "card__eyebrow"), heading, text),
        "card",
        "card--link",
        "hit");
  }

  private String about(Hit hit) {
    var about = new ArrayList<String>();
    about.add(getTranslation(hit.kind().textKey()));
    if (!hit.context().isEmpty()) {
      about.add(hit.context());
    }
    if (hit.audience() != null) {
      about.add(getTranslation(hit.audience().textKey()));
    }
    hit.industries().forEach(industry -> about.add(getTranslation(industry.textKey())));
    about.add(hit.alliance());
    if (!hit.language().equals(getLocale().getLanguage())) {
      about.add(Locale.of(hit.language()).getDisplayLanguage(getLocale()));
    }
    return String.join(" · ", about);
  }

  /// Text as text: whatever stands in it is never markup.
  private static List<Component> marked(Hit.Excerpt excerpt) {
    return excerpt.pieces().stream()
        .<Component>map(piece -> piece.found() ? new Mark(piece.text()) : new Text(piece.text()))
        .toList();
  }

  @Override
  public String getPageTitle() {
    return title.getText() + " – Tandem";
  }
}
