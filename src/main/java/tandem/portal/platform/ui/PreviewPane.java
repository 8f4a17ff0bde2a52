package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Languages;

/// What somebody else will see of what is being written, on a phone or a desk, in either language.
public abstract class PreviewPane extends Aside {
  private static final long serialVersionUID = 1L;

  private final Div bar = Styled.as(new Div(), "preview__bar");
  private final Div screen = Styled.as(new Div(), "preview__screen");
  private final OneOf<Locale> languages;
  private Locale language;

  protected PreviewPane() {
    this(UI.getCurrent().getTranslation("platform.preview"));
  }

  /// Draws nothing yet: what is to be seen may not be known.
  protected PreviewPane(String label) {
    language = Languages.closestTo(getLocale());
    addClassName("preview");
    getElement().setAttribute("aria-label", label);
    var names = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(l -> names.put(l, l.getDisplayLanguage(getLocale())));
    languages =
        new OneOf<>(getTranslation("platform.preview.language"), names, language, this::show);
    var widths = new LinkedHashMap<String, String>();
    widths.put("phone", getTranslation("platform.preview.phone"));
    widths.put("desktop", getTranslation("platform.preview.desktop"));
    bar.add(
        Styled.as(new H2(label), "card__eyebrow"),
        languages,
        new OneOf<>(getTranslation("platform.preview.width"), widths, "phone", this::device));
    screen.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    screen.getElement().setAttribute("aria-label", label);
    device("phone");
    add(bar, screen);
  }

  /// What there is to see now. What is in this language says so itself: what the pane says to the
  /// author beside it is in the author's.
  protected abstract List<Component> seen(Locale language);

  /// One more thing to choose above.
  protected final void choose(Component choice) {
    bar.add(choice);
  }

  protected final void draw() {
    screen.removeAll();
    screen.add(seen(language));
  }

  public final void show(Locale other) {
    language = other;
    languages.choose(other);
    draw();
  }

  private void device(String width) {
    screen.setClassName("preview__screen--phone", width.equals("phone"));
    screen.setClassName("preview__screen--desktop", width.equals("desktop"));
  }
}
