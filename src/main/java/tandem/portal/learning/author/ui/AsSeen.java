package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.question.ui.AsAsked;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.conversation.ui.ConversationPlayer;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.Reader;
import tandem.portal.platform.ui.Styled;

/// The parts of a module in a language of one's choice, put together as the seller's screens do.
final class AsSeen {
  private final ModuleDefinition module;
  private final Shelf shelf;
  private final Locale language;
  private final boolean answers;

  private AsSeen(ModuleDefinition module, Shelf shelf, Locale language, boolean answers) {
    this.module = module;
    this.shelf = shelf;
    this.language = language;
    this.answers = answers;
  }

  /// @param answers whether to tell beside each question what is right: sellers never see that
  static Component of(
      ModuleDefinition module, Place place, Shelf shelf, Locale language, boolean answers) {
    Component part = new AsSeen(module, shelf, language, answers).part(place);
    part.getElement().setAttribute("lang", language.getLanguage());
    return part;
  }

  private Component part(Place place) {
    return switch (place) {
      case Place.Head _, Place.ForWhom _ -> overview();
      case Place.OfLesson(var id) -> module.lesson(id).map(this::lesson).orElseGet(this::overview);
      case Place.Check _ -> check();
      case Place.NextVersion _ -> news();
    };
  }

  private Component overview() {
    var seen =
        Styled.as(
            new Div(
                Styled.as(new Paragraph(say("learning.minutesLeft", module.minutes())), "eyebrow"),
                Styled.as(told(new H2(), module.title()), "page__title"),
                Styled.as(told(new Paragraph(), module.summary()), "page__lead")),
            "stack");
    for (Part part : Part.values()) {
      List<LessonText> lessons =
          module.lessons().stream().filter(lesson -> lesson.part() == part).toList();
      if (!lessons.isEmpty()) {
        var list = Styled.as(new UnorderedList(), "quiet-list");
        lessons.forEach(lesson -> list.add(line(lesson)));
        seen.add(new H3(say(part.textKey())), list);
      }
    }
    seen.add(
        Styled.as(
            new Div(
                Styled.icon("info"),
                new Paragraph(
                    say(
                        module.terms().ruleKey(),
                        module
                            .terms()
                            .rule(module.lessons().size(), module.rightToPass(), module.asks())))),
            "callout",
            "callout--info"));
    return seen;
  }

  private ListItem line(LessonText lesson) {
    return new ListItem(
        Styled.as(
            new Div(
                Styled.icon("circle"),
                Styled.as(told(new Span(), lesson.title()), "quiet-list__title"),
                Styled.as(
                    new Span(
                        say("learning.lesson.number", module.lessons().indexOf(lesson) + 1)
                            + " · "
                            + say("learning.minutes", lesson.minutesShown())),
                    "quiet-list__text")),
            "quiet-list__item"));
  }

  private Component lesson(LessonText lesson) {
    int number = module.lessons().indexOf(lesson) + 1;
    String place = say("learning.lesson.place", number, module.lessons().size());
    var seen =
        Styled.as(
            new Div(
                Styled.as(
                    new Paragraph(
                        words(module.title())
                            + " · "
                            + place
                            + " · "
                            + say("learning.minutes", lesson.minutesShown())),
                    "eyebrow"),
                Styled.as(told(new H2(), lesson.title()), "lesson__title"),
                new ProgressLine(number, module.lessons().size(), place).thin(),
                text(lesson.body())),
            "stack",
            "lesson");
    if (lesson.message() != null) {
      seen.add(
          Styled.as(
              new Div(Styled.icon("message"), new Span(say("learning.lesson.message"))),
              "button",
              "button--quiet",
              "button--shown"),
          Styled.as(
              new Paragraph(
                  say(
                      "learning.author.changes.message",
                      shelf.messageTitle(lesson.message(), language))),
              "field__help"));
    }
    if (lesson.conversation() != null) {
      seen.add(
          new ConversationPlayer(
              lesson.conversation().after(List.of()), language, "", tried(lesson.conversation())));
    }
    return seen;
  }

  private Reader text(Localized body) {
    Locale shown = body.localeShown(language);
    var reader = new Reader(shelf.html(body.in(language), language, shown), 0);
    reader.getElement().setAttribute("lang", shown.getLanguage());
    return reader;
  }

  /// Played here, and kept nowhere.
  private static ConversationPlayer.Keeping tried(Conversation conversation) {
    var replies = new ArrayList<String>();
    return new ConversationPlayer.Keeping() {
      @Override
      public Conversation.Talk answer(String step, String reply) {
        replies.add(reply);
        return conversation.after(replies);
      }

      @Override
      public Conversation.Talk again() {
        replies.clear();
        return conversation.after(replies);
      }
    };
  }

  private Component check() {
    var seen =
        Styled.as(
            new Div(
                Styled.as(new H2(say("learning.check.title")), "page__title"),
                new Paragraph(
                    module.asks() == 0
                        ? say("learning.author.check.none")
                        : say(
                            "learning.check.intro",
                            module.asks(),
                            module.checkMinutes(),
                            module.rightToPass()))),
            "stack",
            "stack--l");
    for (Asked asked : module.questions()) {
      var card = Styled.as(new AsAsked(asked.id(), asked.question(), language), "card");
      seen.add(answers ? card.withAnswers() : card);
    }
    return seen;
  }

  private Component news() {
    return Styled.as(
        new Div(
            Styled.as(told(new H2(), module.title()), "page__title"),
            Styled.as(
                new Div(Styled.icon("info"), told(new Paragraph(), module.reason())),
                "callout",
                "callout--info")),
        "stack");
  }

  private <C extends Component & HasText> C told(C component, Localized text) {
    if (text.in(language).isBlank()) {
      component.setText(say("learning.author.untitled"));
      return component;
    }
    return Styled.told(component, text, language);
  }

  private String words(Localized text) {
    String words = text.in(language);
    return words.isBlank() ? say("learning.author.untitled") : words;
  }

  private String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(language, key, arguments);
  }
}
