package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.WaveRow;

/// Asks in place whether an open wave is to end on another day, and why: the reason is read by
/// everybody who reads the results.
class ReasonForm extends Div {
  private static final long serialVersionUID = 1L;

  private final Input reason = new Input();
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");

  /// @param key with `.title`, `.text` and `.yes`
  /// @param before fields above the reason; null: none
  ReasonForm(
      String key,
      Callout.Tone tone,
      String look,
      @Nullable Component before,
      Consumer<String> yes,
      Runnable back) {
    addClassName("stack");
    reason.setId(key.replace('.', '-') + "-reason");
    reason.addClassName("input");
    reason.getElement().setAttribute("maxlength", String.valueOf(WaveRow.Change.MOST_LETTERS));
    var label = Styled.as(new NativeLabel(getTranslation("survey.reason")), "field__label");
    label.setFor(reason);
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    var asked = new Callout(tone, getTranslation(key + ".title"), getTranslation(key + ".text"));
    asked.getElement().setAttribute("tabindex", "-1");
    add(asked);
    Controls.focus(asked);
    if (before != null) {
      add(before);
    }
    add(
        Styled.as(
            new Div(
                label,
                reason,
                Styled.as(new Paragraph(getTranslation("survey.reason.hint")), "studio__hint")),
            "field"),
        problem,
        Styled.as(
            new Div(
                button("survey.wave.back", "button--quiet", back),
                button(key + ".yes", look, () -> answer(yes))),
            "actions",
            "actions--end"));
  }

  private void answer(Consumer<String> yes) {
    if (reason.getValue().isBlank()) {
      say("survey.reason.missing");
      reason.focus();
      return;
    }
    yes.accept(reason.getValue());
  }

  /// What is wrong with what was entered.
  final void say(String key) {
    problem.setText(getTranslation(key));
    problem.setVisible(true);
  }

  private NativeButton button(String key, String look, Runnable act) {
    return Styled.as(new NativeButton(getTranslation(key), _ -> act.run()), "button", look);
  }
}
