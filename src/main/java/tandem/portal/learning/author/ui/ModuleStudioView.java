package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModulePage;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.GiveBackForm;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// One module in the studio: the draft to write on, the draft that waits for a signature, or the
/// published version to read and go on from.
@Route(AuthorRoutes.MODULE)
@Requires(LearningPermissions.AUTHOR)
class ModuleStudioView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ModuleDraftService service;
  private final transient AllianceService alliances;
  private final transient Shelves shelves;
  private final transient Access access;
  private String title = "";

  ModuleStudioView(
      ModuleDraftService service, AllianceService alliances, Shelves shelves, Access access) {
    this.service = service;
    this.alliances = alliances;
    this.shelves = shelves;
    this.access = access;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        alliances.get(new AllianceId(RouteId.of(event, AuthorRoutes.ALLIANCE))),
        new ModuleId(RouteId.of(event, AuthorRoutes.NAME)),
        null);
  }

  @Override
  public String getPageTitle() {
    return title + " – " + getTranslation("learning.author.list.title") + " – Tandem";
  }

  private String name(ModuleDefinition module) {
    String name = module.title().in(getLocale());
    return name.isBlank() ? getTranslation("learning.author.untitled") : name;
  }

  private void rename(DeskHead head, String now) {
    if (!now.equals(title)) {
      title = now;
      head.rename(now);
      getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }
  }

  /// @param news what has just happened, if anything
  private void show(Alliance alliance, ModuleId module, @Nullable Callout news) {
    ModulePage page = service.open(alliance.id(), module);
    ModuleDraft draft = page.draft();
    ModulePage.Version published = page.published();
    ModuleDefinition shown =
        draft != null ? draft.definition() : Objects.requireNonNull(published).definition();
    DeskHead head = head(alliance, page);
    rename(head, name(shown));
    removeAll();
    add(head);
    if (news != null) {
      news.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
      add(news);
      Controls.focus(news);
    }
    if (draft == null) {
      add(published(alliance, page, shown));
    } else if (draft.proposal() == null) {
      givenBack(alliance, draft);
      add(
          new DraftEditor(
              service,
              alliance,
              page,
              draft,
              shelves.of(alliance.id()),
              () -> show(alliance, module, done("learning.author.proposed.done")),
              now -> rename(head, name(now))));
    } else {
      add(proposed(alliance, page, draft));
    }
  }

  /// Why nobody has signed it, for those who write on.
  private void givenBack(Alliance alliance, ModuleDraft draft) {
    ModuleDraft.GivenBack back = draft.givenBack();
    if (back != null) {
      add(
          new Callout(
              Callout.Tone.SOON,
              getTranslation(
                  "learning.author.givenBack.by", alliance.side(back.side()).companyName()),
              back.reason()));
    }
  }

  private DeskHead head(Alliance alliance, ModulePage page) {
    return new DeskHead(
        new Anchor(
            AuthorRoutes.modules(alliance.id().value()), getTranslation("learning.author.back")),
        alliance.name(),
        title,
        state(alliance, page));
  }

  private String state(Alliance alliance, ModulePage page) {
    ModuleDraft draft = page.draft();
    ModulePage.Version published = page.published();
    if (draft == null) {
      return getTranslation(
          "learning.author.state.published", published == null ? 0 : published.number());
    }
    ModuleDraft.Proposal proposal = draft.proposal();
    if (proposal == null) {
      return published == null
          ? getTranslation("learning.author.state.draft")
          : getTranslation("learning.author.state.next", published.number() + 1);
    }
    return getTranslation(
        "learning.author.state.proposed", alliance.otherThan(proposal.side()).companyName());
  }

  private Component published(Alliance alliance, ModulePage page, ModuleDefinition shown) {
    List<UUID> mine = access.actor().alliancesWhere(LearningPermissions.AUTHOR);
    List<Alliance> others =
        alliances.mine().stream()
            .filter(other -> mine.contains(other.id().value()) && !other.id().equals(alliance.id()))
            .toList();
    var copying = new Div();
    if (!others.isEmpty()) {
      copying.add(new CopyForm(service, alliance.id(), page.module(), others));
    }
    return Styled.as(
        new Div(
            Controls.actions(
                Controls.button(
                    getTranslation("learning.author.next"),
                    "primary",
                    () ->
                        attempt(
                            alliance,
                            page,
                            () -> service.next(alliance.id(), page.module()),
                            null))),
            copying,
            new WholePreview(shown, shelves.of(alliance.id()))),
        "stack");
  }

  private Component proposed(Alliance alliance, ModulePage page, ModuleDraft draft) {
    ModuleDraft.Proposal proposal = Objects.requireNonNull(draft.proposal());
    ModulePage.Version published = page.published();
    Shelf shelf = shelves.of(alliance.id());
    var actions = Controls.actions();
    boolean mine = proposal.side().equals(page.mySide());
    if (!mine) {
      actions.add(
          Controls.button(
              getTranslation("learning.author.release"),
              "primary",
              () ->
                  attempt(
                      alliance,
                      page,
                      () -> service.release(alliance.id(), draft.id(), draft.lock()),
                      "learning.author.released.done")));
    }
    var asked = new Div(actions);
    actions.add(
        mine
            ? Controls.button(
                getTranslation("learning.author.withdraw"),
                "quiet",
                () ->
                    attempt(
                        alliance,
                        page,
                        () -> service.withdraw(alliance.id(), draft.id()),
                        "learning.author.withdrawn.done"))
            : GiveBackForm.button(
                asked,
                ModuleDraft.GivenBack.MOST_LETTERS,
                reason ->
                    attempt(
                        alliance,
                        page,
                        () -> service.giveBack(alliance.id(), draft.id(), draft.lock(), reason),
                        "learning.author.givenBack.done")));
    return Styled.as(
        new Div(
            Styled.as(
                new Paragraph(
                    getTranslation(
                        mine ? "learning.author.review.mine" : "learning.author.review.theirs",
                        alliance.side(proposal.side()).companyName())),
                "studio__hint"),
            asked,
            published == null
                ? new WholeText(draft.definition(), shelf)
                : changed(published, draft.definition(), shelf)),
        "stack");
  }

  private Component changed(ModulePage.Version published, ModuleDefinition now, Shelf shelf) {
    return Styled.as(
        new Div(
            again(now),
            Styled.as(
                new Section(
                    new H2(getTranslation("learning.author.changes.since", published.number())),
                    new Changes(published.definition(), now, shelf)),
                "page__section"),
            new WholePreview(now, shelf)),
        "stack");
  }

  /// What the new version asks of those who have completed an earlier one, in so many words.
  private Component again(ModuleDefinition now) {
    return new Callout(
        Callout.Tone.INFO,
        getTranslation(
            now.asksAgain() ? "learning.author.review.again" : "learning.author.review.notAgain"),
        getTranslation("learning.author.review.reason", now.reason().in(getLocale())));
  }

  private void attempt(Alliance alliance, ModulePage page, Runnable act, @Nullable String doneKey) {
    Callout news = null;
    try {
      act.run();
      news = doneKey == null ? null : done(doneKey);
    } catch (ConflictException e) {
      Toast.problem(getTranslation(e.textKey(), e.arguments()));
    }
    show(alliance, page.module(), news);
  }

  private Callout done(String key) {
    return new Callout(Callout.Tone.DONE, getTranslation(key), getTranslation(key + ".text"));
  }
}
