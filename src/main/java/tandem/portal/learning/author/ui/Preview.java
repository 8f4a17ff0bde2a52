package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.Locale;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.OneOf;
import tandem.portal.platform.ui.Styled;

/// What a seller will see of the part in hand, on a phone or a desk, in either language.
class Preview extends Aside {
  private static final long serialVersionUID = 1L;

  private final Div screen = Styled.as(new Div(), "preview__screen");
  private final transient Shelf shelf;
  private transient ModuleDefinition module;
  private Place place;
  private Locale language;
  private boolean answers;

  Preview(ModuleDefinition module, Place place, Shelf shelf) {
    this.shelf = shelf;
    this.module = module;
    this.place = place;
    this.language = Languages.closestTo(getLocale());
    addClassName("preview");
    String label = getTranslation("learning.author.preview");
    var heading = Styled.as(new H2(label), "card__eyebrow");
    heading.setId("preview-heading");
    getElement().setAttribute("aria-labelledby", "preview-heading");
    var names = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(l -> names.put(l, l.getDisplayLanguage(getLocale())));
    var widths = new LinkedHashMap<String, String>();
    widths.put("phone", getTranslation("learning.author.preview.phone"));
    widths.put("desktop", getTranslation("learning.author.preview.desktop"));
    add(
        Styled.as(
            new Div(
                heading,
                new OneOf<>(
                    getTranslation("learning.author.preview.language"),
                    names,
                    language,
                    chosen -> {
                      language = chosen;
                      draw();
                    }),
                new OneOf<>(
                    getTranslation("learning.author.preview.width"),
                    widths,
                    "phone",
                    this::device)),
            "preview__bar"),
        screen);
    screen.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    screen.getElement().setAttribute("aria-label", label);
    device("phone");
    draw();
  }

  /// For whoever signs: with what is right.
  Preview withAnswers() {
    answers = true;
    draw();
    return this;
  }

  void show(ModuleDefinition now, Place inHand) {
    module = now;
    place = inHand;
    draw();
  }

  private void device(String width) {
    screen.setClassName("preview__screen--phone", width.equals("phone"));
    screen.setClassName("preview__screen--desktop", width.equals("desktop"));
  }

  private void draw() {
    screen.removeAll();
    screen.getElement().setAttribute("lang", language.getLanguage());
    screen.add(AsSeen.of(module, place, shelf, language, answers));
  }
}
