package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
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
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Requires;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModuleList;
import tandem.portal.learning.author.ModuleRow;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// The modules of an alliance: what sellers learn, what is in work, and who must act next.
@Route(AuthorRoutes.MODULES)
@Requires(LearningPermissions.AUTHOR)
class ModulesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ModuleDraftService service;
  private final transient AllianceService alliances;

  ModulesView(ModuleDraftService service, AllianceService alliances) {
    this.service = service;
    this.alliances = alliances;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, AuthorRoutes.ALLIANCE)));
    ModuleList modules = service.list(alliance.id());
    removeAll();
    var create =
        Controls.button(
            getTranslation("learning.author.list.new"), "primary", () -> begin(alliance));
    create.addComponentAsFirst(Styled.icon("plus"));
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(alliance.name()), "eyebrow"),
                Styled.as(new H1(getTranslation("learning.author.list.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("learning.author.list.lead")), "page__lead"),
                Styled.as(new Div(create), "page__actions")),
            "page__head"));
    if (modules.rows().isEmpty()) {
      add(
          new EmptyState(
              "book",
              getTranslation("learning.author.list.none"),
              getTranslation("learning.author.list.none.text")));
    }
    List<ModuleRow> waiting = modules.toRelease();
    modules.rows().forEach(row -> add(card(alliance, row, waiting.contains(row))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.author.list.title") + " – Tandem";
  }

  private void begin(Alliance alliance) {
    UI.getCurrent()
        .navigate(
            AuthorRoutes.module(alliance.id().value(), service.begin(alliance.id()).module()));
  }

  /// @param waits whether it is one's own side that is to sign it
  private Component card(Alliance alliance, ModuleRow row, boolean waits) {
    String name = row.title().in(getLocale());
    String title = name.isBlank() ? getTranslation("learning.author.untitled") : name;
    ModuleRow.Published published = row.published();
    ModuleRow.Draft draft = row.draft();
    var states = Styled.as(new Div(), "row");
    var facts = Styled.as(new Div(), "question__facts");
    if (published != null) {
      states.add(
          new StatusMark(
              "done",
              "check",
              getTranslation("learning.author.list.published", published.version())));
      facts.add(new Paragraph(words(published.size())));
      if (published.core()) {
        facts.add(new Paragraph(getTranslation("learning.author.list.core")));
      }
    }
    if (draft != null) {
      states.add(state(alliance, draft));
      String words = words(draft.size());
      facts.add(
          new Paragraph(
              published == null ? words : getTranslation("learning.author.list.inWork", words)));
    }
    var open =
        new Anchor(
            AuthorRoutes.module(alliance.id().value(), row.module()),
            getTranslation(
                waits
                    ? "learning.author.list.review"
                    : draft == null || draft.signedBy() != null
                        ? "learning.author.list.open"
                        : "learning.author.list.write"));
    open.getElement().setAttribute("aria-label", open.getText() + ": " + title);
    return Styled.as(
        new Section(
            Styled.as(new Header(Styled.as(new H2(title), "card__title"), states), "row"),
            facts,
            Controls.actions(
                Styled.as(open, "button", waits ? "button--primary" : "button--quiet"))),
        "card",
        "stack");
  }

  private String words(ModuleRow.Size size) {
    return getTranslation(
        "learning.author.list.facts", size.lessons(), size.questions(), size.minutes());
  }

  private StatusMark state(Alliance alliance, ModuleRow.Draft draft) {
    SideId by = draft.signedBy();
    return by == null
        ? new StatusMark(
            "running",
            draft.givenBackBy() == null ? "edit" : "undo",
            getTranslation(
                draft.givenBackBy() == null
                    ? "learning.author.list.draft"
                    : "learning.author.list.givenBack"))
        : new StatusMark(
            "soon",
            "clock",
            getTranslation("learning.author.list.proposed", alliance.otherThan(by).companyName()));
  }
}
