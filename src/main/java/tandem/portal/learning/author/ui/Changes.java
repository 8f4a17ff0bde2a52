package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.question.ui.QuestionLines;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.terms.Offer;
import tandem.portal.platform.FlipCards;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.WordDiff;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextChange;

/// What one text of a module changes of another, part by part and word by word, in both languages.
class Changes extends Div {
  private static final long serialVersionUID = 1L;

  /// What Markdown puts around words.
  private static final Pattern MARKDOWN =
      Pattern.compile("(?m)^#{1,6} |^> ?|\\*\\*|^\\|[-: |]+\\|\\n?|^\\| | \\|$");

  private static final String TERMS = "terms";

  private final transient Shelf shelf;

  private final transient Offer offer;

  /// @param shelf for what the terms name, among other things
  Changes(ModuleDefinition before, ModuleDefinition after, Shelf shelf) {
    this.shelf = shelf.knowing(before, after);
    this.offer = shelf.offer();
    addClassName("diff");
    Map<String, Part> was = parts(before);
    Map<String, Part> now = parts(after);
    was.forEach(
        (id, part) -> {
          if (!now.containsKey(id)) {
            add(
                new TextChange(
                    getTranslation("learning.author.changes.removed", part.name()),
                    part.byLanguage(),
                    Map.of()));
          }
        });
    now.forEach(
        (id, part) -> {
          Part old = was.get(id);
          if (old == null) {
            add(added(part));
          } else if (!old.byLanguage().equals(part.byLanguage())) {
            add(
                new TextChange(
                    getTranslation("learning.author.changes.changed", part.name()),
                    old.byLanguage(),
                    part.byLanguage(),
                    id.equals(TERMS) ? WordDiff::lines : WordDiff::words));
          } else if (!old.content().equals(part.content())) {
            add(unread(part.name()));
          }
        });
    List<String> kept = now.keySet().stream().filter(was::containsKey).toList();
    if (!kept.equals(was.keySet().stream().filter(now::containsKey).toList())) {
      add(hint("learning.author.changes.order"));
    }
    if (getChildren().findAny().isEmpty()) {
      add(hint("learning.author.changes.none"));
    }
  }

  /// @param content what it is by its ids too: two things may be called the same
  private record Part(String name, List<?> content, Map<Locale, String> byLanguage) {}

  private Div unread(String name) {
    return Styled.as(
        new Div(
            Styled.as(
                new H3(getTranslation("learning.author.changes.changed", name)), "diff__label"),
            new Paragraph(getTranslation("learning.author.changes.unread"))),
        "diff__field");
  }

  /// Without marks: all of it is new.
  private Div added(Part part) {
    var field =
        Styled.as(
            new Div(
                Styled.as(
                    new H3(getTranslation("learning.author.changes.added", part.name())),
                    "diff__label")),
            "diff__field");
    part.byLanguage()
        .forEach(
            (language, text) -> {
              var words = new Paragraph(MARKDOWN.matcher(text).replaceAll(""));
              words.getElement().setAttribute("lang", language.getLanguage());
              field.add(
                  Styled.as(
                      new Paragraph(language.getDisplayLanguage(getLocale())), "diff__language"),
                  words);
            });
    return field;
  }

  private Map<String, Part> parts(ModuleDefinition module) {
    var parts = new LinkedHashMap<String, Part>();
    parts.put(
        "",
        part(
            getTranslation("learning.author.head"),
            List.of(module.title(), module.summary()),
            language -> Stream.of(in(module.title(), language), in(module.summary(), language))));
    for (LessonText lesson : module.lessons()) {
      parts.put(
          lesson.id(),
          part(
              getTranslation("learning.author.changes.lesson", lesson.title().in(getLocale())),
              content(lesson),
              language -> lines(lesson, language)));
    }
    parts.put(
        "check",
        part(
            getTranslation("learning.check.title"),
            List.of(module.passMark(), module.pools()),
            l -> check(module, l)));
    for (Asked asked : module.questions()) {
      parts.put(
          asked.id(),
          part(
              getTranslation("learning.author.changes.question"),
              content(asked),
              language -> lines(module, asked, language)));
    }
    parts.put(
        TERMS,
        part(
            getTranslation("learning.author.terms"),
            List.of(module.terms()),
            language -> TermsWords.lines(module.terms(), offer, language)));
    parts.put(
        "version",
        part(
            getTranslation("learning.author.version"),
            List.of(module.reason(), module.asksAgain()),
            language ->
                Stream.of(
                    in(module.reason(), language),
                    module.asksAgain()
                        ? getTranslation(language, "learning.author.version.asksAgain")
                        : "")));
    return parts;
  }

