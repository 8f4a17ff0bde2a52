package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Styled;

/// All that a module says and asks, set as sellers read it, part by part in both languages: for
/// whoever signs it and knows no earlier version.
class WholeText extends Section {
  private static final long serialVersionUID = 1L;

  private final transient ModuleDefinition module;
  private final transient Shelf shelf;

  WholeText(ModuleDefinition module, Shelf shelf) {
    this.module = module;
    this.shelf = shelf.knowing(module);
    addClassNames("page__section", "stack", "stack--l");
    add(new H2(getTranslation("learning.author.changes.first")));
    add(
        part(
            getTranslation("learning.author.head"),
            new Place.Head(),
            language -> TermsWords.lines(module.terms(), shelf.offer(), language).toList()));
    List<LessonText> lessons = module.lessons();
    for (LessonText lesson : lessons) {
      add(
          part(
              getTranslation("learning.lesson.number", lessons.indexOf(lesson) + 1),
              new Place.OfLesson(lesson.id()),
              language -> talk(lesson, language)));
    }
    add(part(getTranslation("learning.check.title"), new Place.Check(), this::check));
  }

  private static List<String> talk(LessonText lesson, Locale language) {
    return lesson.conversation() == null
        ? List.of()
        : Changes.talk(lesson.conversation(), language).toList();
  }

  private List<String> check(Locale language) {
    List<Asked> questions = module.questions();
    return Stream.concat(
            Changes.check(module, language),
            questions.stream()
                .flatMap(
                    asked ->
                        Changes.facts(module, asked, language)
                            .map(
                                fact ->
                                    UI.getCurrent()
                                            .getTranslation(
                                                language,
                                                "learning.author.question",
                                                questions.indexOf(asked) + 1)
                                        + ": "
                                        + fact)))
        .toList();
  }

  /// What is signed beside the text, in a language.
  private interface Facts {
    List<String> in(Locale language);
  }

  private Component part(String name, Place place, Facts facts) {
    var languages = Styled.as(new Div(), "both");
    for (Locale language : Languages.ALL) {
      languages.add(inLanguage(place, language, facts.in(language)));
    }
    return Styled.as(new Section(new H3(name), languages), "stack");
  }

  private Component inLanguage(Place place, Locale language, List<String> facts) {
    var text = new Div(AsSeen.of(distinct(language), place, shelf, language, true));
    var column =
        Styled.as(
            new Div(
                Styled.as(new Paragraph(language.getDisplayLanguage(getLocale())), "card__eyebrow"),
                Styled.as(text, "whole__text")),
            "card",
            "stack");
    if (!facts.isEmpty()) {
      var list = Styled.as(new UnorderedList(), "plain-list");
      list.getElement().setAttribute("lang", language.getLanguage());
      facts.forEach(fact -> list.add(new ListItem(fact)));
      column.add(list);
    }
    return column;
  }

  /// Each question has fields of its own in either language.
  private ModuleDefinition distinct(Locale language) {
    return new ModuleDefinition(
        module.title(),
        module.summary(),
        module.passMark(),
        module.lessons(),
        module.questions().stream()
            .map(
                q ->
                    new Asked(
                        language.getLanguage() + "-" + q.id(),
                        q.question(),
                        q.lesson(),
                        q.valueMessage(),
                        q.pool()))
            .toList(),
        module.pools(),
        module.asksAgain(),
        module.reason(),
        module.terms());
  }
}
