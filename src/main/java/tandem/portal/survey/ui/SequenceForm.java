package tandem.portal.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.schedule.PlanService;

/// All waves from the signature on that are not planned yet, to be planned at once.
class SequenceForm extends Section {
  private static final long serialVersionUID = 1L;

  SequenceForm(
      Alliance alliance,
      List<WaveDraft> missing,
      PlanService plan,
      Runnable planned,
      Runnable cancel) {
    addClassName("studio__group");
    var list = new UnorderedList();
    missing.forEach(
        draft ->
            list.add(
                new ListItem(
                    getTranslation(
                        "survey.sequence.step",
                        Dates.full(draft.opensOn(), getLocale()),
                        Dates.full(draft.closesOn(), getLocale()),
                        getTranslation("survey.sequence." + draft.instrument()),
                        alliance.monthsSinceSignature(draft.opensOn())))));
    var all =
        Styled.as(
            new NativeButton(
                getTranslation("survey.sequence.save", missing.size()),
                _ -> {
                  int waves = plan.planMissing(alliance.id());
                  planned.run();
                  Toast.show(getTranslation("survey.sequence.done", waves));
                }),
            "button",
            "button--primary");
    var back =
        Styled.as(
            new NativeButton(getTranslation("survey.plan.cancel"), _ -> cancel.run()),
            "button",
            "button--quiet");
    var title = new H2(getTranslation("survey.sequence.title"));
    title.getElement().setAttribute("tabindex", "-1");
    Controls.focus(title);
    add(
        title,
        Styled.as(new Paragraph(getTranslation("survey.sequence.hint")), "studio__hint"),
        list,
        Styled.as(new Div(back, all), "actions", "actions--end"));
  }
}
