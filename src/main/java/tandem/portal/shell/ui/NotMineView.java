package tandem.portal.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import tandem.portal.platform.NotFoundException;

/// A record that does not exist, or not for this person: the two look the same.
@ParentLayout(MainLayout.class)
class NotMineView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    // Vaadin may ask the same instance twice on one navigation.
    removeAll();
    add(ErrorMessage.framed("error.notFound"));
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("error.notFound.title") + " – Tandem";
  }
}
