package tandem.portal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.insight.Headline;
import tandem.portal.insight.Lived;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Published;

/// Lived or on paper: in one word where the figures are clear, and in as many words where not.
class LivedCard extends Verdict {
  private static final long serialVersionUID = 1L;

  private final transient Numbers numbers;

  LivedCard(String question, Alliance alliance, @Nullable Lived lived, Numbers numbers) {
    super(question);
    this.numbers = numbers;
    if (lived == null) {
      word(getTranslation("insight.notMeasured"), getTranslation("insight.lived.none"));
      return;
    }
    Optional<Lived.Diagnosis> shown = Headline.of(lived.diagnosis());
    if (shown.isEmpty()) {
      add(new ProtectedMark().block());
      return;
    }
    add(
        Styled.as(
            new Paragraph(name(shown.get())),
            "verdict__value",
            "verdict__value--word",
            "verdict__value--said"),
        Styled.as(new Paragraph(why(shown.get())), "verdict__n"));
    if (lived.unshown() != null) {
      note(getTranslation("insight.unshown", lived.wave().number(), lived.unshown()));
    }
    add(
        Styled.as(
            new Div(
                side(Side.A, alliance.a().companyName(), lived.diagnosis().a()),
                side(Side.B, alliance.b().companyName(), lived.diagnosis().b())),
            "verdict__sides"));
  }

  private String name(Lived.Diagnosis diagnosis) {
    return diagnosis.isClear()
        ? getTranslation("insight.kind." + diagnosis.first().kind().name())
        : getTranslation("insight.lived.unclear");
  }

  private String why(Lived.Diagnosis diagnosis) {
    return diagnosis.isClear()
        ? getTranslation(
            "insight.lived.clear.why",
            full(diagnosis.first()),
            numbers.whole(diagnosis.first().percent().n()))
        : getTranslation(
            "insight.lived.unclear.why",
            getTranslation("insight.kind." + diagnosis.first().kind().name()),
            full(diagnosis.first()),
            getTranslation("insight.kind." + diagnosis.second().kind().name()),
            full(diagnosis.second()),
            numbers.whole(diagnosis.first().percent().n()));
  }

  private Div side(Side side, String company, Published<Lived.Diagnosis> diagnosis) {
    return Styled.as(
        diagnosis
            .shown()
            .map(
                d ->
                    new Div(
                        new SideMark(side, company),
                        Styled.as(
                            new Paragraph(
                                getTranslation(
                                    d.isClear()
                                        ? "insight.lived.side.clear"
                                        : "insight.lived.side.unclear",
                                    getTranslation("insight.kind." + d.first().kind().name()),
                                    full(d.first()),
                                    numbers.whole(d.first().percent().n()))),
                            "verdict__n")))
            .orElseGet(() -> new Div(new SideMark(side, company), new ProtectedMark())),
        "figure");
  }

  private String full(Lived.Share share) {
    return numbers.percentFull(share.percent());
  }
}
