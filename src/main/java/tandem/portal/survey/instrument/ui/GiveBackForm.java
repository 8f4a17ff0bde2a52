package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.survey.instrument.InstrumentDraft;

/// Asks what should become different before one's own side signs: without it the other side would
/// have to guess.
class GiveBackForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final String ID = "give-back";

  private final TextBox reason = new TextBox(InstrumentDraft.GivenBack.MOST_LETTERS);
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  GiveBackForm(Consumer<String> yes, Runnable back) {
    addClassNames("card", "stack");
    reason.setId(ID);
    reason.getElement().setAttribute("rows", "3").setAttribute("aria-describedby", ID + "-problem");
    problem.setId(ID + "-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(
        Kit.field(getTranslation("survey.instrument.giveBack.reason"), reason),
        problem,
        Kit.actions(
            Kit.button(getTranslation("survey.instrument.giveBack"), "primary", () -> answer(yes)),
            Kit.button(getTranslation("survey.instrument.giveBack.not"), "quiet", back)));
    Kit.focus(reason);
  }

  private void answer(Consumer<String> yes) {
    if (reason.getValue().isBlank()) {
      problem.setText(getTranslation("survey.instrument.giveBack.missing"));
      problem.setVisible(true);
      Kit.focus(reason);
      return;
    }
    yes.accept(reason.getValue());
  }
}
