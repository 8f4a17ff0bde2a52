package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.conversation.Conversation.Reply;
import tandem.portal.learning.conversation.Conversation.Step;
import tandem.portal.learning.conversation.Scripting;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;

/// The customer conversation at the end of a lesson: what the customer says, what can be answered,
/// what that does, and where it goes on.
class ConversationForm extends Section {
  private static final long serialVersionUID = 1L;
  private static final String END = "";

  private final transient Draft draft;
  private final String lesson;

  ConversationForm(Draft draft, LessonText lesson) {
    this.draft = draft;
    this.lesson = lesson.id();
    Conversation conversation = lesson.conversation();
    addClassName("studio__group");
    add(
        new H2(getTranslation("learning.author.talk")),
        Styled.as(new Paragraph(getTranslation("learning.author.talk.help")), "studio__hint"));
    if (conversation == null) {
      add(
          Controls.actions(
              small(
                  "add-talk",
                  "learning.author.talk.add",
                  () -> put(Scripting.fresh(), "says-s1-" + language()))));
      return;
    }
    conversation.steps().forEach(step -> add(step(conversation, step)));
    var more = small("add-step", "learning.author.talk.step.add", () -> addStep(conversation));
    add(
        Controls.actions(
            more, small("remove-talk", "learning.author.talk.remove", () -> removeTalk())),
        new Limit(more, conversation.steps().size(), ModuleRules.STEPS, "steps"));
  }

  private void addStep(Conversation conversation) {
    String added = Scripting.addStep(conversation).steps().getLast().id();
    arrange(Scripting::addStep, "says-" + added + "-" + language());
  }

  private void addReply(Conversation conversation, String step) {
    Scripting.addReply(conversation, step)
        .step(step)
        .map(longer -> longer.replies().getLast().id())
        .ifPresent(
            added ->
                arrange(
                    c -> Scripting.addReply(c, step),
                    "reply-" + step + "-" + added + "-" + language()));
  }

  private Component step(Conversation conversation, Step step) {
    int number = conversation.steps().indexOf(step) + 1;
    var remove =
        Controls.icon(
            "trash",
            getTranslation("learning.author.talk.step.remove", number),
            () ->
                remove(
                    c -> Scripting.removeStep(c, step.id()),
                    "add-step",
                    getTranslation("learning.author.talk.step", number),
                    before -> c -> Scripting.bringBackStep(c, before, step.id())));
    remove.setEnabled(conversation.steps().size() > 1);
    var replies = Styled.as(new Div(), "stack");
    step.replies().forEach(reply -> replies.add(reply(conversation, step, reply)));
    var more =
        small(
            "add-reply-" + step.id(),
            "learning.author.talk.reply.add",
            () -> addReply(conversation, step.id()));
    return Styled.as(
        new Div(
            Styled.as(
                new Header(new H3(getTranslation("learning.author.talk.step", number)), remove),
                "row",
                "row--between"),
            new TwoTexts(
                "says-" + step.id(),
                getTranslation("learning.author.talk.says"),
                step.says(),
                ModuleRules.TEXT_CHARACTERS,
                text -> write(c -> Scripting.says(c, step.id(), text))),
            replies,
            Controls.actions(more),
            new Limit(more, step.replies().size(), ModuleRules.OPTIONS, "replies")),
        "option-form");
  }

