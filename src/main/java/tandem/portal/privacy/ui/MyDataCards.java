package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import tandem.portal.identity.ui.DataSection;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.privacy.ErasureRequest;
import tandem.portal.privacy.MyErasureService;

/// On the page on one's own data: how long what is kept, and asking to be erased.
@org.springframework.stereotype.Component
class MyDataCards implements DataSection {
  private final MyErasureService mine;

  MyDataCards(MyErasureService mine) {
    this.mine = mine;
  }

  @Override
  public List<Component> cards() {
    var erasure = Styled.as(new Section(), "card", "stack", "stack--s");
    fill(erasure);
    return List.of(periods(), erasure);
  }

  private Section periods() {
    var card = Styled.as(new Section(), "card", "stack", "stack--s");
    card.add(
        Styled.as(new H2(card.getTranslation("privacy.kept.title")), "card__title"),
        new Paragraph(card.getTranslation("privacy.kept.mine")),
        Periods.table(mine.kept()));
    return card;
  }

  private void fill(Section card) {
    card.removeAll();
    card.add(
        Styled.as(new H2(card.getTranslation("privacy.ask.title")), "card__title"),
        new Paragraph(card.getTranslation("privacy.ask.lead")));
    Optional<ErasureRequest> latest = mine.mine().stream().findFirst();
    latest.ifPresent(request -> card.add(state(card, request)));
    card.add(
        Styled.as(
            new Div(latest.filter(ErasureRequest::isOpen).isPresent() ? withdraw(card) : ask(card)),
            "actions"));
  }

  private static Callout state(Section card, ErasureRequest request) {
    String asked = Dates.full(request.requestedOn(), UI.getCurrent().getLocale());
    ErasureRequest.Outcome outcome = request.outcome();
    if (outcome == null) {
      return new Callout(
          Callout.Tone.SOON,
          card.getTranslation("privacy.ask.waitingTitle"),
          card.getTranslation(
              "privacy.ask.waiting",
              asked,
              Dates.full(request.dueOn(), UI.getCurrent().getLocale())));
    }
    return switch (outcome) {
      case REFUSED ->
          new Callout(
              Callout.Tone.INFO,
              card.getTranslation("privacy.ask.refusedTitle"),
              card.getTranslation("privacy.ask.refused", asked, request.reason()));
      case WITHDRAWN, ERASED ->
          new Callout(
              Callout.Tone.INFO,
              card.getTranslation("privacy.ask.withdrawnTitle"),
              card.getTranslation("privacy.ask.withdrawn", asked));
    };
  }

  private NativeButton ask(Section card) {
    return Styled.as(
        new NativeButton(
            card.getTranslation("privacy.ask.send"),
            _ -> {
              mine.ask();
              fill(card);
              Toast.show(card.getTranslation("privacy.ask.sent"));
            }),
        "button",
        "button--quiet");
  }

  private NativeButton withdraw(Section card) {
    return Styled.as(
        new NativeButton(
            card.getTranslation("privacy.ask.withdraw"),
            _ -> {
              mine.withdraw();
              fill(card);
              Toast.withUndo(
                  card.getTranslation("privacy.ask.withdrawnTitle"),
                  () -> {
                    mine.ask();
                    fill(card);
                  });
            }),
        "button",
        "button--quiet");
  }
}
