package tandem.portal.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.portal.audit.AuditService;
import tandem.portal.audit.ChainRun;
import tandem.portal.audit.ChainRuns;
import tandem.portal.audit.Verified;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// Up to where the chain was followed last, and the button that follows it again, behind the
/// screen: the page asks how far it is, and who leaves the page wants to know no more.
class ChainLine extends Div {
  private static final long serialVersionUID = 1L;
  private static final int ASK_EVERY_MS = 500;

  private final transient AuditService log;
  private final transient ChainRuns runs;
  private final transient ZoneId zone;
  private final Div said = new Div();
  private final Div progress = Styled.as(new Div(), "field");
  private final NativeButton button = Styled.as(new NativeButton(), "button", "button--quiet");
  private transient @Nullable ChainRun run;
  private @Nullable Registration polling;

  ChainLine(AuditService log, ChainRuns runs, ZoneId zone) {
    this.log = log;
    this.runs = runs;
    this.zone = zone;
    addClassNames("actions", "actions--split");
    said.getElement().setAttribute("role", "status");
    button.addClickListener(_ -> clicked());
    add(new Div(said, progress), button);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(_ -> show());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
    leave();
  }

  private void clicked() {
    if (run == null) {
      run = runs.begin();
      say(new Span(getTranslation("audit.verify.running")));
    } else {
      leave();
    }
    show();
  }

  private void leave() {
    if (run != null) {
      run.leave();
      run = null;
    }
  }

  void show() {
    boolean failed = false;
    if (run != null && run.state() != ChainRun.State.RUNNING) {
      failed = run.state() == ChainRun.State.FAILED;
      leave();
    }
    progress.removeAll();
    button.setText(getTranslation(run == null ? "audit.verify" : "audit.verify.cancel"));
    getUI()
        .or(() -> java.util.Optional.ofNullable(UI.getCurrent()))
        .ifPresent(ui -> ui.setPollInterval(run == null ? -1 : ASK_EVERY_MS));
    if (run != null) {
      progress.add(new ProgressLine(run.percent(), 100, getTranslation("audit.verify.running")));
    } else if (failed) {
      say(new StatusMark("problem", "alert", getTranslation("audit.verify.failed")));
    } else {
      say(
          log.lastVerification()
              .<Component>map(this::line)
              .orElseGet(
                  () -> Styled.as(new Span(getTranslation("audit.verified.never")), "card__meta")));
    }
  }

  private void say(Component words) {
    said.removeAll();
    said.add(words);
  }

  private StatusMark line(Verified last) {
    String when = Dates.moment(last.at().atZoneSameInstant(zone), getLocale());
    return last.intact()
        ? new StatusMark(
            "done", "check", getTranslation("audit.verified.intact", last.entries(), when))
        : new StatusMark(
            "problem", "alert", getTranslation("audit.verified.broken", last.entries() + 1, when));
  }
}
