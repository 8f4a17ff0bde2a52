package tandem.portal.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.privacy.ErasureRequest;
import tandem.portal.privacy.ErasureService;
import tandem.portal.privacy.PrivacyRoutes;

/// A request that waits for an answer: erase, or refuse with a reason the person reads.
class RequestCard extends Article {
  private static final long serialVersionUID = 1L;
  private static final int SOON = 7;

  private final transient ErasureRequest request;
  private final transient ErasureService erasures;
  private final transient Runnable decided;

  RequestCard(ErasureRequest request, ErasureService erasures, LocalDate today, Runnable decided) {
    this.request = request;
    this.erasures = erasures;
    this.decided = decided;
    addClassNames("card", "stack", "stack--s");
    var place = new Div();
    var erase =
        Styled.as(
            new Anchor(
                PrivacyRoutes.erasure(Objects.requireNonNull(request.person())),
                getTranslation("privacy.request.erase")),
            "button",
            "button--primary");
    var refuse =
        Styled.as(
            new NativeButton(getTranslation("privacy.request.refuse")), "button", "button--quiet");
    // One thing next: whoever writes a reason is not offered the other answer beside it.
    var answers = Styled.as(new Div(erase, refuse), "actions");
    refuse.addClickListener(
        _ -> {
          answers.setVisible(false);
          place.add(
              refusal(
                  () -> {
                    place.removeAll();
                    answers.setVisible(true);
                    refuse.focus();
                  }));
        });
    add(
        Styled.as(new H3(Objects.requireNonNull(request.name())), "card__title"),
        due(today),
        Styled.as(
            new Paragraph(
                getTranslation(
                    "privacy.request.asked", Dates.full(request.requestedOn(), getLocale()))),
            "card__meta"),
        answers,
        place);
  }

  private StatusMark due(LocalDate today) {
    String day = Dates.full(request.dueOn(), getLocale());
    if (request.dueOn().isBefore(today)) {
      return new StatusMark("problem", "alert", getTranslation("privacy.request.overdue", day));
    }
    String words = getTranslation("privacy.request.due", day);
    return request.dueOn().isBefore(today.plusDays(SOON))
        ? new StatusMark("soon", "clock", words)
        : new StatusMark("running", "clock", words);
  }

  private Div refusal(Runnable close) {
    var reason = new ReasonField(ErasureService.LONGEST_REASON);
    String id = "reason-" + request.id();
    reason.setId(id);
    var label = Styled.as(new NativeLabel(getTranslation("privacy.refuse.reason")), "field__label");
    label.setFor(id);
    var problem = Styled.as(new Paragraph(), "field__error");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    var cancel =
        Styled.as(
            new NativeButton(getTranslation("privacy.refuse.cancel"), _ -> close.run()),
            "button",
            "button--quiet");
    reason.focus();
    var send =
        Styled.as(
            new NativeButton(getTranslation("privacy.refuse.send"), _ -> refuse(reason, problem)),
            "button",
            "button--primary");
    return Styled.as(
        new Div(
            Styled.as(
                new Div(
                    label,
                    Styled.as(new Paragraph(getTranslation("privacy.refuse.hint")), "field__help"),
                    reason,
                    problem),
                "field"),
            Styled.as(new Div(cancel, send), "actions", "actions--end")),
        "stack",
        "stack--s");
  }

  private void refuse(ReasonField reason, Paragraph problem) {
    try {
      erasures.refuse(Objects.requireNonNull(request.person()), reason.getValue());
      Toast.show(getTranslation("privacy.refuse.done"));
      decided.run();
    } catch (ConflictException e) {
      problem.setText(getTranslation(e.textKey(), e.arguments()));
      problem.setVisible(true);
      reason.focus();
    }
  }
}
