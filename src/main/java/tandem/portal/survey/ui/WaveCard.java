package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.WaveState;
import tandem.portal.survey.schedule.Outlook;
import tandem.portal.survey.schedule.PlanService;

/// One wave in the list, with what it does by itself and what can be done to it. Opening, closing
/// and more days are asked about in place, because none can be undone.
class WaveCard extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Alliance alliance;
  private final transient WaveRow row;
  private final transient Outlook outlook;
  private final transient Doors doors;
  private final transient Consumer<String> changed;
  private final Div question = Styled.as(new Div(), "stack");
  private final Div actions = Styled.as(new Div(), "actions");

  /// What is asked of the waves: to be opened and closed, and to get other days.
  record Doors(WaveService waves, PlanService plan) {}

  /// @param changed draws the list anew and puts the focus on the heading with this id
  WaveCard(Alliance alliance, WaveRow row, Outlook outlook, Doors doors, Consumer<String> changed) {
    this.alliance = alliance;
    this.row = row;
    this.outlook = outlook;
    this.doors = doors;
    this.changed = changed;
    addClassNames("card", "stack");
    Wave wave = row.wave();
    var title =
        Styled.as(
            new H2(
                getTranslation(
                    "survey.wave.name",
                    wave.number(),
                    alliance.monthsSinceSignature(wave.opensOn()),
                    row.instrument().in(getLocale()))),
            "card__title");
    title.setId(heading(wave.id()));
    title.getElement().setAttribute("tabindex", "-1");
    add(Styled.as(new Header(title, state(wave.state())), "row"), facts());
    row.changes().forEach(change -> add(told(change)));
    if (outlook.hindrance() != null) {
      String key = outlook.hindrance().textKey();
      add(
          new Callout(
              Callout.Tone.SOON, getTranslation(key + ".title"), getTranslation(key + ".text")));
    }
    if (!row.cells().isEmpty()) {
      add(
          Styled.as(
              new NativeDetails(
                  getTranslation("survey.wave.cells", row.cells().size(), row.invited()),
                  new CellTable(alliance, row.cells(), wave.kMean())),
              "disclosure"));
    }
    add(council(), question, actions);
    showActions();
  }

  /// The id of the heading of a wave's card.
  static String heading(WaveId wave) {
    return "wave-" + wave.value();
  }

  private void drawAnew() {
    changed.accept(heading(row.wave().id()));
  }

  /// Back to what can be done, at the button that was pressed.
  private void back(String key) {
    showActions();
    String caption = getTranslation(key);
    actions
        .getChildren()
        .filter(one -> one instanceof NativeButton button && button.getText().equals(caption))
        .forEach(Controls::focus);
  }

  private void showActions() {
    question.removeAll();
    actions.removeAll();
    switch (row.wave().state()) {
      case PLANNED -> {
        if (mayOpen()) {
          actions.add(button("survey.wave.open", "button--primary", this::askOpen));
        }
        actions.add(
            button("survey.wave.change", "button--quiet", this::change),
            button("survey.wave.takeBack", "button--quiet", this::takeBack));
      }
      case OPEN ->
          actions.add(
              button("survey.wave.extend", "button--quiet", this::askExtend),
              button("survey.wave.close", "button--quiet", this::askClose));
      case CLOSED ->
          actions.add(
              Styled.as(
                  new Anchor(
                      SurveyRoutes.results(row.wave().id()), getTranslation("survey.wave.results")),
                  "button",
                  "button--primary"));
    }
  }

  /// What cannot be opened says why above, and is not offered to be.
  private boolean mayOpen() {
    return outlook.hindrance() == null || outlook.hindrance() == Outlook.Hindrance.LATE;
  }

  private void askOpen() {
    actions.removeAll();
    var frozen =
        new Callout(
            Callout.Tone.SOON,
            getTranslation("survey.open.title"),
            getTranslation(
                "survey.open.text",
                row.wave().kMean(),
                row.wave().kDistribution(),
                Dates.full(row.wave().closesOn(), getLocale())));
    frozen.getElement().setAttribute("tabindex", "-1");
    Controls.focus(frozen);
    question.add(
        frozen,
        new CellTable(alliance, doors.waves().preview(row.wave().id()), row.wave().kMean()),
        answer());
  }

  private void open() {
    doors.waves().open(row.wave().id());
    drawAnew();
    doors
        .waves()
        .running(alliance.id())
        .ifPresent(open -> Toast.show(getTranslation("survey.open.done", open.number())));
  }

  private void change() {
    actions.removeAll();
    question.add(
        new PlanForm(
            "survey.change",
            doors.plan().draft(row.wave().id()),
            doors.waves().instruments(alliance.id()),
            draft -> {
              doors.plan().change(row.wave().id(), draft);
              drawAnew();
              Toast.show(getTranslation("survey.change.done", row.wave().number()));
            },
            () -> back("survey.wave.change")));
  }

  private void takeBack() {
    WaveDraft draft = doors.plan().draft(row.wave().id());
    doors.plan().takeBack(row.wave().id());
    changed.accept(WavesView.TITLE);
    Toast.withUndo(
        getTranslation("survey.takeBack.done", row.wave().number()),
        () -> {
          changed.accept(heading(doors.waves().plan(alliance.id(), draft)));
        });
  }

  private void askExtend() {
    actions.removeAll();
    var until = new Input();
    until.setType("date");
    until.setId("survey-extend-until-" + row.wave().number());
    until.addClassName("input");
    until.getElement().setAttribute("min", row.wave().closesOn().plusDays(1).toString());
    until.setValue(row.wave().closesOn().plusDays(7).toString());
    var label = Styled.as(new NativeLabel(getTranslation("survey.extend.until")), "field__label");
    label.setFor(until);
    var form =
        new ReasonForm(
            "survey.extend",
            Callout.Tone.INFO,
            "button--primary",
            Styled.as(new Div(label, until), "field"),
            reason -> extend(until.getValue(), reason),
            () -> back("survey.wave.extend"));
    question.add(form);
  }

  private void extend(String until, String reason) {
    LocalDate day;
    try {
      day = LocalDate.parse(until);
    } catch (DateTimeException e) {
      Toast.problem(getTranslation("survey.waves.conflict.notLater"));
      return;
    }
    doors.plan().extend(row.wave().id(), day, reason);
    drawAnew();
    Toast.show(
        getTranslation("survey.extend.done", row.wave().number(), Dates.full(day, getLocale())));
  }

  private void askClose() {
    actions.removeAll();
    question.add(
        new ReasonForm(
            "survey.close",
            Callout.Tone.PROBLEM,
            "button--danger",
            null,
            this::close,
            () -> back("survey.wave.close")));
  }

  private void close(String reason) {
    doors.waves().close(row.wave().id(), reason);
    drawAnew();
    Toast.show(getTranslation("survey.close.done", row.wave().number()));
  }

  /// Its set-up on paper, in the language of the works council that gets it.
  private Component council() {
    var line =
        Styled.as(new Paragraph(getTranslation("survey.council.card") + " "), "studio__hint");
    line.add(paper("de"), new Text(" · "), paper("en"));
    return line;
  }

  private Anchor paper(String language) {
    var link =
        new Anchor(
            SurveyRoutes.council(row.wave().id(), language),
            getTranslation("survey.council.card." + language));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true).setAttribute("hreflang", language);
    return link;
  }

  private Component told(WaveRow.Change change) {
    return Styled.as(new Paragraph(WaveChanges.told(change, this, getLocale())), "studio__hint");
  }

  private Component answer() {
    return Styled.as(
        new Div(
            button("survey.wave.back", "button--quiet", () -> back("survey.wave.open")),
            button("survey.open.yes", "button--primary", this::open)),
        "actions",
        "actions--end");
  }

  private NativeButton button(String key, String look, Runnable act) {
    return Styled.as(new NativeButton(getTranslation(key), _ -> act.run()), "button", look);
  }

  private Component facts() {
    Wave wave = row.wave();
    var facts = Styled.as(new DescriptionList(), "facts");
    fact(facts, "opens", Dates.full(wave.opensOn(), getLocale()));
    fact(facts, "closes", Dates.full(wave.closesOn(), getLocale()));
    String reminders = reminders();
    if (!reminders.isEmpty()) {
      fact(facts, "reminders", reminders);
    }
    fact(facts, "k", getTranslation("survey.wave.k.value", wave.kMean(), wave.kDistribution()));
    fact(
        facts,
        "instrument",
        getTranslation(
            "survey.wave.instrument.value",
            row.instrument().in(getLocale()),
            row.instrumentVersion()));
    if (wave.asksManagement()) {
      fact(facts, "management", management());
    }
    if (row.invited() > 0) {
      fact(facts, "invited", String.valueOf(row.invited()));
    }
    return facts;
  }

  /// Whose management is asked; before the opening, when it will be.
  private String management() {
    Wave wave = row.wave();
    if (wave.state() == WaveState.PLANNED) {
      return getTranslation("survey.wave.management.planned", wave.kMean());
    }
    return Stream.of(alliance.a(), alliance.b())
        .map(
            side ->
                row.management().stream()
                    .filter(cell -> cell.side().equals(side.id()))
                    .findFirst()
                    .map(
                        cell ->
                            getTranslation(
                                "survey.wave.management.side", side.companyName(), cell.invited()))
                    .orElseGet(
                        () ->
                            getTranslation(
                                "survey.wave.management.none", side.companyName(), wave.kMean())))
        .collect(Collectors.joining("; "));
  }

  /// On which days, done and to come; never how many it went to.
  private String reminders() {
    return Stream.concat(
            outlook.reminded().stream()
                .map(
                    day ->
                        getTranslation(
                            "survey.wave.reminders.done", Dates.brief(day, getLocale()))),
            outlook.toRemind().stream().map(day -> Dates.brief(day, getLocale())))
        .collect(Collectors.joining(", "));
  }

  private void fact(DescriptionList facts, String name, String value) {
    facts.add(
        new Div(
            new DescriptionList.Term(getTranslation("survey.wave." + name)),
            new DescriptionList.Description(value)));
  }

  private Component state(WaveState state) {
    String word = getTranslation(state.textKey());
    return switch (state) {
      case PLANNED -> new StatusMark("none", "calendar", word);
      case OPEN -> new StatusMark("running", "half", word);
      case CLOSED -> new StatusMark("done", "check", word);
    };
  }
}
