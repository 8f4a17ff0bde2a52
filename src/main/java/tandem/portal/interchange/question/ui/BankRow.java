package tandem.portal.interchange.question.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.author.question.ui.AsAsked;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// One question of the bank: its name and kind, and opened, what a learner sees and what is right.
class BankRow extends NativeDetails {
  private static final long serialVersionUID = 1L;

  private final transient AllianceId alliance;
  private final transient BankQuestion question;
  private final transient Runnable remove;
  private final Div content = Styled.as(new Div(), "stack");
  private final String name;
  private boolean filled;

  BankRow(AllianceId alliance, BankQuestion question, Runnable remove) {
    this.alliance = alliance;
    this.question = question;
    this.remove = remove;
    this.name = question.named(getTranslation("learning.author.untitled"));
    addClassNames("disclosure", "card");
    var summary =
        Styled.as(
            new Span(
                new Span(name),
                Styled.as(
                    new Span(getTranslation(QuestionKind.textKey(question.question()))),
                    "card__meta")),
            "row");
    question
        .lacksKey()
        .ifPresent(key -> summary.add(new StatusMark("soon", "alert", getTranslation(key))));
    setSummary(summary);
    setContent(content);
    addToggleListener(
        event -> {
          if (event.isOpened()) {
            fill();
          }
        });
  }

  /// Only when somebody looks: a bank may have thousands.
  void fill() {
    if (filled) {
      return;
    }
    filled = true;
    Locale language = Languages.closestTo(getLocale());
    content.add(new AsAsked(question.id().toString(), question.question(), language).withAnswers());
    if (question.question().reason().in(language).isEmpty()) {
      content.add(
          Styled.as(new Paragraph(getTranslation("interchange.question.noReason")), "field__help"));
    }
    var edit =
        Styled.as(
            new Anchor(
                AuthorRoutes.question(alliance.value(), question.id()),
                getTranslation("interchange.question.edit")),
            "button",
            "button--quiet",
            "button--small");
    edit.getElement()
        .setAttribute("aria-label", getTranslation("interchange.question.editOf", name));
    NativeButton delete =
        Styled.as(
            Controls.button(getTranslation("learning.author.bank.remove"), "plain", remove),
            "button--small");
    delete.setAriaLabel(getTranslation("interchange.question.removeOf", name));
    content.add(Styled.as(new Div(edit, delete), "actions"));
  }
}