  private Component reply(Conversation conversation, Step step, Reply reply) {
    int number = step.replies().indexOf(reply) + 1;
    String name = step.id() + "-" + reply.id();
    var remove =
        Controls.icon(
            "trash",
            getTranslation("learning.author.talk.reply.remove", number),
            () ->
                remove(
                    c -> Scripting.removeReply(c, step.id(), reply.id()),
                    "add-reply-" + step.id(),
                    getTranslation("learning.author.talk.reply", number),
                    before -> c -> Scripting.bringBackReply(c, before, step.id(), reply.id())));
    remove.setEnabled(step.replies().size() > 2);
    var group = new FieldSet(getTranslation("learning.author.talk.reply", number));
    group.add(
        new TwoTexts(
            "reply-" + name,
            getTranslation("learning.author.talk.reply.text"),
            reply.text(),
            ModuleRules.TEXT_CHARACTERS,
            text -> change(step, reply, r -> new Reply(r.id(), text, r.feedback(), r.next()))),
        new TwoTexts(
            "reply-" + name + "-feedback",
            getTranslation("learning.author.talk.reply.feedback"),
            reply.feedback(),
            ModuleRules.TEXT_CHARACTERS,
            text -> change(step, reply, r -> new Reply(r.id(), r.text(), text, r.next()))),
        Styled.as(new Div(next(conversation, step, reply, name), remove), "choices__item"));
    return Styled.as(group, "stack", "stack--s", "plain-group");
  }

  /// Only what comes later can come next, so that every conversation ends.
  private Component next(Conversation conversation, Step step, Reply reply, String name) {
    var steps = new LinkedHashMap<String, String>();
    steps.put(END, getTranslation("learning.author.talk.ends"));
    List<Step> all = conversation.steps();
    all.stream()
        .skip(all.indexOf(step) + 1L)
        .forEach(
            later -> {
              String says = later.says().in(getLocale());
              steps.put(
                  later.id(),
                  getTranslation("learning.author.talk.step", all.indexOf(later) + 1)
                      + (says.isBlank() ? "" : ": " + says));
            });
    return Controls.select(
        "next-" + name,
        getTranslation("learning.author.talk.next"),
        steps,
        Objects.toString(reply.next(), END),
        chosen -> change(step, reply, r -> Scripting.with(r, chosen.equals(END) ? null : chosen)));
  }

  private NativeButton small(String id, String key, Runnable act) {
    var button = Styled.as(Controls.button(getTranslation(key), "quiet", act), "button--small");
    button.setId(id);
    return button;
  }

  private void change(Step step, Reply reply, UnaryOperator<Reply> change) {
    write(c -> Scripting.reply(c, step.id(), reply.id(), change));
  }

  private void write(UnaryOperator<Conversation> change) {
    draft.write(d -> Editing.lesson(d, lesson, l -> l.with(changed(l, change))));
  }

  private void arrange(UnaryOperator<Conversation> change, String focusId) {
    draft.arrange(d -> Editing.lesson(d, lesson, l -> l.with(changed(l, change))), focusId);
  }

  /// @param undo given the conversation as it was
  private void remove(
      UnaryOperator<Conversation> change,
      String focusId,
      String named,
      Function<Conversation, UnaryOperator<Conversation>> undo) {
    Conversation before = talk();
    if (before != null) {
      draft.remove(
          d -> Editing.lesson(d, lesson, l -> l.with(changed(l, change))),
          focusId,
          getTranslation("learning.author.removed", named),
          d -> Editing.lesson(d, lesson, l -> l.with(changed(l, undo.apply(before)))));
    }
  }

  private void removeTalk() {
    Conversation before = talk();
    draft.remove(
        d -> Editing.lesson(d, lesson, l -> l.with(null)),
        "add-talk",
        getTranslation("learning.author.removed", getTranslation("learning.author.talk")),
        d -> Editing.lesson(d, lesson, l -> l.conversation() == null ? l.with(before) : l));
  }

  private @Nullable Conversation talk() {
    return draft.now().lesson(lesson).orElseThrow().conversation();
  }

  private void put(Conversation conversation, String focusId) {
    draft.arrange(d -> Editing.lesson(d, lesson, l -> l.with(conversation)), focusId);
  }

  private static @Nullable Conversation changed(
      LessonText lesson, UnaryOperator<Conversation> change) {
    Conversation conversation = lesson.conversation();
    return conversation == null ? null : change.apply(conversation);
  }

  private String language() {
    return tandem.portal.platform.Languages.closestTo(getLocale()).getLanguage();
  }
}
