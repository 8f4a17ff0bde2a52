package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.result.Reading;
import tandem.portal.survey.result.ResultFilter;

/// Whose answers one looks at. Only what there is something to see of can be chosen.
class ResultToolbar extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Reading reading;
  private final transient Consumer<ResultFilter> go;
  private final Div choices = Styled.as(new Div(), "toolbar__group");

  ResultToolbar(Reading reading, Consumer<ResultFilter> go) {
    this.reading = reading;
    this.go = go;
    addClassName("toolbar");
    ResultFilter filter = reading.filter();
    choose(
        "side",
        reading.offer().sides(),
        ResultFilter::word,
        letter -> company(letter),
        filter.side(),
        filter::withSide);
    choose(
        "role",
        reading.offer().jobRoles(),
        ResultFilter::word,
        role -> getTranslation(role.textKey()),
        filter.jobRole(),
        filter::withJobRole);
    choose(
        "region",
        reading.offer().regions(),
        region -> region,
        region -> region,
        filter.region(),
        filter::withRegion);
    add(choices, Styled.as(new Div(file("csv"), file("xlsx")), "toolbar__end", "actions"));
  }

  /// What cannot be chosen here is not in the files either.
  private Component file(String kind) {
    WaveId wave = reading.row().wave().id();
    var link =
        new Anchor(
            kind.equals("csv") ? SurveyRoutes.figuresCsv(wave) : SurveyRoutes.figuresXlsx(wave),
            getTranslation("survey.results.export." + kind));
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    return Styled.as(link, "button", "button--quiet");
  }

  private String company(Letter letter) {
    return switch (letter) {
      case A -> reading.alliance().a().companyName();
      case B -> reading.alliance().b().companyName();
    };
  }

  private <T> void choose(
      String name,
      List<T> offered,
      Function<T, String> word,
      Function<T, String> caption,
      @Nullable T chosen,
      Function<@Nullable T, ResultFilter> with) {
    if (offered.isEmpty() && chosen == null) {
      return;
    }
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", getTranslation("survey.results.filter." + name + ".all"));
    offered.forEach(one -> options.put(word.apply(one), caption.apply(one)));
    var select = new FilterSelect("results-" + name, options);
    select.show(chosen != null && offered.contains(chosen) ? word.apply(chosen) : "");
    select.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go.accept(
                with.apply(
                    offered.stream()
                        .filter(one -> word.apply(one).equals(e.getValue()))
                        .findFirst()
                        .orElse(null)));
          }
        });
    choices.add(field("survey.results.filter." + name, select));
  }

  private Component field(String key, FilterSelect select) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(select);
    return Styled.as(new Div(label, select), "field");
  }
}
