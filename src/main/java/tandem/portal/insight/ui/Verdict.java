package tandem.portal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.insight.Direction;
import tandem.portal.platform.ui.Figure;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// One of the three questions and its answer: the figure, how it moved, both sides, the gap.
class Verdict extends Section {
  private static final long serialVersionUID = 1L;

  Verdict(String question) {
    addClassNames("card", "verdict");
    add(Styled.as(new H2(question), "verdict__question"));
  }

  Verdict figure(Published<Estimate> total, Numbers numbers, Function<Estimate, String> behind) {
    switch (total) {
      case Published.Shown<Estimate>(Estimate figure) ->
          add(
              Styled.as(
                  new Div(
                      Styled.as(new Span(numbers.whole(figure.value())), "verdict__value"),
                      Styled.as(new Span(numbers.interval(figure)), "verdict__interval")),
                  "verdict__figure"),
              Styled.as(new Paragraph(behind.apply(figure)), "verdict__n"));
      case Published.Protected<Estimate> _ -> add(new ProtectedMark().block());
    }
    return this;
  }

  /// For what has no figure yet.
  Verdict word(String word, String why) {
    add(
        Styled.as(new Paragraph(word), "verdict__value", "verdict__value--word"),
        Styled.as(new Paragraph(why), "verdict__n"));
    return this;
  }

  /// A word on where the figure comes from.
  Verdict note(String text) {
    add(Styled.as(new Paragraph(text), "verdict__n"));
    return this;
  }

  Verdict change(Published<Direction> change, Function<Direction, String> text) {
    change
        .shown()
        .ifPresent(
            direction -> {
              var line = Styled.as(new Paragraph(), "verdict__change");
              String icon = icon(direction);
              if (icon != null) {
                line.add(Styled.icon(icon));
              }
              line.add(new Span(text.apply(direction)));
              add(line);
            });
    return this;
  }

  private static @Nullable String icon(Direction direction) {
    return switch (direction) {
      case UP -> "up";
      case DOWN -> "down";
      case FIRST, UNCLEAR -> null;
    };
  }

  Verdict sides(Alliance alliance, Sides<Estimate> figures, Numbers numbers) {
    add(
        Styled.as(
            new Div(
                side(Side.A, alliance.a().companyName(), figures.a(), numbers),
                side(Side.B, alliance.b().companyName(), figures.b(), numbers)),
            "verdict__sides"));
    return this;
  }

  Verdict gap(Published<Gap> gap, Numbers numbers) {
    gap.shown()
        .ifPresent(
            g ->
                add(
                    Styled.as(
                        new Paragraph(getTranslation("insight.gap", numbers.full(g))),
                        "verdict__gap")));
    return this;
  }

  private Component side(Side side, String company, Published<Estimate> figure, Numbers numbers) {
    return switch (figure) {
      case Published.Shown<Estimate>(Estimate f) ->
          new Figure(
                  numbers.whole(f.value()),
                  numbers.interval(f),
                  getTranslation("insight.n", numbers.whole(f.n())))
              .of(side, company);
      case Published.Protected<Estimate> _ ->
          Styled.as(new Div(new SideMark(side, company), new ProtectedMark()), "figure");
    };
  }
}
