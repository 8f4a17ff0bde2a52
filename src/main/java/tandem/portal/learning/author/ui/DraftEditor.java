package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tandem.portal.alliance.Alliance;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Merging;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModulePage;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.OverwriteException;
import tandem.portal.learning.author.Problem;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.terms.Offer;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.ui.AutoSave;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// Writing on a draft: at the left what there is, in the middle the part in hand, at the right what
/// sellers will see of it. Every change is stored by itself.
class DraftEditor extends Div implements Draft, AutoSave.Writing<ModuleDefinition>, Outline.Hand {
  private static final long serialVersionUID = 1L;

  private final transient ModuleDraftService service;
  private final transient Alliance alliance;
  private final transient ModulePage page;
  private final transient ModuleDraft draft;
  private final transient List<BankQuestion> bank;
  private final transient Shelf shelf;
  private final transient Offer offer;
  private final Runnable handedOver;
  private final SerializableConsumer<ModuleDefinition> named;
  private final String otherCompany;
  private final AutoSave<ModuleDefinition> store;
  private final Paragraph minutes = Styled.as(new Paragraph(), "card__meta");
  private final Paragraph said = Styled.as(new Paragraph(), "sr-only");
  private final Div tree = Styled.as(new Div(), "studio__tree");
  private final Div form = Styled.as(new Div(), "studio__editor");
  private final Preview preview;
  private transient ModuleDefinition now;
  private Outline outline;
  private Place place = new Place.Head();
  private String inHand = "";

  /// @param handedOver what to do once the draft has been proposed
  /// @param named told of every change of words: it may be called something else now
  DraftEditor(
      ModuleDraftService service,
      Alliance alliance,
      ModulePage page,
      ModuleDraft draft,
      Shelf shelf,
      Runnable handedOver,
      SerializableConsumer<ModuleDefinition> named) {
    this.service = service;
    this.alliance = alliance;
    this.page = page;
    this.draft = draft;
    this.shelf = shelf;
    this.bank = shelf.questions();
    this.offer = shelf.offer();
    this.handedOver = handedOver;
    this.named = named;
    this.otherCompany = alliance.otherThan(page.mySide()).companyName();
    this.now = draft.definition();
    this.store = new AutoSave<>(stored(draft), this);
    this.preview = new Preview(now, place, shelf, offer);
    this.outline = new Outline(this, this, page.published() != null, problems());
    addClassName("studio");
    said.getElement().setAttribute("role", "status");
    add(
        Styled.as(
            new Div(
                new Div(store.line(), minutes),
                Controls.actions(
                    Controls.button(
                        getTranslation("learning.author.discard"), "discard", this::askToDiscard),
                    Controls.button(
                        getTranslation("learning.author.propose"), "primary", this::askToPropose))),
            "studio__state"),
        store,
        tree,
        form,
        Styled.as(new Div(preview), "studio__preview"),
        said);
    draw();
  }

  @Override
  public ModuleDefinition now() {
    return now;
  }

  @Override
  public void write(UnaryOperator<ModuleDefinition> change) {
    now = change.apply(now);
    named.accept(now);
    outline.refresh(problems());
    showBeside();
    store.store(now);
  }

  @Override
  public void arrange(UnaryOperator<ModuleDefinition> change, String focusId) {
    arrange(change, focusId, "");
  }

  @Override
  public void arrange(UnaryOperator<ModuleDefinition> change, String focusId, String saying) {
    now = change.apply(now);
    Toast.clear();
    draw();
    store.store(now);
    said.setText(saying);
    Controls.focus(this, focusId);
  }

