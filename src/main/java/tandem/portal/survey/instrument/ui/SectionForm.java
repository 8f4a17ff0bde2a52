package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.Editing;
import tandem.portal.survey.instrument.InstrumentRules;
import tandem.portal.survey.instrument.Problem;
import tandem.portal.survey.instrument.ScaleKind;

/// One screen of the survey: its heading and its questions.
class SectionForm extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final transient Instrument.Section section;

  /// @param number counted from 1
  /// @param before how many questions the sections before it ask
  /// @param removed what was last removed, perhaps from here
  SectionForm(
      Draft draft,
      Alliance alliance,
      Instrument.Section section,
      int number,
      int before,
      OpenQuestion open,
      @Nullable Removed removed) {
    this.draft = draft;
    this.section = section;
    addClassName("studio__group");
    var list = Styled.as(new OrderedList(), "questions");
    List<Problem> problems = InstrumentRules.problems(draft.now());
    int place = before;
    int gone = removed != null && removed.section().equals(section.id()) ? removed.at() : -1;
    for (Instrument.Item item : section.items()) {
      if (removed != null && place - before == gone) {
        list.add(new ListItem(removed.line(draft)));
      }
      place++;
      list.add(
          new ItemForm(
              draft,
              alliance,
              item,
              place,
              open.is(item.id()),
              problems.stream().filter(p -> p.at().equals(item.id())).toList(),
              open::toggle));
    }
    if (removed != null && section.items().size() == gone) {
      list.add(new ListItem(removed.line(draft)));
    }
    add(
        Styled.as(
            new Header(new H2(getTranslation("survey.instrument.section", number)), moves(number)),
            "row"),
        new TwoTexts(
            "section-" + section.id(),
            getTranslation("survey.instrument.section.title"),
            section.title(),
            InstrumentRules.TITLE_CHARACTERS,
            text -> draft.write(d -> Editing.rename(d, section.id(), text))),
        list,
        adding(open));
  }

  /// Which question is in hand.
  interface OpenQuestion {
    boolean is(String item);

    void toggle(String item);

    void open(String item);
  }

  private Component moves(int number) {
    return Styled.as(
        new Div(
            move("up", -1, number),
            move("down", 1, number),
            Kit.icon(
                "trash",
                getTranslation("survey.instrument.section.remove", number),
                () -> remove(number))),
        "question__moves");
  }

  private void remove(int number) {
    Instrument.Section last = draft.now().sections().get(number - 1);
    draft.remove(
        d -> Editing.removeSection(d, section.id()),
        new Removed(
            "",
            number - 1,
            getTranslation("survey.instrument.section.removed", number),
            d -> Editing.insertSection(d, number - 1, last),
            "up-" + section.id()));
  }

  private NativeButton move(String way, int by, int number) {
    var button =
        Kit.icon(
            way,
            getTranslation("survey.instrument.section." + way, number),
            () ->
                draft.arrange(
                    d -> Editing.moveSection(d, section.id(), by), way + "-" + section.id()));
    button.setId(way + "-" + section.id());
    return button;
  }

  private Component adding(OpenQuestion open) {
    var kinds = new LinkedHashMap<String, String>();
    Stream.of(ScaleKind.values()).forEach(k -> kinds.put(k.name(), getTranslation(k.textKey())));
    var kind = new FilterSelect("new-kind-" + section.id(), kinds);
    kind.show(ScaleKind.AGREEMENT_5.name());
    var add =
        Kit.button(
            getTranslation("survey.instrument.item.add"),
            "quiet",
            () -> {
              Instrument.Definition longer =
                  Editing.addItem(draft.now(), section.id(), ScaleKind.valueOf(kind.getValue()));
              String id =
                  longer.sections().stream()
                      .filter(s -> s.id().equals(section.id()))
                      .findFirst()
                      .orElseThrow()
                      .items()
                      .getLast()
                      .id();
              open.open(id);
              draft.arrange(_ -> longer, "open-" + id);
            });
    add.addComponentAsFirst(Styled.icon("plus"));
    return Styled.as(
        new Div(Kit.field(getTranslation("survey.instrument.item.kind"), kind), add),
        "questions__add");
  }
}
