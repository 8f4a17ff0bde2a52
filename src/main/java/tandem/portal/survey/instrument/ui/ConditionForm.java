package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Instrument.Condition;
import tandem.portal.survey.instrument.Editing;

/// Whom a question is asked: everybody, those who chose something before, a side or job roles.
class ConditionForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final String ALL = "ALL";
  private static final String EARLIER = "EARLIER";
  private static final String AUDIENCE = "AUDIENCE";

  private final transient Draft draft;
  private final transient Alliance alliance;
  private final String item;
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  ConditionForm(Draft draft, Alliance alliance, Instrument.Item asked) {
    this.draft = draft;
    this.alliance = alliance;
    this.item = asked.id();
    addClassName("stack");
    List<Instrument.Item> before = Editing.before(draft.now(), item);
    var kinds = new LinkedHashMap<String, String>();
    kinds.put(ALL, getTranslation("survey.instrument.when.ALL"));
    if (!before.isEmpty()) {
      kinds.put(EARLIER, getTranslation("survey.instrument.when.EARLIER"));
    }
    kinds.put(AUDIENCE, getTranslation("survey.instrument.when.AUDIENCE"));
    problem.setVisible(false);
    problem.getElement().setAttribute("role", "alert");
    add(
        Kit.select(
            "when-" + item,
            getTranslation("survey.instrument.when"),
            kinds,
            switch (asked.when()) {
              case Condition.Earlier _ -> EARLIER;
              case Condition.Audience _ -> AUDIENCE;
              case null -> ALL;
            },
            chosen -> begin(chosen, before)));
    switch (asked.when()) {
      case Condition.Earlier earlier -> add(earlier(earlier, before));
      case Condition.Audience audience -> add(audience(audience));
      case null -> {}
    }
    add(problem);
  }

  private void begin(String chosen, List<Instrument.Item> before) {
    arrange(
        switch (chosen) {
          case EARLIER -> first(before.getLast());
          case AUDIENCE -> new Condition.Audience(Set.of(alliance.a().id()), Set.of());
          default -> null;
        });
  }

  private static Condition first(Instrument.Item earlier) {
    return new Condition.Earlier(
        earlier.id(), Set.of(((Scale.Choices) earlier.scale()).choices().getFirst().id()));
  }

  private Component earlier(Condition.Earlier earlier, List<Instrument.Item> before) {
    var questions = new LinkedHashMap<String, String>();
    before.forEach(one -> questions.put(one.id(), words(one.text().in(getLocale()))));
    Instrument.Item source =
        before.stream().filter(one -> one.id().equals(earlier.item())).findFirst().orElseThrow();
    var choices = new LinkedHashMap<String, String>();
    ((Scale.Choices) source.scale())
        .choices()
        .forEach(choice -> choices.put(choice.id(), words(choice.text().in(getLocale()))));
    var ticked = new HashSet<>(earlier.anyOf());
    return Styled.as(
        new Div(
            Kit.select(
                "after-" + item,
                getTranslation("survey.instrument.when.item"),
                questions,
                earlier.item(),
                id ->
                    arrange(
                        first(
                            before.stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow()))),
            ticks(
                "survey.instrument.when.anyOf",
                choices,
                ticked,
                () -> write(ticked.isEmpty(), () -> new Condition.Earlier(source.id(), ticked)))),
        "stack");
  }

  private Component audience(Condition.Audience audience) {
    var sides = new LinkedHashMap<String, String>();
    Stream.of(alliance.a(), alliance.b())
        .forEach(side -> sides.put(side.id().toString(), side.companyName()));
    var roles = new LinkedHashMap<String, String>();
    Stream.of(JobRole.values())
        .forEach(role -> roles.put(role.name(), getTranslation(role.textKey())));
    var itsSides = new HashSet<>(audience.sides().stream().map(SideId::toString).toList());
    var itsRoles = new HashSet<>(audience.jobRoles().stream().map(JobRole::name).toList());
    return Styled.as(
        new Div(
            ticks("survey.instrument.when.sides", sides, itsSides, () -> store(itsSides, itsRoles)),
            ticks("survey.instrument.when.roles", roles, itsRoles, () -> store(itsSides, itsRoles)),
            Styled.as(
                new Paragraph(getTranslation("survey.instrument.when.roles.note")),
                "studio__hint")),
        "stack");
  }

  private void store(Set<String> sides, Set<String> roles) {
    write(
        sides.isEmpty() && roles.isEmpty(),
        () ->
            new Condition.Audience(
                sides.stream()
                    .map(id -> new SideId(UUID.fromString(id)))
                    .collect(Collectors.toSet()),
                roles.stream().map(JobRole::valueOf).collect(Collectors.toSet())));
  }

  /// @param ticked changes with the ticks
  private Component ticks(
      String key, Map<String, String> options, Set<String> ticked, Runnable changed) {
    var group = Styled.as(new FieldSet(getTranslation(key)), "ticks");
    options.forEach(
        (id, label) -> {
          var tick = new Tick(key.substring(key.lastIndexOf('.') + 1) + "-" + item + "-" + id);
          tick.setValue(ticked.contains(id));
          tick.addValueChangeListener(
              change -> {
                if (change.getValue()) {
                  ticked.add(id);
                } else {
                  ticked.remove(id);
                }
                changed.run();
              });
          var caption = new NativeLabel(label);
          caption.setFor(tick);
          group.add(Styled.as(new Div(tick, caption), "ticks__one"));
        });
    return group;
  }

  /// Nothing ticked is no condition: the former one holds until something is.
  private void write(boolean nothing, Supplier<Condition> condition) {
    problem.setVisible(nothing);
    problem.setText(getTranslation("survey.instrument.when.nothing"));
    if (!nothing) {
      draft.write(d -> Editing.when(d, item, condition.get()));
    }
  }

  private void arrange(@Nullable Condition condition) {
    draft.arrange(d -> Editing.when(d, item, condition), "when-" + item);
  }

  private String words(String text) {
    return text.isBlank() ? getTranslation("survey.instrument.untitled") : text;
  }
}
