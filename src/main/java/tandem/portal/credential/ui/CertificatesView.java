package tandem.portal.credential.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import tandem.portal.credential.Certificate;
import tandem.portal.credential.CertificateService;
import tandem.portal.credential.CredentialRoutes;
import tandem.portal.identity.Access;
import tandem.portal.identity.Permissions;
import tandem.portal.identity.Requires;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.Styled;

/// Everything one has completed, to take away or to show; earlier certificates stay in the list.
@Route(CredentialRoutes.MINE)
@Requires(Permissions.SIGNED_IN)
class CertificatesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient CertificateService certificates;
  private final transient Access access;
  private final transient Clock clock;

  CertificatesView(CertificateService certificates, Access access, Clock clock) {
    this.certificates = certificates;
    this.access = access;
    this.clock = clock;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Certificate> mine = certificates.mine();
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("credential.mine.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("credential.mine.lead")), "page__lead")),
            "page__head"));
    if (mine.isEmpty()) {
      add(empty());
      return;
    }
    var list = Styled.as(new Div(), "stack");
    mine.forEach(certificate -> list.add(new CertificateCard(certificate, certificates, clock)));
    add(list);
  }

  /// Modules are for sellers; nobody else is sent where there are none for them.
  private EmptyState empty() {
    var empty =
        new EmptyState(
            "award",
            getTranslation("credential.mine.empty.title"),
            getTranslation("credential.mine.empty.text"));
    return access.may(LearningPermissions.TAKE)
        ? empty.with(
            Styled.as(
                new Anchor(LearningRoutes.MODULES, getTranslation("credential.mine.empty.action")),
                "button",
                "button--quiet"))
        : empty;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("credential.mine.title") + " – Tandem";
  }
}
