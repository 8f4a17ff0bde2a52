package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextChange;

/// What one text of a module changes of another, part by part and word by word, in both languages.
class Changes extends Div {
  private static final long serialVersionUID = 1L;

  /// @param before null: there is no version yet, so everything is new
  Changes(@Nullable ModuleDefinition before, ModuleDefinition after) {
    addClassName("diff");
    Map<String, Part> was = before == null ? Map.of() : parts(before);
    Map<String, Part> now = parts(after);
    was.forEach(
        (id, part) -> {
          if (!now.containsKey(id)) {
            add(change("removed", part.name(), part.byLanguage(), Map.of()));
          }
        });
    now.forEach(
        (id, part) -> {
          Part old = was.get(id);
          if (old == null) {
            add(change("added", part.name(), Map.of(), part.byLanguage()));
          } else if (!old.byLanguage().equals(part.byLanguage())) {
            add(change("changed", part.name(), old.byLanguage(), part.byLanguage()));
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

  private record Part(String name, Map<Locale, String> byLanguage) {}

  private TextChange change(
      String what, String name, Map<Locale, String> before, Map<Locale, String> after) {
    return new TextChange(getTranslation("learning.author.changes." + what, name), before, after);
  }

  private Map<String, Part> parts(ModuleDefinition module) {
    var parts = new LinkedHashMap<String, Part>();
    parts.put(
        "",
        part(
            getTranslation("learning.author.head"),
            language -> Stream.of(in(module.title(), language), in(module.summary(), language))));
    for (LessonText lesson : module.lessons()) {
      parts.put(
          lesson.id(),
          part(
              getTranslation("learning.author.changes.lesson", lesson.title().in(getLocale())),
              language -> lines(lesson, language)));
    }
    parts.put("check", part(getTranslation("learning.check.title"), l -> check(module, l)));
    for (Asked asked : module.questions()) {
      parts.put(
          asked.id(),
          part(
              getTranslation("learning.author.changes.question"),
              language -> lines(module, asked, language)));
    }
    parts.put(
        "version",
        part(
            getTranslation("learning.author.version"),
            language ->
                Stream.of(
                    in(module.reason(), language),
                    module.asksAgain()
                        ? getTranslation(language, "learning.author.version.asksAgain")
                        : "")));
    return parts;
  }

  private static Part part(String name, Function<Locale, Stream<String>> lines) {
    var byLanguage = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(
        language ->
            byLanguage.put(
                language,
                lines
                    .apply(language)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"))));
    return new Part(name, byLanguage);
  }

  private Stream<String> lines(LessonText lesson, Locale language) {
    Conversation conversation = lesson.conversation();
    return conversation == null
        ? words(lesson, language)
        : Stream.concat(
            words(lesson, language),
            conversation.steps().stream().flatMap(step -> lines(conversation, step, language)));
  }

  private Stream<String> lines(Conversation conversation, Conversation.Step step, Locale language) {
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
        in(lesson.body(), language),
        lesson.message() == null ? "" : getTranslation(language, "learning.lesson.message"));
  }

  private Stream<String> check(ModuleDefinition module, Locale language) {
    return Stream.concat(
        Stream.of(
            getTranslation(
                language, "learning.author.changes.passMark", module.passMark(), module.asks())),
        module.pools().stream()
            .map(
                pool ->
                    getTranslation(
                        language,
                        "learning.author.changes.pool",
                        pool.name(),
                        pool.draw(),
                        module.in(pool))));
  }

  private Stream<String> lines(ModuleDefinition module, Asked asked, Locale language) {
    var question = asked.question();
    Stream<String> facts =
        Stream.of(
            asked.lesson() == null
                ? ""
                : getTranslation(
                    language,
                    "learning.check.readOn",
                    module.lesson(asked.lesson()).map(l -> l.title().in(language)).orElse("")),
            asked.valueMessage()
                ? getTranslation(language, "learning.author.valueMessage.short")
                : "",
            asked.pool() == null
                ? ""
                : getTranslation(language, "learning.author.pool.short", asked.pool()));
    return Stream.of(
            Stream.of(
                in(question.text(), language),
                "(" + getTranslation(language, QuestionKind.textKey(question)) + ")"),
            QuestionLines.of(question, language),
            Stream.of(in(question.reason(), language)),
            facts)
        .flatMap(lines -> lines);
  }

  private static String in(Localized text, Locale language) {
    return text.byLanguage().getOrDefault(language.getLanguage(), "");
  }

  private Paragraph hint(String key) {
    return Styled.as(new Paragraph(getTranslation(key)), "studio__hint");
  }
}
