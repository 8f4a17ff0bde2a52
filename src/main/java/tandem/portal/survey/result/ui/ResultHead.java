package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.Wave;
import tandem.portal.survey.result.Reading;
import tandem.portal.survey.result.Results;
import tandem.portal.survey.ui.WaveChanges;

/// Which wave it is, and what stands beside every figure of it: its days, months since the
/// signature, who answered of the invited, the thresholds, the version of the instrument.
class ResultHead extends Header {
  private static final long serialVersionUID = 1L;

  /// @param results null where all of it is protected
  ResultHead(Reading reading, @Nullable Results results) {
    Wave wave = reading.row().wave();
    Alliance alliance = reading.alliance();
    var facts = Styled.as(new DescriptionList(), "facts");
    fact(
        facts,
        "period",
        getTranslation(
            "survey.results.period.value",
            Dates.full(wave.opensOn(), getLocale()),
            Dates.full(wave.closesOn(), getLocale())));
    fact(
        facts,
        "months",
        getTranslation(
            "survey.results.months.value", alliance.monthsSinceSignature(wave.closesOn())));
    if (results != null) {
      turnouts(facts, results);
    }
    fact(facts, "k", getTranslation("survey.wave.k.value", wave.kMean(), wave.kDistribution()));
    String title = reading.instrument().definition().title().in(getLocale());
    fact(
        facts,
        "instrument",
        getTranslation("survey.wave.instrument.value", title, reading.instrument().version()));
    addClassName("insight__head");
    add(
        Styled.as(new Paragraph(alliance.name()), "eyebrow"),
        Styled.as(
            new H1(getTranslation("survey.results.title", title, wave.number())), "page__title"),
        Styled.as(
            new Paragraph(reading.instrument().definition().finds().in(getLocale())), "page__lead"),
        facts);
    reading
        .row()
        .changes()
        .forEach(
            change ->
                add(
                    Styled.as(
                        new Paragraph(WaveChanges.told(change, this, getLocale())),
                        "studio__hint")));
  }

  private void turnouts(DescriptionList facts, Results results) {
    Wave wave = results.row().wave();
    boolean whole = results.filter().isWholeSides();
    if (results.filter().shows(Letter.A)) {
      fact(facts, results.alliance().a().companyName(), results.turnoutA(), wave, whole);
    }
    if (results.filter().shows(Letter.B)) {
      fact(facts, results.alliance().b().companyName(), results.turnoutB(), wave, whole);
    }
    if (results.filter().side() == null) {
      results
          .turnout()
          .ifPresent(both -> fact(facts, getTranslation("survey.results.both"), both, wave, whole));
    }
  }

  private void fact(DescriptionList facts, String name, String value) {
    put(facts, getTranslation("survey.results." + name), value);
  }

  private void fact(
      DescriptionList facts, String company, Results.Turnout turnout, Wave wave, boolean whole) {
    String value =
        turnout.answered().isEmpty()
            ? getTranslation(
                !whole ? "survey.results.turnout.protected" : "survey.results.turnout.few",
                wave.kMean(),
                turnout.invited())
            : getTranslation(
                "survey.results.turnout.value",
                turnout.answered().getAsInt(),
                turnout.invited(),
                Math.round(100.0 * turnout.answered().getAsInt() / turnout.invited()));
    put(facts, getTranslation("survey.results.turnout", company), value);
  }

  private static void put(DescriptionList facts, String term, String value) {
    facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)));
  }
}
