package tandem.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.ui.Toast;

/// A click that fails leaves the screen as it is, with everything typed on it, and says in words
/// what happened. Only what nobody foresaw goes to the log with its trace.
@Component
class FailureHandler implements ErrorHandler, VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
  }

  @Override
  public void error(ErrorEvent event) {
    String text = words(event.getThrowable());
    UI ui = UI.getCurrent();
    if (ui != null) {
      Toast.problem(text);
    }
  }

  private static String words(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ConflictException conflict -> {
          return translate(conflict.textKey(), conflict.arguments());
        }
        case DataAccessException _, TransactionException _ -> {
          LOG.warn("Database away or refusing: {}", cause.getClass().getSimpleName());
          return translate("error.database.text");
        }
        case AccessDeniedException _, NotFoundException _ -> {
          return translate("error.notFound.text");
        }
        case AuthenticationException _ -> {
          return translate("error.session.text");
        }
        default -> {}
      }
    }
    LOG.error("Unforeseen failure in a screen", failure);
    return translate("error.internal.text");
  }

  private static String translate(String key, Object... arguments) {
    UI ui = UI.getCurrent();
    return ui == null ? key : ui.getTranslation(key, arguments);
  }
}
