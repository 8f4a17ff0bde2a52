package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// One text in both languages, side by side where there is room; what is missing in one says so.
public class TwoTexts extends Div {
  private static final long serialVersionUID = 1L;

  private final Map<Locale, TextBox> boxes = new LinkedHashMap<>();
  private final Map<Locale, Paragraph> notes = new LinkedHashMap<>();

  /// @param id unique on the page; each language's box has it with the language's code behind
  public TwoTexts(String id, String label, Localized text, int most, Consumer<Localized> changed) {
    addClassName("both");
    for (Locale language : Languages.ALL) {
      var box = new TextBox(most);
      String code = language.getLanguage();
      box.setId(id + "-" + code);
      box.getElement()
          .setAttribute("lang", code)
          .setAttribute("aria-describedby", id + "-" + code + "-note");
      box.setValue(text.byLanguage().getOrDefault(code, ""));
      var caption =
          Styled.as(
              new NativeLabel(
                  getTranslation(
                      "platform.both.inLanguage", label, language.getDisplayLanguage(getLocale()))),
              "field__label");
      caption.setFor(box);
      var note = Styled.as(new Paragraph(getTranslation("platform.both.missing")), "both__missing");
      note.setId(id + "-" + code + "-note");
      boxes.put(language, box);
      notes.put(language, note);
      box.addValueChangeListener(
          _ -> {
            mark();
            changed.accept(text());
          });
      add(Styled.as(new Div(caption, box, note), "field"));
    }
    mark();
  }

  /// For what may be left out: nothing is missing then.
  public TwoTexts optional() {
    notes.values().forEach(Paragraph::removeFromParent);
    boxes.values().forEach(box -> box.getElement().removeAttribute("aria-describedby"));
    return this;
  }

  /// For texts of several paragraphs.
  public TwoTexts large() {
    boxes.values().forEach(box -> box.addClassName("input--text"));
    return this;
  }

  Localized text() {
    return new Localized(
        boxes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    box -> box.getKey().getLanguage(), box -> box.getValue().getValue())));
  }

  private void mark() {
    Localized text = text();
    notes.forEach((language, note) -> note.setVisible(text.lacks(language)));
  }
}
