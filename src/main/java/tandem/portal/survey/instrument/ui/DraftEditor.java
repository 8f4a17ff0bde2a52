package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.Editing;
import tandem.portal.survey.instrument.InstrumentDraft;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.InstrumentRules;
import tandem.portal.survey.instrument.OverwriteException;
import tandem.portal.survey.instrument.Problem;

/// Writing on a draft. Every change is stored by itself; what could not be stored stays here and
/// says so.
class DraftEditor extends Div implements Draft, SectionForm.OpenQuestion {
  private static final long serialVersionUID = 1L;

  private final transient InstrumentDraftService service;
  private final transient Alliance alliance;
  private final String otherCompany;
  private final Runnable handedOver;
  private final Div news = Styled.as(new Div(), "studio__news");
  private final Div form = Styled.as(new Div(), "studio__editor");
  private final Paragraph stored = Styled.as(new Paragraph(), "card__meta");
  private final Paragraph minutes = Styled.as(new Paragraph(), "card__meta");
  private final Preview preview;
  private transient InstrumentDraft last;
  private transient Instrument.Definition now;
  private @Nullable String inHand;
  private transient @Nullable Removed removed;
  private transient @Nullable Component missing;
  private boolean blocked;

  /// @param handedOver what to do once the draft has been proposed
  DraftEditor(
      InstrumentDraftService service,
      Alliance alliance,
      InstrumentDraft draft,
      String otherCompany,
      Runnable handedOver) {
    this.service = service;
    this.alliance = alliance;
    this.otherCompany = otherCompany;
    this.handedOver = handedOver;
    this.last = draft;
    this.now = draft.definition();
    this.preview = new Preview(alliance, now);
    addClassName("studio");
    stored.getElement().setAttribute("role", "status");
    var propose =
        Kit.button(getTranslation("survey.instrument.propose"), "primary", this::askToPropose);
    add(
        Styled.as(
            new Div(
                new Div(stored, minutes),
                Kit.actions(
                    Kit.button(
                        getTranslation("survey.instrument.discard"), "plain", this::askToDiscard),
                    propose)),
            "studio__state"),
        news,
        form,
        Styled.as(new Div(preview), "studio__preview"));
    say(draft.editedAt());
    draw();
  }

  @Override
  public Instrument.Definition now() {
    return now;
  }

  @Override
  public void write(UnaryOperator<Instrument.Definition> change) {
    if (apply(change)) {
      store();
    }
  }

  @Override
  public void arrange(UnaryOperator<Instrument.Definition> change, String focusId) {
    arrange(change, focusId, null);
  }

  @Override
  public void remove(UnaryOperator<Instrument.Definition> change, Removed gone) {
    arrange(change, Removed.UNDO, gone);
  }

  private void arrange(
      UnaryOperator<Instrument.Definition> change, String focusId, @Nullable Removed gone) {
    if (apply(change)) {
      removed = gone;
      draw();
      store();
      focus(focusId);
    }
  }

  private boolean apply(UnaryOperator<Instrument.Definition> change) {
    try {
      now = change.apply(now);
      return true;
    } catch (ConflictException e) {
      Toast.problem(getTranslation(e.textKey(), e.arguments()));
      return false;
    }
  }

  @Override
  public boolean is(String item) {
    return item.equals(inHand);
  }

  @Override
  public void toggle(String item) {
    inHand = is(item) ? null : item;
    draw();
    focus("open-" + item);
  }

  @Override
  public void open(String item) {
    inHand = item;
  }

  private void draw() {
    form.removeAll();
    form.add(head());
    int before = 0;
    for (int i = 0; i < now.sections().size(); i++) {
      Instrument.Section section = now.sections().get(i);
      drawRemoved(i);
      form.add(new SectionForm(this, alliance, section, i + 1, before, this, removed));
      before += section.items().size();
    }
    drawRemoved(now.sections().size());
    var add =
        Kit.button(
            getTranslation("survey.instrument.section.add"),
            "quiet",
            () -> arrange(Editing::addSection, "add-section"));
    add.setId("add-section");
    add.addComponentAsFirst(Styled.icon("plus"));
    form.add(Kit.actions(add));
  }

  private void drawRemoved(int at) {
    if (removed != null && removed.section().isEmpty() && removed.at() == at) {
      form.add(removed.line(this));
    }
  }

