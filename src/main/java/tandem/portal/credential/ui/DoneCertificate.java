package tandem.portal.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import tandem.portal.credential.Certificate;
import tandem.portal.credential.CertificateService;
import tandem.portal.credential.CredentialRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.completion.CompletionSection;
import tandem.portal.platform.ui.Styled;

/// On the page of a completion: the certificate there is for it.
@org.springframework.stereotype.Component
class DoneCertificate implements CompletionSection {
  private final CertificateService certificates;

  DoneCertificate(CertificateService certificates) {
    this.certificates = certificates;
  }

  @Override
  public List<Component> of(ModuleState completed) {
    return certificates.of(completed.module().id()).map(DoneCertificate::section).stream().toList();
  }

  private static Component section(Certificate certificate) {
    var section = Styled.as(new Section(), "stack");
    section.add(
        new H2(section.getTranslation("credential.done.title")),
        new Paragraph(section.getTranslation("credential.done.text")),
        Styled.as(
            new Div(
                new DownloadLink(
                    CredentialRoutes.paper(certificate.id(), DownloadLink.language()),
                    "credential.paper"),
                Styled.as(
                    new Anchor(
                        CredentialRoutes.MINE, section.getTranslation("credential.done.mine")),
                    "button",
                    "button--plain")),
            "actions"));
    return section;
  }
}
