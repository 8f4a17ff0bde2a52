package tandem.portal.survey.instrument.ui;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.GiveBackForm;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentDraft;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentPage;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.Slug;

/// One instrument in the studio: the draft to write on, the draft that waits for a signature, or
/// the released version to read and copy.
@Route(InstrumentRoutes.INSTRUMENT)
@Requires(SurveyPermissions.PLAN)
class InstrumentView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient InstrumentDraftService service;
  private final transient AllianceService alliances;
  private String title = "";

  InstrumentView(InstrumentDraftService service, AllianceService alliances) {
    this.service = service;
    this.alliances = alliances;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        alliances.get(new AllianceId(RouteId.of(event, InstrumentRoutes.ALLIANCE))),
        event
            .getRouteParameters()
            .get(InstrumentRoutes.NAME)
            .map(Slug::new)
            .orElseThrow(() -> new NotFoundException(InstrumentRoutes.NAME)),
        null);
  }

  @Override
  public String getPageTitle() {
    return title + " – " + getTranslation("survey.instrument.list.title") + " – Tandem";
  }

  /// @param news what has just happened, if anything
  private void show(Alliance alliance, Slug slug, @Nullable Callout news) {
    InstrumentPage page = service.open(alliance.id(), slug);
    InstrumentDraft draft = page.draft();
    Instrument released = page.released();
    Instrument.Definition shown =
        draft != null ? draft.definition() : Objects.requireNonNull(released).definition();
    String name = shown.title().in(getLocale());
    title = name.isBlank() ? getTranslation("survey.instrument.untitled") : name;
    removeAll();
    var back =
        Styled.as(
            new Anchor(
                InstrumentRoutes.instruments(alliance.id().value()),
                getTranslation("survey.instrument.back")),
            "button",
            "button--plain");
    back.addComponentAsFirst(Styled.icon("arrow-left"));
    add(
        Styled.as(
            new Header(
                new Div(back),
                Styled.as(new Paragraph(alliance.name()), "eyebrow"),
                Styled.as(new H1(title), "page__title"),
                Styled.as(new Paragraph(state(alliance, page)), "page__lead")),
            "page__head"));
    if (news != null) {
      news.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
      add(news);
      Kit.focus(news);
    }
    if (draft == null) {
      add(released(alliance, page, Objects.requireNonNull(released)));
    } else if (draft.proposal() == null) {
      givenBack(alliance, draft);
      add(
          new DraftEditor(
              service,
              alliance,
              draft,
              alliance.otherThan(page.mySide()).companyName(),
              () -> show(alliance, slug, done("survey.instrument.proposed.done"))));
    } else {
      add(proposed(alliance, page, draft));
    }
  }

  /// Why nobody has signed it, for those who write on.
  private void givenBack(Alliance alliance, InstrumentDraft draft) {
    InstrumentDraft.GivenBack back = draft.givenBack();
    if (back != null) {
      add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation(
                  "survey.instrument.givenBack.by", alliance.side(back.side()).companyName()),
              back.reason()));
    }
  }

  private String state(Alliance alliance, InstrumentPage page) {
    InstrumentDraft draft = page.draft();
    Instrument released = page.released();
    if (draft == null) {
      return getTranslation(
          page.own() ? "survey.instrument.state.released" : "survey.instrument.state.shipped",
          released == null ? 0 : released.version());
    }
    InstrumentDraft.Proposal proposal = draft.proposal();
    if (proposal == null) {
      return released == null
          ? getTranslation("survey.instrument.state.draft")
          : getTranslation("survey.instrument.state.next", released.version() + 1);
    }
    return getTranslation(
        "survey.instrument.state.proposed", alliance.otherThan(proposal.side()).companyName());
  }

  private Component released(Alliance alliance, InstrumentPage page, Instrument instrument) {
    var actions = Kit.actions();
    if (page.own()) {
      actions.add(
          Kit.button(
              getTranslation("survey.instrument.next"),
              "primary",
              () -> attempt(alliance, page, () -> service.next(alliance.id(), page.slug()), null)));
    }
    actions.add(
        Kit.button(
            getTranslation("survey.instrument.copy"),
            page.own() ? "quiet" : "primary",
            () -> {
              DraftId copy = service.copy(alliance.id(), instrument.id());
              UI.getCurrent()
                  .navigate(InstrumentRoutes.instrument(alliance.id().value(), Slug.of(copy)));
            }));
    return Styled.as(new Div(actions, new Preview(alliance, instrument.definition())), "stack");
  }

  private Component proposed(Alliance alliance, InstrumentPage page, InstrumentDraft draft) {
    InstrumentDraft.Proposal proposal = Objects.requireNonNull(draft.proposal());
    Instrument released = page.released();
    var actions = Kit.actions();
    boolean mine = proposal.side().equals(page.mySide());
    if (!mine) {
      actions.add(
          Kit.button(
              getTranslation("survey.instrument.release"),
              "primary",
              () ->
                  attempt(
                      alliance,
                      page,
                      () -> service.release(alliance.id(), draft.id(), draft.lock()),
                      "survey.instrument.released.done")));
    }
    var asked = new Div(actions);
    actions.add(
        mine
            ? Kit.button(
                getTranslation("survey.instrument.withdraw"),
                "quiet",
                () ->
                    attempt(
                        alliance,
                        page,
                        () -> service.withdraw(alliance.id(), draft.id()),
                        "survey.instrument.withdrawn.done"))
            : GiveBackForm.button(
                asked,
                InstrumentDraft.GivenBack.MOST_LETTERS,
                reason ->
                    attempt(
                        alliance,
                        page,
                        () -> service.giveBack(alliance.id(), draft.id(), draft.lock(), reason),
                        "survey.instrument.givenBack.done")));
    return Styled.as(
        new Div(
            Styled.as(
                new Paragraph(
                    getTranslation(
                        mine ? "survey.instrument.review.mine" : "survey.instrument.review.theirs",
                        alliance.side(proposal.side()).companyName())),
                "studio__hint"),
            asked,
            Styled.as(
                new Section(
                    new H2(
                        released == null
                            ? getTranslation("survey.instrument.changes.first")
                            : getTranslation(
                                "survey.instrument.changes.since", released.version())),
                    new Changes(
                        alliance,
                        released == null ? null : released.definition(),
                        draft.definition())),
                "page__section"),
            new Preview(alliance, draft.definition())),
        "stack");
  }

  private void attempt(
      Alliance alliance, InstrumentPage page, Runnable act, @Nullable String doneKey) {
    Callout news = null;
    try {
      act.run();
      news = doneKey == null ? null : done(doneKey);
    } catch (ConflictException e) {
      Toast.problem(getTranslation(e.textKey(), e.arguments()));
    }
    show(alliance, page.slug(), news);
  }

  private Callout done(String key) {
    return new Callout(Callout.Tone.DONE, getTranslation(key), getTranslation(key + ".text"));
  }
}