  private static List<?> content(LessonText lesson) {
    return List.of(
        lesson.part(),
        lesson.title(),
        lesson.body(),
        lesson.minutesShown(),
        Optional.ofNullable(lesson.message()),
        Optional.ofNullable(lesson.conversation()));
  }

  private static List<?> content(Asked asked) {
    return List.of(
        asked.question(),
        Optional.ofNullable(asked.lesson()),
        asked.valueMessage(),
        Optional.ofNullable(asked.pool()));
  }

  private static Part part(String name, List<?> content, Function<Locale, Stream<String>> lines) {
    var byLanguage = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(
        language ->
            byLanguage.put(
                language,
                lines
                    .apply(language)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"))));
    return new Part(name, content, byLanguage);
  }

  private Stream<String> lines(LessonText lesson, Locale language) {
    Conversation conversation = lesson.conversation();
    return conversation == null
        ? words(lesson, language)
        : Stream.concat(words(lesson, language), talk(conversation, language));
  }

  static Stream<String> talk(Conversation conversation, Locale language) {
    return conversation.steps().stream().flatMap(step -> lines(conversation, step, language));
  }

  private static Stream<String> lines(
      Conversation conversation, Conversation.Step step, Locale language) {
    return Stream.concat(
        Stream.of(number(conversation, step.id()) + ". " + in(step.says(), language)),
        step.replies().stream()
            .map(
                reply ->
                    "– "
                        + in(reply.text(), language)
                        + " ("
                        + in(reply.feedback(), language)
                        + ")"
                        + (reply.next() == null
                            ? ""
                            : " → " + number(conversation, reply.next()))));
  }

  private static int number(Conversation conversation, String step) {
    return conversation.steps().stream().map(Conversation.Step::id).toList().indexOf(step) + 1;
  }

  private Stream<String> words(LessonText lesson, Locale language) {
    return Stream.of(
        in(lesson.title(), language),
        getTranslation(language, lesson.part().textKey())
            + " · "
            + getTranslation(language, "learning.minutes", lesson.minutesShown()),
        cards(in(lesson.body(), language), language),
        lesson.message() == null
            ? ""
            : getTranslation(
                language,
                "learning.author.changes.message",
                shelf.messageTitle(lesson.message(), language)));
  }

  /// Told by their sides: nobody reads the block they are written as.
  private String cards(String body, Locale language) {
    return FlipCards.told(
        body,
        card ->
            getTranslation(language, "learning.author.changes.card", card.front(), card.back()));
  }

  static Stream<String> check(ModuleDefinition module, Locale language) {
    return Stream.concat(
        Stream.of(
            say(
                language,
                "learning.author.changes.passMark",
                module.passMark(),
                module.asks(),
                module.rightToPass())),
        module.pools().stream()
            .map(
                pool ->
                    say(
                        language,
                        "learning.author.changes.pool",
                        pool.name(),
                        pool.draw(),
                        module.in(pool))));
  }

  private Stream<String> lines(ModuleDefinition module, Asked asked, Locale language) {
    return Stream.concat(
        QuestionLines.whole(asked.question(), language), facts(module, asked, language));
  }

  /// What is so about a question beside its words.
  static Stream<String> facts(ModuleDefinition module, Asked asked, Locale language) {
    return Stream.of(
            asked.lesson() == null
                ? ""
                : say(
                    language,
                    "learning.check.readOn",
                    module.lesson(asked.lesson()).map(l -> l.title().in(language)).orElse("")),
            asked.valueMessage() ? say(language, "learning.author.valueMessage.short") : "",
            asked.pool() == null ? "" : say(language, "learning.author.pool.short", asked.pool()))
        .filter(fact -> !fact.isEmpty());
  }

  private static String say(Locale language, String key, Object... arguments) {
    return UI.getCurrent().getTranslation(language, key, arguments);
  }

  private static String in(Localized text, Locale language) {
    return text.byLanguage().getOrDefault(language.getLanguage(), "");
  }

  private Paragraph hint(String key) {
    return Styled.as(new Paragraph(getTranslation(key)), "studio__hint");
  }
}
