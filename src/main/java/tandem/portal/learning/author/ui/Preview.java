package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.terms.Offer;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.PreviewPane;
import tandem.portal.platform.ui.Styled;

/// What a seller will see of the part in hand.
class Preview extends PreviewPane {
  private static final long serialVersionUID = 1L;
  private static final String ANYBODY = "ANYBODY";

  private final transient Shelf shelf;
  private final transient Offer offer;
  private transient ModuleDefinition module;
  private Place place;
  private boolean answers;
  private @Nullable JobRole as;

  Preview(ModuleDefinition module, Place place, Shelf shelf, Offer offer) {
    this.shelf = shelf.knowing(module);
    this.offer = offer;
    this.module = module;
    this.place = place;
    choose(reader());
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

  @Override
  protected List<Component> seen(Locale language) {
    if (as != null && !module.terms().audience().suits(as)) {
      return List.of(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("learning.author.preview.notFor", getTranslation(as.textKey())),
              getTranslation("learning.author.preview.notFor.text")));
    }
    var seen = new ArrayList<Component>();
    if (place instanceof Place.Head || place instanceof Place.ForWhom) {
      TermsWords.first(module.terms(), offer, language)
          .ifPresent(first -> seen.add(first(first, language)));
    }
    seen.add(AsSeen.of(module, place, shelf, language, answers));
    return seen;
  }

  private static Component first(String words, Locale language) {
    var first =
        Styled.as(new Div(Styled.icon("lock"), new Paragraph(words)), "callout", "callout--info");
    first.getElement().setAttribute("lang", language.getLanguage());
    return first;
  }
}
