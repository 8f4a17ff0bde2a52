package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveDraft;

/// What a wave asks with, when it runs, and how many answers a figure needs: thresholds can be
/// raised here, never lowered.
class PlanForm extends Section {
  private static final long serialVersionUID = 1L;

  private final FilterSelect instrument;
  private final Input opens = new Input();
  private final Input closes = new Input();
  private final Input kMean = new Input();
  private final Input kDistribution = new Input();
  private final Tick management = new Tick("survey-plan-management");
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  /// @param key of the title; with `.hint` and `.save` what is said and done
  /// @param instruments what can be asked with
  PlanForm(
      String key,
      WaveDraft suggested,
      List<Instrument> instruments,
      Consumer<WaveDraft> plan,
      Runnable cancel) {
    addClassName("studio__group");
    var titles = new LinkedHashMap<String, String>();
    instruments.forEach(i -> titles.put(i.slug(), offered(i)));
    instrument = new FilterSelect("survey-plan-instrument", titles);
    instrument.show(suggested.instrument());
    opens.setType("date");
    opens.setValue(suggested.opensOn().toString());
    closes.setType("date");
    closes.setValue(suggested.closesOn().toString());
    number(kMean, WaveDraft.SMALLEST_K_MEAN, suggested.kMean());
    number(kDistribution, WaveDraft.SMALLEST_K_DISTRIBUTION, suggested.kDistribution());
    management.setValue(suggested.asksManagement());
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    var save =
        Styled.as(
            new NativeButton(getTranslation(key + ".save"), _ -> save(plan)),
            "button",
            "button--primary");
    var back =
        Styled.as(
            new NativeButton(getTranslation("survey.plan.cancel"), _ -> cancel.run()),
            "button",
            "button--quiet");
    var title = new H2(getTranslation(key + ".title"));
    title.getElement().setAttribute("tabindex", "-1");
    Controls.focus(title);
    add(
        title,
        Styled.as(new Paragraph(getTranslation(key + ".hint")), "studio__hint"),
        field("survey.plan.instrument", instrument),
        Styled.as(
            new Div(field("survey.plan.opens", opens), field("survey.plan.closes", closes)),
            "form-row"),
        Styled.as(
            new Div(
                field("survey.plan.kMean", kMean),
                field("survey.plan.kDistribution", kDistribution)),
            "form-row"),
        managementField(),
        problem,
        Styled.as(new Div(back, save), "actions", "actions--end"));
  }

  private void save(Consumer<WaveDraft> plan) {
    WaveDraft draft;
    try {
      draft =
          new WaveDraft(
              instrument.getValue(),
              LocalDate.parse(opens.getValue()),
              LocalDate.parse(closes.getValue()),
              Integer.parseInt(kMean.getValue()),
              Integer.parseInt(kDistribution.getValue()),
              management.getValue());
    } catch (DateTimeException | IllegalArgumentException e) {
      problem.setText(
          getTranslation(
              "survey.plan.wrong", WaveDraft.SMALLEST_K_MEAN, WaveDraft.SMALLEST_K_DISTRIBUTION));
      problem.setVisible(true);
      return;
    }
    plan.accept(draft);
  }

  private static void number(Input input, int least, int value) {
    input.setType("number");
    input.getElement().setAttribute("min", String.valueOf(least)).setAttribute("step", "1");
    input.setValue(String.valueOf(value));
  }

  private String offered(Instrument offered) {
    return getTranslation(
        "survey.plan.instrument.offer",
        offered.definition().title().in(getLocale()),
        offered.items().count(),
        offered.definition().minutes());
  }

  private Component managementField() {
    var words = Styled.as(new Span(getTranslation("survey.plan.management")), "option__text");
    var help =
        Styled.as(new Span(getTranslation("survey.plan.management.hint")), "option__feedback");
    var label = Styled.as(new NativeLabel(), "option");
    label.add(management, words, help);
    return label;
  }

  private Component field(String key, Input input) {
    input.setId(key.replace('.', '-'));
    input.addClassName("input");
    return field(key, (Component) input);
  }

  private Component field(String key, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }
}
