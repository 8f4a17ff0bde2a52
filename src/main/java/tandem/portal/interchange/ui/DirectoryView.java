package tandem.portal.interchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import tandem.portal.identity.Requires;
import tandem.portal.interchange.InterchangePermissions;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.interchange.scim.GroupCellService;
import tandem.portal.interchange.scim.MappedGroup;
import tandem.portal.interchange.scim.OwnSide;
import tandem.portal.interchange.scim.TokenService;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.Styled;

/// Where an administrator connects their company's directory and says what its groups mean.
@Route(InterchangeRoutes.DIRECTORY)
@Requires(InterchangePermissions.CONNECT)
class DirectoryView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient TokenService tokens;
  private final transient GroupCellService groups;
  private final String address;

  DirectoryView(
      TokenService tokens,
      GroupCellService groups,
      @Value("${tandem.public-url}") String publicUrl) {
    this.tokens = tokens;
    this.groups = groups;
    this.address = publicUrl + InterchangeRoutes.SCIM;
    addClassNames("page", "page--narrow", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("interchange.directory.title")), "page__title"),
                Styled.as(
                    new Paragraph(getTranslation("interchange.directory.lead")), "page__lead")),
            "page__head"),
        new KeyCard(tokens, address),
        Styled.as(
            new Div(
                new H2(getTranslation("interchange.directory.groups")),
                new Paragraph(getTranslation("interchange.directory.groups.lead"))),
            "stack",
            "stack--s"));
    List<MappedGroup> found = groups.groups();
    List<OwnSide> sides = groups.sides();
    if (found.isEmpty()) {
      add(
          new EmptyState(
              "people",
              getTranslation("interchange.directory.groups.none.title"),
              getTranslation("interchange.directory.groups.none.text")));
    }
    found.forEach(group -> add(new GroupCard(groups, group, sides)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("interchange.directory.title") + " – Tandem";
  }
}
