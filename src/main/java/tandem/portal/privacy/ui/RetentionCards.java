package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.privacy.MyErasureService;
import tandem.portal.privacy.RetentionService;
import tandem.portal.privacy.Run;

/// How long everything is kept, and what was deleted when.
@org.springframework.stereotype.Component
class RetentionCards {
  private final RetentionService retention;
  private final MyErasureService kept;

  RetentionCards(RetentionService retention, MyErasureService kept) {
    this.retention = retention;
    this.kept = kept;
  }

  /// The one period a company chooses for itself.
  Component period(Runnable changed) {
    int months = retention.leaversKept();
    var select = new MonthsSelect("leavers-kept", months);
    var field = Styled.as(new Div(), "field");
    var label =
        Styled.as(new NativeLabel(field.getTranslation("privacy.kept.leavers")), "field__label");
    label.setFor("leavers-kept");
    select.addValueChangeListener(
        event -> {
          keep(Integer.parseInt(event.getValue()));
          Toast.withUndo(
              field.getTranslation("privacy.kept.changed"),
              () -> {
                keep(months);
                changed.run();
              });
          changed.run();
        });
    field.add(label, select);
    return Styled.as(new Div(field), "toolbar");
  }

  private void keep(int months) {
    retention.keepLeavers(months);
  }

  Component kinds() {
    return Periods.table(kept.kept());
  }

  Component runs(RetentionService service) {
    var all = Styled.as(new Div(), "stack", "stack--s");
    LocalDate last = service.lastRun();
    all.add(
        Styled.as(
            new Paragraph(
                last == null
                    ? all.getTranslation("privacy.runs.never")
                    : all.getTranslation(
                        "privacy.runs.last", Dates.full(last, UI.getCurrent().getLocale()))),
            "card__text"));
    List<Run> runs = service.runs();
    if (!runs.isEmpty()) {
      all.add(lines(runs));
    }
    return all;
  }

  private static Lines lines(List<Run> runs) {
    var lines =
        new Lines(
            "",
            "privacy.kept.kind",
            "privacy.runs.day",
            "privacy.runs.cutoff",
            "privacy.runs.amount",
            "privacy.runs.whose");
    lines.getElement().setAttribute("aria-label", lines.getTranslation("privacy.runs.title"));
    runs.forEach(
        run ->
            lines.line(
                Periods.kind(lines, run.kind()),
                Lines.text(Dates.brief(run.day(), UI.getCurrent().getLocale())),
                Lines.text(Dates.brief(run.cutoff(), UI.getCurrent().getLocale())),
                amount(lines, run),
                Lines.text(
                    lines.getTranslation(
                        run.ofInstallation() ? "privacy.runs.all" : "privacy.runs.own"))));
    return lines;
  }

  private static Component amount(Lines lines, Run run) {
    var all = new Div();
    all.add(
        new Text(
            NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(run.amount())));
    switch (run.state()) {
      case RUNNING ->
          all.add(
              new Div(
                  new StatusMark(
                      "running", "clock", lines.getTranslation("privacy.runs.running"))));
      case BROKEN_OFF ->
          all.add(
              new Div(
                  new StatusMark("soon", "alert", lines.getTranslation("privacy.runs.brokenOff"))));
      case DONE -> {}
    }
    if (run.failed() > 0) {
      all.add(
          new Div(
              new StatusMark(
                  "problem", "alert", lines.getTranslation("privacy.runs.failed", run.failed()))));
    }
    return all;
  }
}
