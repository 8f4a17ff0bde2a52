package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.platform.Signed;
import tandem.portal.platform.ui.Figure;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.survey.result.WaveResults;

/// The trust index of both sides and of each, the gap between them, what has changed, and what each
/// believes the other feels.
class IndexCard extends Section {
  private static final long serialVersionUID = 1L;

  IndexCard(WaveResults results) {
    addClassNames("card", "verdict");
    AllianceSide a = results.alliance().a();
    AllianceSide b = results.alliance().b();
    add(Styled.as(new H2(getTranslation("survey.results.index.title")), "verdict__question"));
    switch (results.filter().side()) {
      case null -> both(a, b, results);
      case A -> add(side(Side.A, a, results.index().a()));
      case B -> add(side(Side.B, b, results.index().b()));
    }
  }

  private void both(AllianceSide a, AllianceSide b, WaveResults results) {
    add(
        figure(results.index().total())
            .map(f -> large(f.labelled(getTranslation("survey.results.both"))))
            .orElseGet(() -> new ProtectedMark().block()),
        Styled.as(
            new Div(
                side(Side.A, a, results.index().a()),
                side(Side.B, b, results.index().b()),
                Styled.as(new Paragraph(gap(results)), "verdict__gap")),
            "verdict__sides"));
    if (results.filter().isWholeSides()) {
      addClassName("verdict--wide");
      add(
          Styled.as(
              new Div(
                  moved(a, b, results),
                  believed(a, b, results.believed().b()),
                  believed(b, a, results.believed().a())),
              "stack",
              "stack--s"));
    }
  }

  private Component moved(AllianceSide a, AllianceSide b, WaveResults results) {
    return results.changeA().isEmpty() && results.changeB().isEmpty()
        ? Styled.as(new Paragraph(getTranslation("survey.results.change.first")), "verdict__n")
        : Styled.as(
            new Div(changes(a, results.changeA()), changes(b, results.changeB())),
            "stack",
            "stack--s");
  }

  private static Component large(Figure figure) {
    return Styled.as(figure, "figure--large");
  }

  private Optional<Figure> figure(Published<Estimate> published) {
    return published
        .shown()
        .map(
            e ->
                new Figure(
                    whole(e.value()),
                    "[" + whole(e.low()) + "–" + whole(e.high()) + "]",
                    getTranslation("survey.results.n", e.n())));
  }

  private Component side(Side side, AllianceSide company, Published<Estimate> published) {
    return figure(published)
        .map(f -> (Component) f.of(side, company.companyName()))
        .orElseGet(
            () ->
                Styled.as(
                    new Div(new SideMark(side, company.companyName()), new ProtectedMark()),
                    "figure"));
  }

  private String gap(WaveResults results) {
    return results
        .gap()
        .map(
            gap ->
                getTranslation(
                    gap.clear() ? "survey.results.gap.clear" : "survey.results.gap.unclear",
                    Signed.whole(gap.value(), getLocale()),
                    Signed.whole(gap.low(), getLocale()),
                    Signed.whole(gap.high(), getLocale())))
        .orElseGet(() -> getTranslation("survey.results.gap.hidden"));
  }

  private Component changes(AllianceSide side, Optional<Gap> change) {
    String text =
        change
            .map(
                c ->
                    getTranslation(
                        !c.clear()
                            ? "survey.results.change.unclear"
                            : c.value() > 0
                                ? "survey.results.change.up"
                                : "survey.results.change.down",
                        side.companyName(),
                        Signed.whole(c.value(), getLocale()),
                        Signed.whole(c.low(), getLocale()),
                        Signed.whole(c.high(), getLocale())))
            .orElseGet(() -> getTranslation("survey.results.change.none", side.companyName()));
    return Styled.as(new Paragraph(text), "verdict__n");
  }

  /// What the other side believes about this one's trust.
  private Component believed(
      AllianceSide trusting, AllianceSide believing, Published<Estimate> published) {
    String text =
        published
            .shown()
            .map(
                e ->
                    getTranslation(
                        "survey.results.believed",
                        believing.companyName(),
                        trusting.companyName(),
                        whole(e.value()),
                        whole(e.low()),
                        whole(e.high()),
                        e.n()))
            .orElseGet(
                () ->
                    getTranslation(
                        "survey.results.believed.hidden",
                        believing.companyName(),
                        trusting.companyName()));
    return Styled.as(new Paragraph(text), "verdict__n");
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }
}
