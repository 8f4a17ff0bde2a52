package tandem.portal.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.transaction.TransactionException;

/// The database is away already when a transaction is to begin.
class TransactionAwayView extends Div
    implements HasErrorParameter<TransactionException>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<TransactionException> parameter) {
    // Vaadin may ask the same instance twice on one navigation.
    removeAll();
    add(ErrorMessage.alone("error.database"));
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("error.database.title") + " – Tandem";
  }
}