  private Component head() {
    return Styled.as(
        new Section(
            new H2(getTranslation("survey.instrument.head")),
            new TwoTexts(
                "title",
                getTranslation("survey.instrument.title"),
                now.title(),
                InstrumentRules.TITLE_CHARACTERS,
                text -> write(d -> Editing.head(d, text, d.finds(), d.intro()))),
            new TwoTexts(
                "finds",
                getTranslation("survey.instrument.finds"),
                now.finds(),
                InstrumentRules.TEXT_CHARACTERS,
                text -> write(d -> Editing.head(d, d.title(), text, d.intro()))),
            new TwoTexts(
                "intro",
                getTranslation("survey.instrument.intro"),
                now.intro(),
                InstrumentRules.TEXT_CHARACTERS,
                text -> write(d -> Editing.head(d, d.title(), d.finds(), text)))),
        "studio__group");
  }

  /// @return whether everything here is stored now
  private boolean store() {
    preview.show(now);
    minutes.setText(getTranslation("survey.instrument.minutes", now.minutes()));
    if (blocked) {
      return false;
    }
    if (now.equals(last.definition())) {
      return true;
    }
    try {
      last = service.save(alliance.id(), last.id(), last.lock(), now);
      say(last.editedAt());
      refreshOpen();
      return true;
    } catch (OverwriteException e) {
      offer(e.theirs());
    } catch (ConflictException e) {
      unstored(getTranslation(e.textKey(), e.arguments()));
    } catch (DataAccessException | TransactionException e) {
      unstored(getTranslation("survey.instrument.away"));
    }
    return false;
  }

  private void unstored(String why) {
    stored.setText(getTranslation("survey.instrument.unstored"));
    tell(
        new Callout(Callout.Tone.PROBLEM, why, getTranslation("survey.instrument.stillHere"))
            .with(
                Kit.button(
                    getTranslation("survey.instrument.again"),
                    "quiet",
                    () -> {
                      if (store()) {
                        news.removeAll();
                      }
                    })));
  }

  /// Somebody else was faster: theirs is stored, ours is in the form, and the author decides. Where
  /// theirs has been proposed meanwhile, storing anything takes that back, and must say so.
  private void offer(InstrumentDraft theirs) {
    blocked = true;
    stored.setText(getTranslation("survey.instrument.unstored"));
    Instrument.Definition mine = now;
    boolean proposed = theirs.proposal() != null;
    tell(
        new Callout(
                Callout.Tone.PROBLEM,
                getTranslation(
                    proposed
                        ? "survey.instrument.overwrite.proposed"
                        : "survey.instrument.conflict.overwrite"),
                getTranslation(
                    proposed
                        ? "survey.instrument.overwrite.proposed.text"
                        : "survey.instrument.overwrite.text"))
            .with(
                Kit.button(
                    getTranslation("survey.instrument.overwrite.compare"),
                    "quiet",
                    () -> news.add(new Changes(alliance, theirs.definition(), now))),
                Kit.button(
                    getTranslation(
                        proposed
                            ? "survey.instrument.overwrite.takeBack"
                            : "survey.instrument.overwrite.keepMine"),
                    "quiet",
                    () -> decide(theirs, now)),
                Kit.button(
                    getTranslation("survey.instrument.overwrite.takeTheirs"),
                    "quiet",
                    () -> take(theirs, mine))));
  }

  private void take(InstrumentDraft theirs, Instrument.Definition mine) {
    decide(theirs, theirs.definition());
    boolean proposed = theirs.proposal() != null;
    var actions =
        Kit.actions(
            Kit.button(
                getTranslation("survey.instrument.overwrite.bringBack"),
                "quiet",
                () -> decide(last, mine)));
    if (proposed) {
      actions.addComponentAsFirst(
          Kit.button(
              getTranslation("survey.instrument.overwrite.see"),
              "primary",
              () ->
                  UI.getCurrent()
                      .navigate(
                          InstrumentRoutes.instrument(alliance.id().value(), theirs.slug()))));
    }
    tell(
        new Callout(
                Callout.Tone.INFO,
                getTranslation(
                    proposed
                        ? "survey.instrument.overwrite.takenProposed"
                        : "survey.instrument.overwrite.taken"),
                getTranslation("survey.instrument.overwrite.taken.text"))
            .with(actions));
  }

  private void decide(InstrumentDraft theirs, Instrument.Definition chosen) {
    last = theirs;
    now = chosen;
    removed = null;
    blocked = false;
    news.removeAll();
    draw();
    store();
  }

  private void askToPropose() {
    if (!store()) {
      return;
    }
    List<Problem> problems = InstrumentRules.problems(now);
    draw();
    if (problems.isEmpty()) {
      tell(confirmation());
    } else {
      Component summary = summary(problems);
      tell(summary);
      missing = summary;
    }
  }

