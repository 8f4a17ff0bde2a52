package tandem.portal.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.identity.SignInErrands;
import tandem.portal.identity.account.SignInMeans;
import tandem.portal.identity.account.SignInMeansService;
import tandem.portal.identity.account.SignInMethod;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;

/// With what one signs in, and what one may add to it. Each button leads to the sign-in's own page
/// and back here.
@Route("account/security")
@Requires("portal:use")
class SignInSecurityView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/account/security";

  private final transient Access access;
  private final transient SignInMeansService means;
  private final transient SignInErrands errands;

  SignInSecurityView(Access access, SignInMeansService means, SignInErrands errands) {
    this.access = access;
    this.means = means;
    this.errands = errands;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(head());
    if (access.isThroughCompany()) {
      add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("identity.security.companyTitle"),
              getTranslation("identity.security.company")));
      return;
    }
    Optional<List<SignInMeans>> own = means.own();
    if (own.isEmpty()) {
      add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("identity.security.unseenTitle"),
              getTranslation("identity.security.unseen")));
    }
    for (SignInMethod method : SignInMethod.values()) {
      add(card(method, of(method, own.orElse(List.of()))));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.security.title") + " – Tandem";
  }

  private Header head() {
    var head =
        Styled.as(
            new Header(Styled.as(new H1(getTranslation("identity.security.title")), "page__title")),
            "page__head");
    if (!access.isThroughCompany()) {
      head.add(Styled.as(new Paragraph(getTranslation("identity.security.lead")), "page__lead"));
    }
    return head;
  }

  private Section card(SignInMethod method, List<SignInMeans> there) {
    String key = "identity.security." + method;
    var card =
        Styled.as(
            new Section(
                Styled.as(new H2(getTranslation(key + ".title")), "card__title"),
                new Paragraph(getTranslation(key + ".text"))),
            "card",
            "stack");
    if (!there.isEmpty()) {
      var list = Styled.as(new UnorderedList(), "means");
      there.forEach(one -> list.add(row(one)));
      card.add(list);
    }
    String verb = there.isEmpty() || method == SignInMethod.PASSKEY ? ".add" : ".again";
    card.add(
        Styled.as(
            new Div(
                Styled.as(
                    new NativeButton(getTranslation(key + verb), _ -> go(method.action())),
                    "button",
                    "button--quiet")),
            "actions"));
    return card;
  }

  private ListItem row(SignInMeans one) {
    String since =
        getTranslation(
            "identity.security.since",
            Dates.full(LocalDate.ofInstant(one.since(), ZoneId.systemDefault()), getLocale()));
    String name =
        one.label().isBlank()
            ? getTranslation("identity.security." + one.method() + ".title")
            : one.label();
    var row =
        Styled.as(
            new ListItem(
                Styled.as(new Span(name), "means__name"), Styled.as(new Span(since), "card__meta")),
            "means__row");
    if (one.method() != SignInMethod.PASSWORD) {
      row.add(remove(one, name));
    }
    return row;
  }

  private Component remove(SignInMeans one, String name) {
    var button =
        new NativeButton(getTranslation("identity.security.remove"), _ -> go(one.removal()));
    button.setAriaLabel(getTranslation("identity.security.removeNamed", name));
    return Styled.as(button, "button", "button--plain");
  }

  private void go(String action) {
    var session = VaadinServletRequest.getCurrent().getSession();
    UI.getCurrent().getPage().setLocation(errands.begin(session, action, getLocale(), HERE));
  }

  private static List<SignInMeans> of(SignInMethod method, List<SignInMeans> all) {
    return all.stream().filter(one -> one.method() == method).toList();
  }
}
