package tandem.portal.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import tandem.portal.credential.Certificate;
import tandem.portal.credential.CertificateId;
import tandem.portal.credential.CertificateService;
import tandem.portal.credential.CertificateState;
import tandem.portal.credential.CredentialRoutes;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;
import tandem.portal.platform.ui.Toast;

/// One certificate: what it says, its files, who sees it, and how to give it up.
class CertificateCard extends Article {
  private static final long serialVersionUID = 1L;

  private final transient CertificateService certificates;
  private final transient Clock clock;

  CertificateCard(Certificate certificate, CertificateService certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
    addClassName("card");
    getElement().setAttribute("tabindex", "-1");
    show(certificate);
  }

  private void show(Certificate certificate) {
    removeAll();
    CertificateState state = certificate.state(clock.instant());
    var title = Styled.as(new H2(certificate.title().in(getLocale())), "card__title");
    title.getElement().setAttribute("lang", certificate.title().languageShown(getLocale()));
    add(
        Styled.as(
            new Paragraph(certificate.alliance() + " · " + certificate.company()), "card__eyebrow"),
        title,
        mark(state),
        Styled.as(new Paragraph(dates(certificate)), "card__meta"));
    Instant renews = certificate.renews();
    if (renews != null) {
      add(
          Styled.as(
              new Paragraph(getTranslation("credential.mine.renews", day(renews))), "card__text"));
    }
    if (certificate.renewed()) {
      add(Styled.as(new Paragraph(getTranslation("credential.mine.renewed")), "card__text"));
    }
    add(files(certificate, title.getText()));
    if (state != CertificateState.REVOKED) {
      add(sharing(certificate), giveUp(certificate));
    } else if (certificate.shown() != null) {
      add(sharing(certificate));
    }
  }

  private StatusMark mark(CertificateState state) {
    String word = getTranslation(state.textKey());
    return switch (state) {
      case VALID -> new StatusMark("done", "check", word);
      case EXPIRED -> new StatusMark("soon", "clock", word);
      case REVOKED -> new StatusMark("none", "ban", word);
    };
  }

  private String dates(Certificate certificate) {
    String issued = getTranslation("credential.mine.issued", day(certificate.issuedAt()));
    return certificate.expiresAt() == null
        ? issued
        : issued + " · " + getTranslation("credential.mine.until", day(certificate.expiresAt()));
  }

  private Component files(Certificate certificate, String title) {
    var paper =
        new DownloadLink(
            CredentialRoutes.paper(certificate.id(), DownloadLink.language()), "credential.paper");
    var badge = new DownloadLink(CredentialRoutes.badge(certificate.id()), "credential.badge");
    paper.setAriaLabel(getTranslation("credential.paper") + ": " + title);
    badge.setAriaLabel(getTranslation("credential.badge") + ": " + title);
    return Styled.as(new Div(paper, badge), "actions");
  }

  private Component sharing(Certificate certificate) {
    var box = Styled.as(new Div(), "stack", "stack--s");
    box.add(new H3(getTranslation("credential.share.title")));
    Certificate.Shown shown = certificate.shown();
    var name = new Tick("name-" + certificate.id());
    name.setValue(shown != null && shown.withName());
    var label = new NativeLabel(getTranslation("credential.share.name"));
    label.setFor(name);
    var choice = Styled.as(new Div(name, label), "ticks__one");
    if (shown == null) {
      box.add(
          new Paragraph(getTranslation("credential.share.nobody")),
          choice,
          actions(
              button(
                  "credential.share.release",
                  () -> certificates.release(certificate.id(), name.getValue()),
                  "credential.share.released")));
      return box;
    }
    var link = new Anchor(shown.address(), shown.address(), AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    name.addValueChangeListener(e -> showName(certificate.id(), shown.address(), e.getValue()));
    var copy =
        new NativeButton(
            getTranslation("credential.share.copy"),
            _ -> {
              UI.getCurrent()
                  .getPage()
                  .executeJs("navigator.clipboard?.writeText($0)", shown.address());
              Toast.show(getTranslation("credential.share.copied"));
            });
    box.add(new Paragraph(getTranslation("credential.share.shown", day(shown.since()))));
    box.add(new Paragraph(link));
    if (certificate.revokedAt() == null) {
      box.add(choice);
    }
    box.add(
        actions(
            Styled.as(copy, "button", "button--quiet"),
            button(
                "credential.share.takeBack",
                () -> certificates.takeBack(certificate.id()),
                "credential.share.takenBack")));
    return box;
  }

  /// What was taken back meanwhile, on another device perhaps, is not released again by this.
  private void showName(CertificateId id, String address, boolean withName) {
    Certificate now = certificates.showName(id, address, withName);
    if (now.shown() != null && now.shown().address().equals(address)) {
      Toast.show(
          getTranslation(withName ? "credential.share.withName" : "credential.share.withoutName"));
      return;
    }
    show(now);
    Toast.show(getTranslation("credential.share.gone"));
    getElement().callJsFunction("focus");
  }

  private Component giveUp(Certificate certificate) {
    var details = new NativeDetails(getTranslation("credential.giveUp.title"));
    details.addClassName("disclosure");
    details.setContent(
        Styled.as(
            new Div(
                new Paragraph(getTranslation("credential.giveUp.text")),
                actions(
                    button(
                        "credential.giveUp.action",
                        () -> certificates.revoke(certificate.id()),
                        "credential.giveUp.done"))),
            "stack",
            "stack--s"));
    return details;
  }

  private NativeButton button(String key, Supplier<Certificate> action, String said) {
    return Styled.as(
        new NativeButton(
            getTranslation(key),
            _ -> {
              show(action.get());
              Toast.show(getTranslation(said));
              getElement().callJsFunction("focus");
            }),
        "button",
        "button--quiet");
  }

  private static Div actions(Component... actions) {
    return Styled.as(new Div(actions), "actions");
  }

  private String day(Instant moment) {
    return Dates.full(LocalDate.ofInstant(moment, clock.getZone()), getLocale());
  }
}
