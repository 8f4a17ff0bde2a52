package tandem.portal.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.PersonalData;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.privacy.Candidate;
import tandem.portal.privacy.ErasureService;
import tandem.portal.privacy.PrivacyPermissions;
import tandem.portal.privacy.PrivacyRoutes;

/// One person, and what erasing them does, before it is done: it cannot be undone, so it is the one
/// place that asks to type a word.
@Route(PrivacyRoutes.ERASURE)
@Requires(PrivacyPermissions.MANAGE)
class ErasureView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ErasureService erasures;
  private final transient List<PersonalData> modules;

  ErasureView(ErasureService erasures, List<PersonalData> modules) {
    this.erasures = erasures;
    this.modules = modules;
    addClassNames("page", "page--narrow", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Candidate person = erasures.candidate(new PersonId(RouteId.of(event, PrivacyRoutes.PERSON)));
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(getTranslation("privacy.erase.eyebrow")), "eyebrow"),
                Styled.as(new H1(person.name()), "page__title"),
                Styled.as(new Paragraph(person.email()), "page__lead")),
            "page__head"),
        warning(person),
        new Callout(
            Callout.Tone.INFO,
            getTranslation("privacy.erase.elsewhereTitle"),
            getTranslation("privacy.erase.elsewhere")),
        what(),
        confirmation(person));
  }

  private Callout warning(Candidate person) {
    return person.leftOn() == null
        ? new Callout(
            Callout.Tone.PROBLEM,
            getTranslation("privacy.erase.activeTitle"),
            getTranslation("privacy.erase.active"))
        : new Callout(
            Callout.Tone.SOON,
            getTranslation("privacy.erase.leftTitle"),
            getTranslation("privacy.erase.left", Dates.full(person.leftOn(), getLocale())));
  }

  /// Closed at first: on a phone it is many screens between the warning and the button.
  private Section what() {
    var kinds = Styled.as(new UnorderedList(), "rows");
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .map(rows -> rows.name().replace('.', '_'))
        .sorted(Comparator.naturalOrder())
        .forEach(
            table ->
                kinds.add(
                    new ListItem(
                        Styled.as(
                            new Div(
                                Styled.as(
                                    new Span(getTranslation("identity.data.kind." + table)),
                                    "rows__title"),
                                new Span(getTranslation("identity.data.erasure." + table))),
                            "rows__words"))));
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("privacy.erase.what")), "card__title"),
            new Paragraph(getTranslation("privacy.erase.inShort")),
            Styled.as(
                new NativeDetails(getTranslation("privacy.erase.eachKind"), kinds), "disclosure"),
            Styled.as(new Paragraph(getTranslation("privacy.erase.survey")), "card__text")),
        "card",
        "stack",
        "stack--s");
  }

  private Section confirmation(Candidate person) {
    String word = getTranslation("privacy.erase.word");
    var typed = new Input();
    typed.setId("erase-word");
    typed.addClassName("input");
    typed.getElement().setAttribute("autocomplete", "off");
    var label =
        Styled.as(new NativeLabel(getTranslation("privacy.erase.type", word)), "field__label");
    label.setFor("erase-word");
    var problem = Styled.as(new Paragraph(), "field__error");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    var erase =
        Styled.as(
            new NativeButton(
                getTranslation(
                    person.leftOn() == null ? "privacy.erase.both" : "privacy.erase.now"),
                _ -> {
                  if (typed.getValue().strip().equalsIgnoreCase(word)) {
                    erase(person, problem);
                  } else {
                    say(problem, getTranslation("privacy.erase.wrongWord", word));
                    typed.focus();
                  }
                }),
            "button",
            "button--danger");
    var back =
        Styled.as(
            new Anchor(PrivacyRoutes.PRIVACY, getTranslation("privacy.erase.back")),
            "button",
            "button--quiet");
    return Styled.as(
        new Section(
            Styled.as(new Div(label, typed, problem), "field"),
            Styled.as(new Div(back, erase), "actions", "actions--end")),
        "card",
        "stack");
  }

  private void erase(Candidate person, Paragraph problem) {
    try {
      erasures.erase(person.person());
    } catch (ConflictException e) {
      say(problem, getTranslation(e.textKey(), e.arguments()));
      return;
    }
    Toast.show(getTranslation("privacy.erase.done"));
    UI.getCurrent().navigate(PrivacyRoutes.PRIVACY);
  }

  private static void say(Paragraph problem, String text) {
    problem.setText(text);
    problem.setVisible(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("privacy.erase.eyebrow") + " – Tandem";
  }
}
