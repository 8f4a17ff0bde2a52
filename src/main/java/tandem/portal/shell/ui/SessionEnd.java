package tandem.portal.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import tandem.portal.identity.SessionLimits;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;

/// Says a few minutes before it happens that the session will end, and lets one stay. The browser
/// counts: since the last request that was somebody's doing, and since the sign-in.
class SessionEnd extends Div {
  private static final long serialVersionUID = 1L;
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /// The observer sees every request of the page; signs of life are no deed.
  private static final String COUNT =
      """
      const box = this, born = Date.now();
      let deed = born;
      new PerformanceObserver(list => {
        if (list.getEntries().some(e => e.name.includes('v-r=uidl'))) deed = Date.now();
      }).observe({ type: 'resource' });
      clearInterval(box.clock);
      box.clock = setInterval(() => {
        box.hidden = Math.min(deed + $0, born + $1) - Date.now() > $2;
      }, 2000);
      """;

  SessionEnd() {
    addClassName("session-end");
    var stay =
        Styled.as(
            new NativeButton(
                getTranslation("shell.session.stay"),
                _ -> getElement().executeJs("this.hidden = true")),
            "button",
            "button--quiet");
    add(
        new Callout(
                Callout.Tone.SOON,
                getTranslation("shell.session.title", AHEAD.toMinutes()),
                getTranslation("shell.session.text"))
            .with(stay));
    getElement().setAttribute("hidden", true);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    long left =
        Duration.between(
                Clock.systemUTC().instant(),
                SessionLimits.endOf(VaadinSession.getCurrent().getSession().getCreationTime()))
            .toMillis();
    getElement()
        .executeJs(
            COUNT,
            (double) SessionLimits.IDLE.toMillis(),
            (double) left,
            (double) AHEAD.toMillis());
  }
}
