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
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
  private final Map<Input, Paragraph> problems = new LinkedHashMap<>();

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
        Styled.as(new Div(back, save), "actions", "actions--end"));
  }

  private void save(Consumer<WaveDraft> plan) {
    LocalDate first = day(opens);
    LocalDate last = day(closes);
    OptionalInt means = whole(kMean);
    OptionalInt distributions = whole(kDistribution);
    int least =
        Math.max(
            WaveDraft.SMALLEST_K_DISTRIBUTION, means.orElse(WaveDraft.SMALLEST_K_DISTRIBUTION));
    var wrong = new LinkedHashMap<Input, String>();
    if (first == null) {
      wrong.put(opens, getTranslation("survey.plan.wrong.day"));
    }
    if (last == null) {
      wrong.put(closes, getTranslation("survey.plan.wrong.day"));
    } else if (first != null && (last.isBefore(first) || last.isAfter(first.plusYears(1)))) {
      wrong.put(closes, getTranslation("survey.plan.wrong.closes"));
    }
    if (means.isEmpty() || means.getAsInt() < WaveDraft.SMALLEST_K_MEAN) {
      wrong.put(kMean, getTranslation("survey.plan.wrong.kMean", WaveDraft.SMALLEST_K_MEAN));
    }
    if (distributions.isEmpty() || distributions.getAsInt() < least) {
      wrong.put(kDistribution, getTranslation("survey.plan.wrong.kDistribution", least));
    }
    List.of(opens, closes, kMean, kDistribution).forEach(input -> say(input, wrong.get(input)));
    if (first == null
        || last == null
        || means.isEmpty()
        || distributions.isEmpty()
        || !wrong.isEmpty()) {
      wrong.keySet().stream().findFirst().ifPresent(Input::focus);
      return;
    }
    plan.accept(
        new WaveDraft(
            instrument.getValue(),
            first,
            last,
            means.getAsInt(),
            distributions.getAsInt(),
            management.getValue()));
  }

  /// @return null for what is no day of our time
  private static @Nullable LocalDate day(Input input) {
    try {
      LocalDate day = LocalDate.parse(input.getValue());
      return day.getYear() < WaveDraft.FIRST_YEAR || day.getYear() > WaveDraft.LAST_YEAR
          ? null
          : day;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static OptionalInt whole(Input input) {
    try {
      return OptionalInt.of(Integer.parseInt(input.getValue()));
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private void say(Input input, @Nullable String wrong) {
    Paragraph problem = Objects.requireNonNull(problems.get(input));
    problem.setText(wrong == null ? "" : wrong);
    problem.setVisible(wrong != null);
    if (wrong == null) {
      input.getElement().removeAttribute("aria-invalid");
    } else {
      input.getElement().setAttribute("aria-invalid", "true");
    }
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
    String id = key.replace('.', '-');
    input.setId(id);
    input.addClassName("input");
    var problem = Styled.as(new Paragraph(), "field__error");
    problem.setId(id + "-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    problems.put(input, problem);
    input.getElement().setAttribute("aria-describedby", id + "-problem");
    var field = field(key, (Component) input);
    field.add(problem);
    return field;
  }

  private Div field(String key, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }
}
