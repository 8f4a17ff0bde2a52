package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.insight.Pillar;
import tandem.portal.insight.PillarFigure;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// What the index rests on: each pillar with interval, n and weight; missing ones as missing.
class PillarList extends UnorderedList {
  private static final long serialVersionUID = 1L;

  private final String pulse;

  /// @param pulse when what the application pillar rests on was asked
  PillarList(Alliance alliance, List<PillarFigure> pillars, String pulse, Numbers numbers) {
    this.pulse = pulse;
    addClassName("pillars");
    getElement().setAttribute("aria-label", getTranslation("insight.pillars.title"));
    pillars.forEach(pillar -> add(item(alliance, pillar, numbers)));
  }

  private ListItem item(Alliance alliance, PillarFigure pillar, Numbers numbers) {
    var item = Styled.as(new ListItem(), "pillar");
    item.add(
        Styled.as(
            new Span(getTranslation("insight.pillar." + pillar.pillar().name())), "pillar__name"));
    String weight = getTranslation("insight.pillars.weight", numbers.whole(pillar.weight()));
    Sides<Estimate> figures = pillar.figures();
    if (figures == null) {
      item.addClassName("pillar--missing");
      item.add(
          Styled.as(new Span("–"), "pillar__value"),
          note(getTranslation("insight.pillars.missing") + " · " + weight));
      return item;
    }
    item.add(value(figures.total(), numbers));
    figures
        .total()
        .shown()
        .ifPresent(
            f ->
                item.add(
                    note(
                        numbers.interval(f)
                            + " · "
                            + getTranslation("insight.n", numbers.whole(f.n())))));
    item.add(
        note(
            alliance.a().companyName()
                + " "
                + side(figures.a(), numbers)
                + " · "
                + alliance.b().companyName()
                + " "
                + side(figures.b(), numbers)),
        note(getTranslation("insight.pillarMeans." + pillar.pillar().name()) + " · " + weight));
    if (pillar.pillar() == Pillar.APPLICATION) {
      item.add(note(pulse));
    }
    return item;
  }

  private static Component value(Published<Estimate> total, Numbers numbers) {
    return switch (total) {
      case Published.Shown<Estimate>(Estimate f) ->
          Styled.as(new Span(numbers.percent(f.value())), "pillar__value");
      case Published.Protected<Estimate> _ -> new ProtectedMark();
    };
  }

  private String side(Published<Estimate> figure, Numbers numbers) {
    return figure
        .shown()
        .map(numbers::percentFull)
        .orElseGet(() -> getTranslation("platform.protected"));
  }

  private static Span note(String text) {
    return Styled.as(new Span(text), "pillar__n");
  }
}
