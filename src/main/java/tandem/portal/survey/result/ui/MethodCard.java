package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Reliability;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Wave;
import tandem.portal.survey.result.Results;
import tandem.portal.survey.result.WaveResults;

/// How the figures came about, what is hidden of them and why, and who else reads them.
class MethodCard extends Section {
  private static final long serialVersionUID = 1L;

  /// Share of the invited from which on the finite population is worth a word.
  private static final double NEARLY_ALL = 0.8;

  MethodCard(Results results) {
    addClassNames("card", "stack");
    add(
        new H2(getTranslation("survey.results.method.title")),
        hidden(results),
        new Paragraph(
            getTranslation(
                results instanceof WaveResults
                    ? "survey.results.method.intervals"
                    : "survey.results.method.items")),
        reliability(results),
        nearlyAll(results),
        new Paragraph(getTranslation("survey.results.method.nonResponse")),
        new Paragraph(
            getTranslation(
                "survey.results.method.readers",
                results.alliance().a().companyName(),
                results.alliance().b().companyName())));
  }

  private Component hidden(Results results) {
    long few = results.hidden(Published.Reason.TOO_FEW);
    long would = results.hidden(Published.Reason.WOULD_DISCLOSE);
    Wave wave = results.row().wave();
    var lines = Styled.as(new Div(), "stack", "stack--s");
    if (few + would == 0) {
      lines.add(new Paragraph(getTranslation("survey.results.hidden.none")));
    }
    if (few > 0) {
      lines.add(
          new Paragraph(
              getTranslation(
                  "survey.results.hidden.few", few, wave.kMean(), wave.kDistribution())));
    }
    if (would > 0) {
      lines.add(new Paragraph(getTranslation("survey.results.hidden.would", would)));
    }
    return lines;
  }

  /// α of the index where enough have answered everything, and which statement goes least with the
  /// others.
  private Component reliability(Results results) {
    var lines = Styled.as(new Div(), "stack", "stack--s");
    if (results instanceof WaveResults indexed && results.filter().isWholeSides()) {
      String a = results.alliance().a().companyName();
      String b = results.alliance().b().companyName();
      reliability(lines, indexed, a, b, indexed.reliabilityA());
      reliability(lines, indexed, b, a, indexed.reliabilityB());
    }
    lines.setVisible(lines.getComponentCount() > 0);
    return lines;
  }

  private void reliability(
      Div lines, WaveResults results, String company, String partner, @Nullable Reliability of) {
    if (of == null) {
      return;
    }
    double least = of.itemRest().stream().mapToDouble(r -> r).min().orElseThrow();
    Instrument.Item weakest =
        results
            .instrument()
            .items()
            .filter(Instrument.Item::isCore)
            .skip(of.itemRest().indexOf(least))
            .findFirst()
            .orElseThrow();
    lines.add(
        new Paragraph(
            getTranslation(
                "survey.results.reliability",
                company,
                of.alpha().value(),
                of.alpha().low(),
                of.alpha().high(),
                of.alpha().n(),
                least,
                weakest.text().in(getLocale()).replace("{partner}", partner))));
  }

  /// Who has asked nearly everybody knows these people better than the intervals say, which are of
  /// people like them.
  private Component nearlyAll(Results results) {
    var lines = Styled.as(new Div(), "stack", "stack--s");
    if (results.filter().isWholeSides()) {
      nearlyAll(lines, results.alliance().a().companyName(), results.turnoutA());
      nearlyAll(lines, results.alliance().b().companyName(), results.turnoutB());
    }
    lines.setVisible(lines.getComponentCount() > 0);
    return lines;
  }

  private void nearlyAll(Div lines, String company, Results.Turnout turnout) {
    if (turnout.answered().isPresent()
        && turnout.answered().getAsInt() >= NEARLY_ALL * turnout.invited()) {
      double n = Math.min(turnout.answered().getAsInt(), turnout.invited());
      lines.add(
          new Paragraph(
              getTranslation(
                  "survey.results.nearlyAll",
                  company,
                  turnout.answered().getAsInt(),
                  turnout.invited(),
                  Math.round(100 * Math.sqrt(1 - n / turnout.invited())))));
    }
  }
}
