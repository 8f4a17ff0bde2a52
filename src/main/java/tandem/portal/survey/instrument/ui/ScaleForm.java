package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.Editing;
import tandem.portal.survey.instrument.InstrumentRules;
import tandem.portal.survey.instrument.ScaleKind;

/// How a question is answered: the kind, and what belongs to it.
class ScaleForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final String item;
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  ScaleForm(Draft draft, Instrument.Item asked) {
    this.draft = draft;
    this.item = asked.id();
    addClassName("stack");
    var kinds = new LinkedHashMap<String, String>();
    Stream.of(ScaleKind.values()).forEach(k -> kinds.put(k.name(), getTranslation(k.textKey())));
    String id = "kind-" + item;
    add(
        Kit.select(
            id,
            getTranslation("survey.instrument.kind"),
            kinds,
            ScaleKind.of(asked.scale()).name(),
            chosen ->
                draft.arrange(
                    d -> Editing.scale(d, item, ScaleKind.valueOf(chosen).from(scale())), id)));
    problem.setVisible(false);
    problem.getElement().setAttribute("role", "alert");
    switch (asked.scale()) {
      case Scale.Agreement _ -> {}
      case Scale.Rating rating -> add(ends(rating));
      case Scale.Offer offer -> add(choices(offer.choices()));
      case Scale.Amount amount -> add(amount(amount));
      case Scale.Words words -> add(words(words));
    }
    add(problem);
  }

  private Scale scale() {
    return draft.now().sections().stream()
        .flatMap(section -> section.items().stream())
        .filter(one -> one.id().equals(item))
        .findFirst()
        .orElseThrow()
        .scale();
  }

  private Component ends(Scale.Rating rating) {
    return Styled.as(
        new Div(
            text(
                "least",
                "survey.instrument.least",
                rating.least(),
                text -> new Scale.Rating(text, ((Scale.Rating) scale()).most())),
            text(
                "most",
                "survey.instrument.most",
                rating.most(),
                text -> new Scale.Rating(((Scale.Rating) scale()).least(), text))),
        "stack");
  }

  private TwoTexts text(
      String name,
      String key,
      Localized text,
      java.util.function.Function<Localized, Scale> scaleWith) {
    return new TwoTexts(
        name + "-" + item,
        getTranslation(key),
        text,
        InstrumentRules.TITLE_CHARACTERS,
        now -> draft.write(d -> Editing.scale(d, item, scaleWith.apply(now))));
  }

  private Component choices(List<Scale.Choice> choices) {
    var list = Styled.as(new UnorderedList(), "choices");
    for (Scale.Choice choice : choices) {
      int number = choices.indexOf(choice) + 1;
      var text =
          new TwoTexts(
              "choice-" + item + "-" + choice.id(),
              getTranslation("survey.instrument.choice", number),
              choice.text(),
              InstrumentRules.TEXT_CHARACTERS,
              now ->
                  draft.write(
                      d ->
                          Editing.scale(
                              d,
                              item,
                              with(
                                  offered().stream()
                                      .map(
                                          c ->
                                              c.id().equals(choice.id())
                                                  ? new Scale.Choice(c.id(), now)
                                                  : c)
                                      .toList()))));
      var remove =
          Kit.icon(
              "trash",
              getTranslation("survey.instrument.choice.remove", number),
              () ->
                  draft.arrange(
                      d ->
                          Editing.scale(
                              d,
                              item,
                              with(
                                  offered().stream()
                                      .filter(c -> !c.id().equals(choice.id()))
                                      .toList())),
                      "add-choice-" + item));
      remove.setEnabled(choices.size() > 2);
      list.add(Styled.as(new ListItem(text, remove), "choices__item"));
    }
    var add = Kit.button(getTranslation("survey.instrument.choice.add"), "quiet", this::addChoice);
    add.addClassName("button--small");
    add.setId("add-choice-" + item);
    add.setEnabled(choices.size() < InstrumentRules.CHOICES);
    return Styled.as(new Div(list, Kit.actions(add)), "stack");
  }

  private void addChoice() {
    var longer = new ArrayList<>(offered());
    String id = Editing.freshChoice(longer);
    longer.add(new Scale.Choice(id, Editing.BLANK));
    draft.arrange(
        d -> Editing.scale(d, item, with(longer)),
        "choice-"
            + item
            + "-"
            + id
            + "-"
            + tandem.portal.platform.Languages.closestTo(getLocale()).getLanguage());
  }

  private List<Scale.Choice> offered() {
    return ((Scale.Offer) scale()).choices();
  }

  private Scale with(List<Scale.Choice> choices) {
    return switch ((Scale.Offer) scale()) {
      case Scale.One _ -> new Scale.One(choices);
      case Scale.Many _ -> new Scale.Many(choices);
      case Scale.Ranking _ -> new Scale.Ranking(choices);
    };
  }

  private Component amount(Scale.Amount amount) {
    var most = number("most-" + item, amount.most());
    var bands = new Input();
    bands.addClassName("input");
    bands.setId("bands-" + item);
    bands.setValue(amount.bands().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    Runnable changed =
        () ->
            numbers(
                () -> {
                  List<Integer> from =
                      Stream.of(bands.getValue().split("[,;\\s]+"))
                          .filter(text -> !text.isBlank())
                          .map(Integer::valueOf)
                          .toList();
                  return new Scale.Amount(
                      from.getFirst(),
                      Integer.parseInt(most.getValue()),
                      ((Scale.Amount) scale()).unit(),
                      from);
                });
    most.addValueChangeListener(_ -> changed.run());
    bands.addValueChangeListener(_ -> changed.run());
    return Styled.as(
        new Div(
            text(
                "unit",
                "survey.instrument.unit",
                amount.unit(),
                unit -> {
                  var now = (Scale.Amount) scale();
                  return new Scale.Amount(now.least(), now.most(), unit, now.bands());
                }),
            Styled.as(
                new Div(
                    Kit.field(getTranslation("survey.instrument.bands"), bands),
                    Kit.field(getTranslation("survey.instrument.largest"), most)),
                "form-row"),
            Styled.as(
                new Paragraph(getTranslation("survey.instrument.bands.note")), "studio__hint")),
        "stack");
  }

  private Component words(Scale.Words words) {
    var longest = number("longest-" + item, words.longest());
    longest.addValueChangeListener(
        _ -> numbers(() -> new Scale.Words(Integer.parseInt(longest.getValue()))));
    return Kit.field(getTranslation("survey.instrument.longest"), longest);
  }

  /// What is no scale yet stays in the field and says what to do; the former one holds until then.
  private void numbers(java.util.function.Supplier<Scale> scale) {
    try {
      Scale read = scale.get();
      problem.setVisible(!InstrumentRules.fits(read));
      if (InstrumentRules.fits(read)) {
        draft.write(d -> Editing.scale(d, item, read));
      }
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      problem.setVisible(true);
    }
    problem.setText(
        getTranslation(
            scale() instanceof Scale.Amount
                ? "survey.instrument.bands.wrong"
                : "survey.instrument.longest.wrong",
            InstrumentRules.LARGEST_AMOUNT,
            InstrumentRules.LONGEST_WORDS));
  }

  private static Input number(String id, int value) {
    var input = new Input();
    input.addClassName("input");
    input.setId(id);
    input.setType("number");
    input.getElement().setAttribute("step", "1").setAttribute("min", "1");
    input.setValue(String.valueOf(value));
    return input;
  }
}
