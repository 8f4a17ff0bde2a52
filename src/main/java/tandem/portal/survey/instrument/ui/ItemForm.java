package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.Editing;
import tandem.portal.survey.instrument.InstrumentRules;
import tandem.portal.survey.instrument.Problem;
import tandem.portal.survey.instrument.ScaleKind;

/// One question in the list: a line that says what it is, and its form when it is the one in hand.
class ItemForm extends ListItem {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final transient Instrument.Item asked;

  /// @param place where it stands, counted over all sections from 1
  /// @param toggle opens it, or closes it
  ItemForm(
      Draft draft,
      Alliance alliance,
      Instrument.Item asked,
      int place,
      boolean open,
      List<Problem> problems,
      Consumer<String> toggle) {
    this.draft = draft;
    this.asked = asked;
    addClassName("question");
    add(line(place, open, problems, toggle));
    if (open) {
      add(form(alliance));
    }
  }

  private Component line(int place, boolean open, List<Problem> problems, Consumer<String> toggle) {
    String id = asked.id();
    String text = asked.text().in(getLocale());
    var opener =
        Styled.as(
            new NativeButton("", _ -> toggle.accept(id)),
            "question__open",
            "button",
            "button--plain");
    opener.setId("open-" + id);
    opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    opener.add(
        Styled.as(new Span(place + "."), "question__number"),
        Styled.as(
            new Span(text.isBlank() ? getTranslation("survey.instrument.untitled") : text),
            "question__text"));
    var facts =
        Styled.as(
            new Div(new Span(getTranslation(ScaleKind.of(asked.scale()).textKey()))),
            "question__facts");
    if (asked.lead() != null) {
      facts.add(new Span(getTranslation("survey.instrument.lead.short")));
    }
    if (asked.when() != null) {
      facts.add(new Span(getTranslation("survey.instrument.when.short")));
    }
    if (!problems.isEmpty()) {
      facts.add(
          new StatusMark(
              "soon", "alert", getTranslation("survey.instrument.open", problems.size())));
    }
    var moves =
        Styled.as(
            new Div(move("up", -1, place), move("down", 1, place), remove(place)),
            "question__moves");
    return Styled.as(new Div(opener, facts, moves), "question__line");
  }

  private NativeButton move(String way, int by, int place) {
    var button =
        Kit.icon(
            way,
            getTranslation("survey.instrument.item." + way, place),
            () -> draft.arrange(d -> Editing.moveItem(d, asked.id(), by), way + "-" + asked.id()));
    button.setId(way + "-" + asked.id());
    return button;
  }

  private NativeButton remove(int place) {
    return Kit.icon(
        "trash", getTranslation("survey.instrument.item.remove", place), () -> removeNow(place));
  }

  private void removeNow(int place) {
    Instrument.Section home =
        draft.now().sections().stream()
            .filter(s -> s.items().stream().anyMatch(i -> i.id().equals(asked.id())))
            .findFirst()
            .orElseThrow();
    List<String> ids = home.items().stream().map(Instrument.Item::id).toList();
    int at = ids.indexOf(asked.id());
    Instrument.Item last = home.items().get(at);
    draft.remove(
        d -> Editing.removeItem(d, asked.id()),
        new Removed(
            home.id(),
            at,
            getTranslation("survey.instrument.item.removed", place),
            d -> Editing.insertItem(d, home.id(), at, last),
            "open-" + asked.id()));
  }

  private Component form(Alliance alliance) {
    String id = asked.id();
    var form = Styled.as(new Div(), "question__form", "stack");
    Localized lead = asked.lead();
    if (lead != null) {
      form.add(
          new TwoTexts(
              "lead-" + id,
              getTranslation("survey.instrument.lead"),
              lead,
              InstrumentRules.TEXT_CHARACTERS,
              text -> draft.write(d -> Editing.lead(d, id, text))));
    }
    form.add(
        new TwoTexts(
            "text-" + id,
            getTranslation(lead == null ? "survey.instrument.text" : "survey.instrument.line"),
            asked.text(),
            InstrumentRules.TEXT_CHARACTERS,
            text -> draft.write(d -> Editing.text(d, id, text))),
        Styled.as(new Paragraph(getTranslation("survey.instrument.partner")), "studio__hint"),
        new ScaleForm(draft, asked),
        matrix(lead),
        new ConditionForm(draft, alliance, asked));
    return form;
  }

  private Component matrix(@Nullable Localized lead) {
    String id = asked.id();
    if (lead == null) {
      var begin =
          Kit.button(
              getTranslation("survey.instrument.matrix.begin"),
              "quiet",
              () -> draft.arrange(d -> Editing.lead(d, id, Editing.BLANK), "open-" + id));
      begin.addClassName("button--small");
      return Kit.actions(begin);
    }
    var add =
        Kit.button(
            getTranslation("survey.instrument.matrix.add"),
            "quiet",
            () -> draft.arrange(d -> Editing.addLine(d, id), "open-" + id));
    var end =
        Kit.button(
            getTranslation("survey.instrument.matrix.end"),
            "plain",
            () -> draft.arrange(d -> Editing.lead(d, id, null), "open-" + id));
    add.addClassName("button--small");
    end.addClassName("button--small");
    return Kit.actions(add, end);
  }
}
