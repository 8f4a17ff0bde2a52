package tandem.portal.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import tandem.portal.identity.PersonalDataService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.Styled;

/// What the portal stores about whoever is looking, in plain words and as a file.
@Route("account/data")
@Requires("portal:use")
class MyDataView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient PersonalDataService data;

  private final transient List<DataSection> sections;

  MyDataView(PersonalDataService data, List<DataSection> sections) {
    this.data = data;
    this.sections = sections;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var kinds = Styled.as(new UnorderedList(), "rows");
    List<String> empty = new ArrayList<>();
    data.counts()
        .forEach(
            (table, rows) -> {
              if (rows == 0) {
                empty.add(getTranslation("identity.data.kind." + table.replace('.', '_')));
              } else {
                kinds.add(kind(table, rows));
              }
            });
    Section stored = part("identity.data.kinds", kinds);
    if (!empty.isEmpty()) {
      stored.add(
          Styled.as(
              new Paragraph(getTranslation("identity.data.empty", String.join(" · ", empty))),
              "card__meta"));
    }
    add(
        head(),
        stored,
        part("identity.data.surveyTitle", words("identity.data.survey")),
        part("identity.data.rightsTitle", words("identity.data.rights")));
    sections.forEach(section -> section.cards().forEach(this::add));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.data.title") + " – Tandem";
  }

  private Header head() {
    var download = new Anchor("account/data.json", getTranslation("identity.data.download"));
    download.setRouterIgnore(true);
    download.getElement().setAttribute("download", true);
    Styled.as(download, "button", "button--primary");
    return Styled.as(
        new Header(
            Styled.as(new H1(getTranslation("identity.data.title")), "page__title"),
            Styled.as(words("identity.data.lead"), "page__lead"),
            words("identity.data.format"),
            Styled.as(new Div(download), "page__actions")),
        "page__head");
  }

  private Section part(String key, Component content) {
    return Styled.as(
        new Section(Styled.as(new H2(getTranslation(key)), "card__title"), content), "card");
  }

  private ListItem kind(String table, int rows) {
    String name = table.replace('.', '_');
    return new ListItem(
        Styled.as(
            new Div(
                Styled.as(new Span(getTranslation("identity.data.kind." + name)), "rows__title"),
                new Span(getTranslation("identity.data.table." + name)),
                Styled.as(new Span(getTranslation("identity.data.count", rows)), "card__meta")),
            "rows__words"));
  }

  private Paragraph words(String key) {
    return new Paragraph(getTranslation(key));
  }
}
