package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;
import tandem.portal.privacy.Candidate;
import tandem.portal.privacy.ErasureRequest;
import tandem.portal.privacy.ErasureService;
import tandem.portal.privacy.PrivacyPermissions;
import tandem.portal.privacy.PrivacyRoutes;
import tandem.portal.privacy.RetentionService;

/// The administrator's page on data protection: who asks to be erased, who has left, how long
/// everything is kept, and what was deleted.
@Route(PrivacyRoutes.PRIVACY)
@Requires(PrivacyPermissions.MANAGE)
class PrivacyView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ErasureService erasures;
  private final transient RetentionService retention;
  private final transient RetentionCards cards;
  private final transient Clock clock;

  PrivacyView(
      ErasureService erasures, RetentionService retention, RetentionCards cards, Clock clock) {
    this.erasures = erasures;
    this.retention = retention;
    this.cards = cards;
    this.clock = clock;
    addClassNames("page", "stack", "stack--l");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("privacy.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("privacy.lead")), "page__lead")),
            "page__head"),
        waiting(),
        leavers(),
        search(),
        part("privacy.kept.title", "privacy.kept.lead", cards.period(this::show), cards.kinds()),
        part("privacy.runs.title", null, cards.runs(retention)));
    List<ErasureRequest> decided = erasures.decided();
    if (!decided.isEmpty()) {
      add(part("privacy.decided.title", null, decided(decided)));
    }
  }

  private Section waiting() {
    var requests = Styled.as(new Div(), "stack");
    LocalDate today = LocalDate.now(clock);
    erasures
        .waiting()
        .forEach(request -> requests.add(new RequestCard(request, erasures, today, this::show)));
    if (requests.getComponentCount() == 0) {
      requests.add(words("privacy.requests.none"));
    }
    return part("privacy.requests.title", null, requests);
  }

  private Section leavers() {
    List<Candidate> leavers = erasures.leavers();
    return part(
        "privacy.leavers.title",
        leavers.isEmpty() ? null : "privacy.leavers.lead",
        leavers.isEmpty() ? words("privacy.leavers.none") : people(leavers));
  }

  private Section search() {
    var sought = new Input();
    sought.setId("privacy-search");
    sought.addClassName("input");
    var label = Styled.as(new NativeLabel(getTranslation("privacy.search.label")), "field__label");
    label.setFor("privacy-search");
    var found = Styled.as(new Div(), "stack");
    found.getElement().setAttribute("aria-live", "polite");
    Runnable look =
        () -> {
          found.removeAll();
          List<Candidate> people = erasures.matching(sought.getValue());
          found.add(people.isEmpty() ? words("privacy.search.none") : people(people));
        };
    sought.addValueChangeListener(_ -> look.run());
    var button =
        Styled.as(
            new NativeButton(getTranslation("privacy.search.look"), _ -> look.run()),
            "button",
            "button--quiet");
    return part(
        "privacy.search.title",
        "privacy.search.lead",
        Styled.as(new Div(Styled.as(new Div(label, sought), "field"), button), "toolbar"),
        found);
  }

  private Lines people(List<Candidate> people) {
    var lines =
        new Lines(
            getTranslation("privacy.leavers.title"),
            "privacy.people.name",
            "privacy.people.externalId",
            "privacy.people.left",
            "privacy.people.erased",
            "privacy.people.action");
    people.forEach(
        person ->
            lines.line(
                person.name(),
                Lines.text(person.externalId() == null ? "–" : person.externalId()),
                Lines.text(
                    person.leftOn() == null
                        ? getTranslation("privacy.people.active")
                        : day(person.leftOn())),
                Lines.text(day(person.erasedBy())),
                erase(person)));
    return lines;
  }

  private Anchor erase(Candidate person) {
    var erase =
        new Anchor(PrivacyRoutes.erasure(person.person()), getTranslation("privacy.people.erase"));
    erase
        .getElement()
        .setAttribute("aria-label", getTranslation("privacy.people.eraseWhom", person.name()));
    return erase;
  }

  private Lines decided(List<ErasureRequest> requests) {
    var lines =
        new Lines(
            getTranslation("privacy.decided.title"),
            "privacy.people.name",
            "privacy.decided.asked",
            "privacy.decided.on",
            "privacy.decided.outcome",
            "privacy.decided.reason");
    requests.forEach(
        request ->
            lines.line(
                request.name() == null ? getTranslation("privacy.decided.nobody") : request.name(),
                Lines.text(day(request.requestedOn())),
                Lines.text(day(request.decidedOn())),
                Lines.text(getTranslation("privacy.outcome." + request.outcome())),
                Lines.text(request.reason() == null ? "–" : request.reason())));
    return lines;
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "–" : Dates.brief(day, getLocale());
  }

  private Section part(String title, @Nullable String lead, Component... content) {
    var part = Styled.as(new Section(new H2(getTranslation(title))), "page__section");
    if (lead != null) {
      part.add(words(lead));
    }
    part.add(content);
    return part;
  }

  private Paragraph words(String key) {
    return Styled.as(new Paragraph(getTranslation(key)), "card__text");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("privacy.title") + " – Tandem";
  }
}