  @Override
  public void remove(
      UnaryOperator<ModuleDefinition> change,
      String focusId,
      String saying,
      UnaryOperator<ModuleDefinition> undo) {
    arrange(change, focusId);
    Toast.withUndo(
        saying,
        () -> {
          if (isAttached()) {
            arrange(undo, focusId);
          }
        });
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public void take(Place chosen, String focusId) {
    // Drawn anew, it would lose what is being typed into it
    if (chosen.equals(place)) {
      return;
    }
    place = chosen;
    inHand = "";
    Toast.clear();
    draw();
    focus(focusId);
  }

  /// Where the form is below the outline instead of beside it, one is taken there: nobody would
  /// see that it has opened.
  private void focus(String focusId) {
    form.getElement()
        .executeJs(
            """
            setTimeout(() => {
              const heading = this.querySelector('h2');
              if ($0.startsWith('tree-') && heading
                  && this.getBoundingClientRect().top >= $1.getBoundingClientRect().bottom) {
                heading.tabIndex = -1;
                heading.focus({preventScroll: true});
                this.scrollIntoView({block: 'start'});
              } else {
                document.getElementById($0)?.focus();
              }
            })""",
            focusId,
            tree.getElement());
  }

  private void draw() {
    // What was in hand may be gone, taken away here or by somebody else
    if (place instanceof Place.OfLesson(var id) && now.lesson(id).isEmpty()) {
      place = new Place.Head();
    }
    form.removeAll();
    form.add(
        switch (place) {
          case Place.Head _ -> new HeadForm(this);
          case Place.OfLesson(var id) -> new LessonForm(this, now.lesson(id).orElseThrow(), shelf);
          case Place.Check _ -> new CheckForm(this, bank, this::problemsOf, inHand, this::open);
          case Place.ForWhom _ -> new TermsForm(this, page, offer);
          case Place.NextVersion _ -> new VersionForm(this, page.published());
        });
    outline = new Outline(this, this, page.published() != null, problems());
    tree.removeAll();
    tree.add(outline);
    showBeside();
  }

  private void showBeside() {
    preview.show(now, place);
    minutes.setText(
        getTranslation("learning.author.total", now.lessons().size(), now.asks(), now.minutes()));
  }

  private void open(String question, String focusId) {
    inHand = inHand.equals(question) ? "" : question;
    draw();
    Controls.focus(this, focusId);
  }

  private List<Problem> problems() {
    return ModuleRules.problems(now, page.core(), page.published() != null);
  }

  private List<Problem> problemsOf(String id) {
    return problems().stream().filter(problem -> problem.at().equals(id)).toList();
  }

  private static AutoSave.Stored<ModuleDefinition> stored(ModuleDraft draft) {
    return new AutoSave.Stored<>(draft.definition(), draft.lock(), draft.editedAt());
  }

  @Override
  public AutoSave.Stored<ModuleDefinition> store(int lock, ModuleDefinition text) {
    try {
      return stored(service.save(alliance.id(), draft.id(), lock, text));
    } catch (OverwriteException e) {
      throw overtaken(e);
    }
  }

  private static AutoSave.Overtaken overtaken(OverwriteException e) {
    var overtaken = new AutoSave.Overtaken(stored(e.theirs()), e.theirs().proposal() != null);
    overtaken.initCause(e);
    return overtaken;
  }

  @Override
  public Optional<ModuleDefinition> merge(
      ModuleDefinition base, ModuleDefinition mine, ModuleDefinition theirs) {
    return Merging.of(base, mine, theirs);
  }

  @Override
  public Component compare(ModuleDefinition theirs, ModuleDefinition mine) {
    return new Changes(theirs, mine, shelf);
  }

  @Override
  public void show(ModuleDefinition text) {
    now = text;
    draw();
  }

  private void askToPropose() {
    if (!store.store(now)) {
      return;
    }
    List<Problem> problems = problems();
    draw();
    store.tell(problems.isEmpty() ? confirmation() : new ProblemList(now, problems, this::goTo));
  }

  private Component confirmation() {
    return new Callout(
            Callout.Tone.INFO,
            getTranslation("learning.author.propose.title", otherCompany),
            getTranslation("learning.author.propose.text", otherCompany))
        .with(
            Controls.button(
                getTranslation("learning.author.propose.now"), "primary", this::propose),
            Controls.button(
                getTranslation("learning.author.propose.back"), "plain", store::removeAll));
  }

  private void goTo(Problem problem) {
    String focusId = ProblemList.fieldOf(now, problem, getLocale());
    place = ProblemList.placeOf(now, problem);
    inHand = now.question(problem.at()).isPresent() ? problem.at() : "";
    draw();
    Controls.focus(this, focusId);
  }

  private void askToDiscard() {
    store.tell(
        new Callout(
                Callout.Tone.PROBLEM,
                getTranslation("learning.author.discard.title"),
                getTranslation("learning.author.discard.text"))
            .with(
                Controls.button(
                    getTranslation("learning.author.propose.back"), "plain", store::removeAll),
                Controls.button(
                    getTranslation("learning.author.discard.now"), "danger", this::discard)));
  }

  private void discard() {
    try {
      service.discard(alliance.id(), draft.id(), store.lock());
      store.giveUp();
      UI.getCurrent().navigate(AuthorRoutes.modules(alliance.id().value()));
      Toast.show(getTranslation("learning.author.discard.done"));
    } catch (OverwriteException e) {
      store.offer(overtaken(e));
    }
  }

  private void propose() {
    if (!store.store(now)) {
      return;
    }
    try {
      service.propose(alliance.id(), draft.id(), store.lock());
      handedOver.run();
    } catch (OverwriteException e) {
      store.offer(overtaken(e));
    } catch (ConflictException e) {
      store.tell(
          new Callout(
              Callout.Tone.PROBLEM,
              getTranslation(e.textKey(), e.arguments()),
              getTranslation("platform.draft.stillHere")));
    }
  }
}
