package tandem.portal.learning.conversation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import tandem.portal.learning.conversation.Conversation.Reply;
import tandem.portal.learning.conversation.Conversation.Said;
import tandem.portal.learning.conversation.Conversation.Step;
import tandem.portal.learning.conversation.Conversation.Talk;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.HeldAnswer;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.ui.ChoiceGroup;

/// A customer conversation: what was said so far, what the customer says now, and what one can
/// answer, as native radio buttons.
public class ConversationPlayer extends Section {
  private static final long serialVersionUID = 1L;

  /// Where the conversation is kept.
  public interface Keeping {
    Talk answer(String step, String reply);

    Talk again();
  }

  private final transient Keeping keeping;
  private final Locale language;
  private final String place;

  /// @param place beginning of the key under which the browser holds an answer until it is stored;
  ///     empty: it holds none
  public ConversationPlayer(Talk talk, Locale language, String place, Keeping keeping) {
    this.place = place;
    this.keeping = keeping;
    this.language = language;
    addClassNames("talk", "stack");
    show(talk, false);
  }

  /// @param moved whether something has just been said: then the focus goes to what came of it
  private void show(Talk talk, boolean moved) {
    removeAll();
    getElement().setAttribute("aria-label", say("learning.talk.title"));
    add(
        new H2(say("learning.talk.title")),
        Styled.as(new Paragraph(say("learning.talk.lead")), "field__help"));
    var list = Styled.as(new OrderedList(), "talk__list");
    talk.said().forEach(said -> list.add(said(said)));
    if (!talk.said().isEmpty()) {
      add(list);
    }
    Step now = talk.now();
    add(now == null ? end() : now(now, talk.said().size()));
    if (!place.isEmpty()) {
      HeldAnswer.asked(place);
    }
    if (moved) {
      list.getChildren().reduce((_, last) -> last).ifPresent(this::focusFeedback);
    }
  }

  private void focusFeedback(Component last) {
    last.getElement().executeJs("this.querySelector('.talk__feedback')?.focus()");
  }

  private ListItem said(Said said) {
    var feedback =
        Styled.as(
            new Div(Styled.icon("info"), told(new Paragraph(), said.reply().feedback())),
            "callout",
            "callout--info",
            "talk__feedback");
    feedback.getElement().setAttribute("tabindex", "-1");
    return Styled.as(
        new ListItem(
            speech("learning.talk.customer", said.step().says(), "talk__customer"),
            speech("learning.talk.you", said.reply().text(), "talk__you"),
            feedback),
        "stack",
        "stack--s");
  }

  private Component speech(String who, Localized words, String look) {
    return Styled.as(
        new Div(Styled.as(new Span(say(who)), "talk__who"), told(new Paragraph(), words)),
        "talk__speech",
        look);
  }

  /// @param before how often something has been said: a step may come again
  private Component now(Step step, int before) {
    var held = new HeldAnswer(place.isEmpty() ? "" : place + before + "/" + step.id());
    var replies = new ChoiceGroup<Reply>("talk-" + step.id(), false);
    replies.addClassName("options");
    replies.legend(say("learning.talk.whatNow")).addClassName("options__legend");
    for (Reply reply : step.replies()) {
      var label = new NativeLabel();
      label.add(replies.choice(reply), Styled.as(told(new Span(), reply.text()), "option__text"));
      replies.add(Styled.as(label, "option"));
    }
    var missing = Styled.as(new Paragraph(), "field__error");
    missing.getElement().setAttribute("role", "alert");
    var answer =
        held.button(
            say("learning.talk.answer"),
            () -> {
              List<Reply> chosen = replies.chosen();
              if (chosen.isEmpty()) {
                missing.setText(say("learning.talk.choose"));
                replies.focusFirst();
                return false;
              }
              show(keeping.answer(step.id(), chosen.getFirst().id()), true);
              return true;
            });
    held.add(
        speech("learning.talk.customer", step.says(), "talk__customer"),
        replies,
        missing,
        held.news(),
        Styled.as(new Div(answer), "actions"));
    return Styled.as(held, "stack");
  }

  private Component end() {
    return Styled.as(
        new Div(
            new H3(say("learning.talk.end")),
            new Paragraph(say("learning.talk.end.text")),
            Styled.as(
                new Div(
                    Controls.button(
                        say("learning.talk.again"), "quiet", () -> show(keeping.again(), false))),
                "actions")),
        "stack",
        "stack--s");
  }

  private <C extends Component & HasText> C told(C component, Localized text) {
    return Styled.told(component, text, language);
  }

  private String say(String key) {
    return getTranslation(language, key);
  }
}
