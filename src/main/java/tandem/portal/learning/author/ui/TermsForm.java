package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.JobRole;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.author.ModulePage;
import tandem.portal.learning.terms.Attempts;
import tandem.portal.learning.terms.Offer;
import tandem.portal.learning.terms.Recertification;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.NumberBox;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;

/// For whom a module is, which others come before it, how often its check may be taken, and how
/// long a completion holds.
class TermsForm extends Section {
  static final String OPEN = "terms-open";
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final transient Offer offer;
  private final transient ModuleId module;
  private transient Attempts attempts = Attempts.USUAL;

  TermsForm(Draft draft, ModulePage page, Offer offer) {
    this.draft = draft;
    this.offer = offer;
    this.module = page.module();
    addClassName("studio__group");
    add(new H2(getTranslation("learning.author.terms")));
    if (page.core()) {
      core();
    } else {
      audience();
      modules();
    }
    attempts();
    recertification();
  }

  /// The figures of the core module are about everybody who sells in the alliance.
  private void core() {
    add(hint("learning.author.terms.core"));
    if (!terms().forAllAndFirst()) {
      var place = new Div();
      var open =
          Controls.button(
              getTranslation("learning.author.terms.open"), "quiet", () -> openToAll(place));
      open.setId(OPEN);
      place.add(Controls.actions(open));
      add(place);
    }
  }

  /// What has been done is said where one did it, and has the focus the button had.
  private void openToAll(Div place) {
    draft.write(d -> d.with(d.terms().openToAll()));
    var said = hint("learning.author.terms.opened");
    said.getElement().setAttribute("tabindex", "-1");
    place.removeAll();
    place.add(said);
    Controls.focus(said);
  }

  private void audience() {
    add(hint("learning.author.terms.hint"));
    var roles = new LinkedHashMap<JobRole, String>();
    Arrays.stream(JobRole.values())
        .forEach(role -> roles.put(role, getTranslation(role.textKey())));
    add(
        ticks(
            "sides",
            offer.sides(),
            terms().audience().sides(),
            chosen -> put(terms().with(terms().audience().withSides(chosen)))),
        ticks(
            "jobRoles",
            roles,
            terms().audience().jobRoles(),
            chosen -> put(terms().with(terms().audience().withJobRoles(chosen)))),
        ticks(
            "regions",
            offer.regionsAnd(terms().audience().regions()).stream()
                .collect(
                    Collectors.toMap(
                        name -> name, name -> name, (one, _) -> one, LinkedHashMap::new)),
            terms().audience().regions(),
            chosen -> put(terms().with(terms().audience().withRegions(chosen)))));
  }

  /// @param options what can be chosen and what it is called
  private <T> Component ticks(
      String id, Map<T, String> options, Collection<T> before, Consumer<List<T>> changed) {
    var chosen = new ArrayList<>(before);
    var set = group("learning.author.terms." + id);
    options.forEach(
        (option, name) ->
            set.add(
                Controls.tick(
                    id + "-" + option,
                    name,
                    chosen.contains(option),
                    ticked -> {
                      chosen.remove(option);
                      if (ticked) {
                        chosen.add(option);
                      }
                      changed.accept(List.copyOf(chosen));
                    })));
    return set;
  }

  private void modules() {
    List<Offer.Module> others =
        offer.modules().stream().filter(other -> !other.id().equals(module)).toList();
    if (others.isEmpty()) {
      return;
    }
    var set = Styled.as(group("learning.author.terms.requires"), "ticks--list");
    set.add(hint("learning.author.terms.requires.hint"));
    others.forEach(other -> set.add(module(other)));
    add(set);
  }

  /// What would close a circle cannot be ticked, and says why.
  private Component module(Offer.Module other) {
    UUID id = other.id().value();
    boolean ticked = terms().requires().contains(id);
    List<UUID> circle = offer.circle(module, List.of(id));
    var tick = new Tick("requires-" + id);
    tick.setValue(ticked);
    tick.setEnabled(ticked || circle.isEmpty());
    tick.addValueChangeListener(change -> require(id, change.getValue()));
    var line = Controls.captioned(tick, other.title().in(getLocale()));
    if (circle.isEmpty()) {
      return line;
    }
    var why =
        Styled.as(
            new Paragraph(getTranslation("learning.author.terms.circle", names(circle))),
            "field__help");
    why.setId("circle-" + id);
    tick.getElement().setAttribute("aria-describedby", "circle-" + id);
    return new Div(line, why);
  }

  private String names(List<UUID> circle) {
    return Stream.concat(circle.stream(), Stream.of(circle.getFirst()))
        .map(this::named)
        .collect(Collectors.joining(" → "));
  }

  private String named(UUID id) {
    return offer.modules().stream()
        .filter(one -> one.id().value().equals(id) && !one.id().equals(module))
        .map(one -> one.title().in(getLocale()))
        .findFirst()
        .orElseGet(() -> getTranslation("learning.author.terms.this"));
  }

  private void require(UUID id, boolean ticked) {
    var required = new ArrayList<>(terms().requires());
    required.remove(id);
    if (ticked) {
      required.add(id);
    }
    put(terms().withRequires(required));
  }

  /// Never drawn anew by its tick: what is ticked elsewhere meanwhile would be lost.
  private void attempts() {
    Attempts now = terms().attempts();
    attempts = now == null ? Attempts.USUAL : now;
    var limits =
        Styled.as(
            new Div(
                NumberBox.whole(
                    "attempts",
                    getTranslation("learning.author.terms.attempts"),
                    1,
                    Attempts.MOST,
                    attempts.most(),
                    most -> limit(new Attempts(most, attempts.days()))),
                NumberBox.whole(
                    "wait",
                    getTranslation("learning.author.terms.wait"),
                    1,
                    Attempts.LONGEST,
                    attempts.days(),
                    days -> limit(new Attempts(attempts.most(), days)))),
            "stack");
    limits.setVisible(now != null);
    add(
        Controls.tick(
            "limit",
            getTranslation("learning.author.terms.limit"),
            now != null,
            limited -> {
              limits.setVisible(limited);
              put(terms().with(limited ? attempts : null));
            }),
        limits);
  }

  private void limit(Attempts now) {
    attempts = now;
    put(terms().with(now));
  }

  /// A period other than those offered, if there is one, stays to be chosen.
  private void recertification() {
    var periods = new LinkedHashMap<String, String>();
    periods.put("0", getTranslation("learning.author.terms.again.never"));
    Stream.concat(Recertification.USUAL.stream(), Stream.of(terms().months()))
        .filter(months -> months > 0)
        .distinct()
        .sorted()
        .forEach(
            months ->
                periods.put(
                    "" + months, getTranslation("learning.author.terms.again.every", months)));
    add(
        Controls.select(
            "again",
            getTranslation("learning.author.terms.again"),
            periods,
            "" + terms().months(),
            months -> put(terms().withRecertification(Integer.parseInt(months)))),
        hint("learning.author.terms.again.hint"));
  }

  private FieldSet group(String key) {
    return Styled.as(new FieldSet(getTranslation(key)), "ticks");
  }

  private Terms terms() {
    return draft.now().terms();
  }

  private void put(Terms terms) {
    draft.write(d -> d.with(terms));
  }

  private Paragraph hint(String key) {
    return Styled.as(new Paragraph(getTranslation(key)), "studio__hint");
  }
}
