package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.OneOf;

/// What a seller will see, on a phone or a desk, in either language.
class Preview extends Aside {
  private static final long serialVersionUID = 1L;

  private final Div screen = Kit.box("preview__screen");
  private final OneOf<Locale> languages;
  private final Kind kind;
  private Locale language;
  private MessageContent content;

  Preview(String label, Kind kind, MessageContent content, Locale language) {
    this.kind = kind;
    this.content = content;
    this.language = language;
    getElement().setAttribute("aria-label", label);
    addClassName("preview");
    var names = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(l -> names.put(l, l.getDisplayLanguage(getLocale())));
    languages =
        new OneOf<>(getTranslation("messaging.preview.language"), names, language, this::show);
    var widths = new LinkedHashMap<String, String>(Map.of());
    widths.put("phone", getTranslation("messaging.preview.phone"));
    widths.put("desktop", getTranslation("messaging.preview.desktop"));
    add(
        Kit.box(
            "preview__bar",
            Kit.span(label, "card__eyebrow"),
            languages,
            new OneOf<>(getTranslation("messaging.preview.width"), widths, "phone", this::device)),
        screen);
    screen.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    screen.getElement().setAttribute("aria-label", label);
    device("phone");
    draw();
  }

  void show(MessageContent content) {
    this.content = content;
    draw();
  }

  void show(Locale language) {
    this.language = language;
    languages.choose(language);
    draw();
  }

  private void device(String width) {
    screen.setClassName("preview__screen--phone", width.equals("phone"));
    screen.setClassName("preview__screen--desktop", width.equals("desktop"));
  }

  private void draw() {
    screen.removeAll();
    screen.add(
        Kit.heading(2, Kinds.name(kind, content.title(), language)),
        Kinds.article(kind, content, language, 3));
  }
}
