package tandem.portal.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;

/// The database is away: nothing stored is lost, and the page comes back by itself.
class DatabaseAwayView extends Div
    implements HasErrorParameter<DataAccessException>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<DataAccessException> parameter) {
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
