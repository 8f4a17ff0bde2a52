package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.WaveDraft;

/// When a wave runs, and how many answers a figure needs: thresholds can be raised here, never
/// lowered.
class PlanForm extends Section {
  private static final long serialVersionUID = 1L;

  private final Input opens = new Input();
  private final Input closes = new Input();
  private final Input kMean = new Input();
  private final Input kDistribution = new Input();
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  PlanForm(WaveDraft suggested, Consumer<WaveDraft> plan, Runnable cancel) {
    addClassName("studio__group");
    opens.setType("date");
    opens.setValue(suggested.opensOn().toString());
    closes.setType("date");
    closes.setValue(suggested.closesOn().toString());
    number(kMean, suggested.kMean());
    number(kDistribution, suggested.kDistribution());
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    var save =
        Styled.as(
            new NativeButton(getTranslation("survey.plan.save"), _ -> save(plan)),
            "button",
            "button--primary");
    var back =
        Styled.as(
            new NativeButton(getTranslation("survey.plan.cancel"), _ -> cancel.run()),
            "button",
            "button--quiet");
    add(
        new H2(getTranslation("survey.plan.title")),
        Styled.as(new Paragraph(getTranslation("survey.plan.hint")), "studio__hint"),
        Styled.as(
            new Div(field("survey.plan.opens", opens), field("survey.plan.closes", closes)),
            "form-row"),
        Styled.as(
            new Div(
                field("survey.plan.kMean", kMean),
                field("survey.plan.kDistribution", kDistribution)),
            "form-row"),
        problem,
        Styled.as(new Div(back, save), "actions", "actions--end"));
  }

  private void save(Consumer<WaveDraft> plan) {
    WaveDraft draft;
    try {
      draft =
          new WaveDraft(
              LocalDate.parse(opens.getValue()),
              LocalDate.parse(closes.getValue()),
              Integer.parseInt(kMean.getValue()),
              Integer.parseInt(kDistribution.getValue()));
    } catch (DateTimeException | IllegalArgumentException e) {
      problem.setText(
          getTranslation(
              "survey.plan.wrong", WaveDraft.SMALLEST_K_MEAN, WaveDraft.SMALLEST_K_DISTRIBUTION));
      problem.setVisible(true);
      return;
    }
    plan.accept(draft);
  }

  private static void number(Input input, int least) {
    input.setType("number");
    input.getElement().setAttribute("min", String.valueOf(least)).setAttribute("step", "1");
    input.setValue(String.valueOf(least));
  }

  private Component field(String key, Input input) {
    String id = key.replace('.', '-');
    input.setId(id);
    input.addClassName("input");
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(id);
    return Styled.as(new Div(label, input), "field");
  }
}
