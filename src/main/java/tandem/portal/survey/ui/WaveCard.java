package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.WaveState;

/// One wave in the list, with what can be done to it. Opening and closing are asked about in place,
/// because neither can be undone.
class WaveCard extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Alliance alliance;
  private final transient WaveRow row;
  private final transient WaveService waves;
  private final transient Runnable changed;
  private final Div question = Styled.as(new Div(), "stack");
  private final Div actions = Styled.as(new Div(), "actions");

  WaveCard(Alliance alliance, WaveRow row, WaveService waves, Runnable changed) {
    this.alliance = alliance;
    this.row = row;
    this.waves = waves;
    this.changed = changed;
    addClassNames("card", "stack");
    Wave wave = row.wave();
    add(
        Styled.as(
            new Header(
                Styled.as(
                    new H2(
                        getTranslation(
                            "survey.wave.name",
                            wave.number(),
                            alliance.monthsSinceSignature(wave.opensOn()))),
                    "card__title"),
                state(wave.state())),
            "row"),
        facts());
    if (!row.cells().isEmpty()) {
      add(
          Styled.as(
              new NativeDetails(
                  getTranslation("survey.wave.cells", row.cells().size(), row.invited()),
                  new CellTable(alliance, row.cells(), wave.kMean())),
              "disclosure"));
    }
    add(question, actions);
    showActions();
  }

  private void showActions() {
    question.removeAll();
    actions.removeAll();
    switch (row.wave().state()) {
      case PLANNED -> actions.add(button("survey.wave.open", "button--primary", this::askOpen));
      case OPEN -> actions.add(button("survey.wave.close", "button--quiet", this::askClose));
      case CLOSED ->
          actions.add(
              Styled.as(
                  new Anchor(
                      SurveyRoutes.results(row.wave().id()), getTranslation("survey.wave.results")),
                  "button",
                  "button--primary"));
    }
  }

  private void askOpen() {
    actions.removeAll();
    question.add(
        new Callout(
            Callout.Tone.SOON,
            getTranslation("survey.open.title"),
            getTranslation(
                "survey.open.text",
                row.wave().kMean(),
                row.wave().kDistribution(),
                Dates.full(row.wave().closesOn(), getLocale()))),
        new CellTable(alliance, waves.preview(row.wave().id()), row.wave().kMean()),
        answer("survey.open.yes", "button--primary", this::open));
  }

  private void open() {
    waves.open(row.wave().id());
    changed.run();
    Toast.show(getTranslation("survey.open.done", row.wave().number()));
  }

  private void askClose() {
    actions.removeAll();
    question.add(
        new Callout(
            Callout.Tone.PROBLEM,
            getTranslation("survey.close.title"),
            getTranslation("survey.close.text")),
        answer("survey.close.yes", "button--danger", this::close));
  }

  private void close() {
    waves.close(row.wave().id());
    changed.run();
    Toast.show(getTranslation("survey.close.done", row.wave().number()));
  }

  private Component answer(String key, String look, Runnable yes) {
    return Styled.as(
        new Div(
            button("survey.wave.back", "button--quiet", this::showActions), button(key, look, yes)),
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
    fact(facts, "k", getTranslation("survey.wave.k.value", wave.kMean(), wave.kDistribution()));
    fact(
        facts,
        "instrument",
        getTranslation(
            "survey.wave.instrument.value",
            row.instrument().in(getLocale()),
            row.instrumentVersion()));
    if (row.invited() > 0) {
      fact(facts, "invited", String.valueOf(row.invited()));
    }
    return facts;
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
