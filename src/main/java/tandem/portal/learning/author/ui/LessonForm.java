package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.media.MediaFile;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.NumberBox;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;

/// One lesson: its part and title, its text in both languages, its minutes, and the value message
/// it leads to.
class LessonForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final String NONE = "";

  private final transient Draft draft;
  private final String id;
  private final MissingFiles missing;
  private final Paragraph estimate = Styled.as(new Paragraph(), "studio__hint");

  LessonForm(Draft draft, LessonText lesson, Shelf shelf) {
    this.draft = draft;
    this.id = lesson.id();
    List<MediaFile> files = shelf.files();
    this.missing = new MissingFiles(files, lesson.body());
    addClassName("studio__editor");
    var group = Styled.as(new Section(), "studio__group");
    var parts = new LinkedHashMap<String, String>();
    Stream.of(Part.values()).forEach(p -> parts.put(p.name(), getTranslation(p.textKey())));
    group.add(
        new H2(getTranslation("learning.lesson.number", draft.now().lessons().indexOf(lesson) + 1)),
        Controls.select(
            "part-" + id,
            getTranslation("learning.author.part"),
            parts,
            lesson.part().name(),
            chosen -> write(l -> with(l, Part.valueOf(chosen), l.title(), l.body()))),
        new TwoTexts(
            "lessonTitle-" + id,
            getTranslation("learning.author.lesson.title"),
            lesson.title(),
            ModuleRules.TITLE_CHARACTERS,
            text -> write(l -> with(l, l.part(), text, l.body()))),
        new TwoTexts(
                "body-" + id,
                getTranslation("learning.author.body"),
                lesson.body(),
                ModuleRules.BODY_CHARACTERS,
                text -> write(l -> with(l, l.part(), l.title(), text)))
            .large(),
        Styled.as(new Paragraph(getTranslation("learning.author.body.help")), "studio__hint"),
        missing,
        new MediaPicker(draft, id, shelf.alliance(), files),
        cards(),
        minutes(lesson),
        message(lesson, shelf));
    add(group, new ConversationForm(draft, lesson));
  }

  /// A block of cards to begin with, in both languages.
  private Component cards() {
    var button =
        Styled.as(
            Controls.button(
                getTranslation("learning.author.cards.add"),
                "quiet",
                () ->
                    draft.arrange(
                        d ->
                            Editing.lesson(
                                d, id, l -> with(l, l.part(), l.title(), withCards(l.body()))),
                        "add-cards")),
            "button--small");
    button.setId("add-cards");
    return Styled.as(
        new Div(
            Controls.actions(button),
            Styled.as(new Paragraph(getTranslation("learning.author.cards.help")), "studio__hint")),
        "stack",
        "stack--s");
  }

  private Localized withCards(Localized body) {
    var longer = new LinkedHashMap<String, String>();
    for (Locale language : Languages.ALL) {
      String text = body.byLanguage().getOrDefault(language.getLanguage(), "").stripTrailing();
      longer.put(
          language.getLanguage(),
          (text.isEmpty() ? "" : text + "\n\n")
              + "```cards\n"
              + getTranslation(language, "learning.author.cards.example")
              + "\n```\n");
    }
    return new Localized(longer);
  }

  private Component minutes(LessonText lesson) {
    Integer own = lesson.minutes();
    estimate(lesson);
    return Styled.as(
        new Div(
            NumberBox.wholeOrNone(
                "minutes-" + id,
                getTranslation("learning.author.minutes"),
                1,
                ModuleRules.MINUTES,
                own == null ? OptionalInt.empty() : OptionalInt.of(own),
                minutes ->
                    write(
                        l ->
                            new LessonText(
                                l.id(),
                                l.part(),
                                l.title(),
                                l.body(),
                                minutes.isPresent() ? minutes.getAsInt() : null,
                                l.message(),
                                l.conversation()))),
            estimate),
        "stack",
        "stack--s");
  }

  private void estimate(LessonText lesson) {
    int minutes =
        new LessonText(
                lesson.id(),
                lesson.part(),
                lesson.title(),
                lesson.body(),
                null,
                null,
                lesson.conversation())
            .minutesShown();
    estimate.setText(getTranslation("learning.author.minutes.estimate", minutes));
  }

  private Component message(LessonText lesson, Shelf shelf) {
    var options = new LinkedHashMap<String, String>();
    options.put(NONE, getTranslation("learning.author.message.none"));
    shelf
        .messages()
        .forEach(
            message ->
                options.put(message.id().toString(), message.content().title().in(getLocale())));
    String chosen = Objects.toString(lesson.message(), NONE);
    if (lesson.message() != null && !options.containsKey(chosen)) {
      options.put(chosen, shelf.messageTitle(lesson.message(), getLocale()));
    }
    return Styled.as(
        new Div(
            Controls.select(
                "message-" + id,
                getTranslation("learning.author.message"),
                options,
                chosen,
                value ->
                    write(
                        l ->
                            new LessonText(
                                l.id(),
                                l.part(),
                                l.title(),
                                l.body(),
                                l.minutes(),
                                value.equals(NONE) ? null : UUID.fromString(value),
                                l.conversation()))),
            Styled.as(
                new Paragraph(getTranslation("learning.author.message.help")), "studio__hint")),
        "stack",
        "stack--s");
  }

  private void write(UnaryOperator<LessonText> change) {
    draft.write(d -> Editing.lesson(d, id, change));
    draft
        .now()
        .lesson(id)
        .ifPresent(
            now -> {
              estimate(now);
              missing.show(now.body());
            });
  }

  private static LessonText with(LessonText l, Part part, Localized title, Localized body) {
    return new LessonText(l.id(), part, title, body, l.minutes(), l.message(), l.conversation());
  }
}
