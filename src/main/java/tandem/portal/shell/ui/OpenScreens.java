package tandem.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/// Every page load builds a screen that stays in memory for minutes. Nobody works in more than
/// [#MOST] tabs; of more, the oldest is closed, so that one session's screens stay bounded whatever
/// a script loads.
@Component
class OpenScreens implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  static final int MOST = 20;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> closeOldest(init.getUI().getSession().getUIs()));
  }

  private static void closeOldest(Collection<UI> screens) {
    screens.stream()
        .filter(screen -> !screen.isClosing())
        .sorted(Comparator.comparingInt(UI::getUIId).reversed())
        .skip(MOST)
        .toList()
        .forEach(UI::close);
  }
}
