package tandem.portal.survey.management.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import tandem.portal.platform.Signed;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.survey.management.ManagementGap;

/// How the management of each side trusts beside its sellers; what is not clear is said to be so.
public class ManagementCard extends Section {
  private static final long serialVersionUID = 1L;

  /// @param k fewest people behind a figure
  public ManagementCard(List<ManagementGap> gaps, int k) {
    addClassNames("card", "stack");
    add(new H2(getTranslation("survey.management.title")));
    gaps.forEach(gap -> add(side(gap, k)));
    add(Styled.as(new Paragraph(getTranslation("survey.management.note", k)), "studio__hint"));
  }

  private Component side(ManagementGap gap, int k) {
    var mark = new SideMark(Side.valueOf(gap.side().letter().name()), gap.side().companyName());
    if (gap.invited() == 0) {
      return Styled.as(
          new Div(mark, new Paragraph(getTranslation("survey.management.notAsked", k))),
          "stack",
          "stack--s");
    }
    var management = gap.management().shown();
    if (management.isEmpty()) {
      return Styled.as(new Div(mark, new ProtectedMark()), "stack", "stack--s");
    }
    var lines = Styled.as(new Div(mark), "stack", "stack--s");
    Estimate shown = management.get();
    lines.add(
        new Paragraph(
            getTranslation(
                "survey.management.index",
                Math.round(shown.value()),
                Math.round(shown.low()),
                Math.round(shown.high()),
                shown.n(),
                gap.invited())));
    lines.add(
        new Paragraph(
            gap.gap()
                .map(found -> gap(found, gap))
                .orElseGet(() -> getTranslation("survey.management.gap.hidden"))));
    return lines;
  }

  private String gap(Gap found, ManagementGap of) {
    String words =
        getTranslation(
            found.clear() ? "survey.management.gap.clear" : "survey.management.gap.unclear",
            Signed.whole(found.value(), getLocale()),
            Signed.whole(found.low(), getLocale()),
            Signed.whole(found.high(), getLocale()));
    return of.g()
        .map(
            g ->
                words
                    + " "
                    + getTranslation(
                        "survey.management.g",
                        Signed.of(g.value(), 1, getLocale()),
                        Signed.of(g.low(), 1, getLocale()),
                        Signed.of(g.high(), 1, getLocale())))
        .orElse(words);
  }
}
