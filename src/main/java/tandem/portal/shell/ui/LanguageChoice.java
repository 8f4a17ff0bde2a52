package tandem.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.platform.Languages;

/// Sets the language of every new page: the person's own choice, else what the browser asks for.
@Component
class LanguageChoice implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  private final transient Access access;

  LanguageChoice(Access access) {
    this.access = access;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> choose(init.getUI()));
    event.addIndexHtmlRequestListener(
        page ->
            page.getDocument()
                .child(0)
                .attr("lang", locale(page.getVaadinRequest()).getLanguage()));
    event.getSource().setSystemMessagesProvider(new PlainSystemMessages());
  }

  private void choose(UI ui) {
    Locale locale = locale(VaadinRequest.getCurrent());
    ui.setLocale(locale);
    ui.getElement().setAttribute("lang", locale.getLanguage());
  }

  private Locale locale(VaadinRequest request) {
    return own().orElseGet(() -> Languages.closestTo(request.getLocale()));
  }

  private Optional<Locale> own() {
    try {
      return access.signedIn().isEmpty()
          ? Optional.empty()
          : Optional.of(access.actor()).map(Actor::locale);
    } catch (DataAccessException | AccessDeniedException e) {
      return Optional.empty();
    }
  }
}
