package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.terms.Offer;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.OneOf;
import tandem.portal.platform.ui.Styled;

/// What a seller will see of the part in hand, on a phone or a desk, in either language.
class Preview extends Aside {
  private static final long serialVersionUID = 1L;
  private static final String ANYBODY = "ANYBODY";

  private final Div screen = Styled.as(new Div(), "preview__screen");
  private final transient Shelf shelf;
  private final transient Offer offer;
  private transient ModuleDefinition module;
  private Place place;
  private Locale language;
  private boolean answers;
  private @Nullable JobRole as;

  Preview(ModuleDefinition module, Place place, Shelf shelf, Offer offer) {
    this.shelf = shelf;
    this.offer = offer;
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
                    getTranslation("learning.author.preview.width"), widths, "phone", this::device),
                reader()),
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

  /// As whom: a seller of a job role, or anybody.
  private Component reader() {
    var roles = new LinkedHashMap<String, String>();
    roles.put(ANYBODY, getTranslation("learning.author.preview.anybody"));
    for (JobRole role : JobRole.values()) {
      roles.put(role.name(), getTranslation(role.textKey()));
    }
    return Controls.select(
        "preview-as",
        getTranslation("learning.author.preview.as"),
        roles,
        ANYBODY,
        chosen -> {
          as = chosen.equals(ANYBODY) ? null : JobRole.valueOf(chosen);
          draw();
        });
  }

  private void device(String width) {
    screen.setClassName("preview__screen--phone", width.equals("phone"));
    screen.setClassName("preview__screen--desktop", width.equals("desktop"));
  }

  private void draw() {
    screen.removeAll();
    screen.getElement().setAttribute("lang", language.getLanguage());
    if (as != null && !module.terms().audience().suits(as)) {
      screen.add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("learning.author.preview.notFor", getTranslation(as.textKey())),
              getTranslation("learning.author.preview.notFor.text")));
      return;
    }
    if (place instanceof Place.Head || place instanceof Place.ForWhom) {
      TermsWords.first(module.terms(), offer, language)
          .ifPresent(
              first ->
                  screen.add(
                      Styled.as(
                          new Div(Styled.icon("lock"), new Paragraph(first)),
                          "callout",
                          "callout--info")));
    }
    screen.add(AsSeen.of(module, place, shelf, language, answers));
  }
}
