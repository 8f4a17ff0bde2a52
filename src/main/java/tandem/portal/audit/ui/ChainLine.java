package tandem.portal.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import tandem.portal.audit.AuditService;
import tandem.portal.audit.Verified;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// Up to where the chain was followed last, and the button that follows it again.
class ChainLine extends Div {
  private static final long serialVersionUID = 1L;

  private final transient AuditService log;
  private final transient ZoneId zone;
  private final Div said = new Div();

  ChainLine(AuditService log, ZoneId zone) {
    this.log = log;
    this.zone = zone;
    addClassNames("actions", "actions--split");
    said.getElement().setAttribute("role", "status");
    var button =
        Styled.as(
            new NativeButton(
                getTranslation("audit.verify"),
                _ -> {
                  this.log.verify();
                  show();
                }),
            "button",
            "button--quiet");
    add(said, button);
  }

  void show() {
    said.removeAll();
    said.add(
        log.lastVerification()
            .<com.vaadin.flow.component.Component>map(this::line)
            .orElseGet(
                () -> Styled.as(new Span(getTranslation("audit.verified.never")), "card__meta")));
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