  /// What is missing is not what it was: the list that is shown says what is missing now. It is not
  /// read out again and does not take the focus from where somebody writes.
  private void refreshOpen() {
    Component shown = missing;
    if (shown == null || !news.getChildren().anyMatch(shown::equals)) {
      return;
    }
    List<Problem> problems = InstrumentRules.problems(now);
    news.remove(shown);
    missing = null;
    if (!problems.isEmpty()) {
      Component summary = summary(problems);
      news.addComponentAsFirst(summary);
      missing = summary;
    }
  }

  private Component confirmation() {
    return new Callout(
            Callout.Tone.INFO,
            getTranslation("survey.instrument.propose.title", otherCompany),
            getTranslation("survey.instrument.propose.text", otherCompany))
        .with(
            Kit.button(getTranslation("survey.instrument.propose.now"), "primary", this::propose),
            Kit.button(getTranslation("survey.instrument.propose.back"), "plain", news::removeAll));
  }

  private Component summary(List<Problem> problems) {
    var list = new UnorderedList();
    for (Problem problem : problems) {
      String text = getTranslation(problem.textKey());
      Locale language = problem.language();
      String where = where(problem.at());
      list.add(
          new ListItem(
              Kit.button(
                  (where.isEmpty() ? "" : where + ": ")
                      + text
                      + (language == null
                          ? ""
                          : " (" + language.getDisplayLanguage(getLocale()) + ")"),
                  "plain",
                  () -> goTo(problem))));
    }
    return new Callout(
            Callout.Tone.SOON,
            getTranslation("survey.instrument.incomplete", problems.size()),
            getTranslation("survey.instrument.incomplete.text"))
        .with(list);
  }

  private String where(String at) {
    int number = 0;
    for (Instrument.Section section : now.sections()) {
      if (section.id().equals(at)) {
        return getTranslation("survey.instrument.section", now.sections().indexOf(section) + 1);
      }
      for (Instrument.Item item : section.items()) {
        number++;
        if (item.id().equals(at)) {
          return getTranslation("survey.instrument.question", number);
        }
      }
    }
    return "";
  }

  private void goTo(Problem problem) {
    String language = Objects.requireNonNullElse(problem.language(), getLocale()).getLanguage();
    String field = problem.textKey().substring(problem.textKey().lastIndexOf('.') + 1);
    boolean isItem = now.sections().stream().noneMatch(s -> s.id().equals(problem.at()));
    if (isItem && !problem.at().isEmpty()) {
      inHand = problem.at();
      draw();
      focus(
          field.equals("choices")
              ? "add-choice-" + problem.at()
              : field + "-" + problem.at() + "-" + language);
    } else {
      focus(
          problem.at().isEmpty()
              ? field + "-" + language
              : "section-" + problem.at() + "-" + language);
    }
  }

  private void askToDiscard() {
    tell(
        new Callout(
                Callout.Tone.PROBLEM,
                getTranslation("survey.instrument.discard.title"),
                getTranslation("survey.instrument.discard.text"))
            .with(
                Kit.button(
                    getTranslation("survey.instrument.propose.back"), "plain", news::removeAll),
                Kit.button(
                    getTranslation("survey.instrument.discard.now"), "danger", this::discard)));
  }

  private void discard() {
    try {
      service.discard(alliance.id(), last.id(), last.lock());
      UI.getCurrent().navigate(InstrumentRoutes.instruments(alliance.id().value()));
      Toast.show(getTranslation("survey.instrument.discard.done"));
    } catch (OverwriteException e) {
      offer(e.theirs());
    }
  }

  private void propose() {
    if (!store()) {
      return;
    }
    try {
      service.propose(alliance.id(), last.id(), last.lock());
      handedOver.run();
    } catch (OverwriteException e) {
      offer(e.theirs());
    } catch (ConflictException e) {
      tell(
          new Callout(
              Callout.Tone.PROBLEM,
              getTranslation(e.textKey(), e.arguments()),
              getTranslation("survey.instrument.stillHere")));
    }
  }

  private void tell(Component callout) {
    news.removeAll();
    callout.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    news.add(callout);
    Kit.focus(callout);
  }

  /// By its id, once the browser has it.
  private void focus(String id) {
    getElement()
        .executeJs(
            "setTimeout(() => (document.getElementById($0) ?? this.querySelector('#add-section'))?.focus())",
            id);
  }

  private void say(Instant at) {
    stored.setText(getTranslation("survey.instrument.stored", Dates.time(at, getLocale())));
    minutes.setText(getTranslation("survey.instrument.minutes", now.minutes()));
  }
}
