package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.Problem;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.conversation.Conversation.Step;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;

/// What is still to be done before a draft can be signed; each line leads there.
class ProblemList extends Callout {
  private static final long serialVersionUID = 1L;

  ProblemList(ModuleDefinition module, List<Problem> problems, Consumer<Problem> goTo) {
    super(
        Tone.SOON,
        text("learning.author.incomplete", problems.size()),
        text("learning.author.incomplete.text"));
    var list = new UnorderedList();
    for (Problem problem : problems) {
      String where = where(module, problem);
      Locale language = problem.language();
      list.add(
          new ListItem(
              Controls.button(
                  (where.isEmpty() ? "" : where + ": ")
                      + getTranslation(problem.textKey())
                      + (language == null
                          ? ""
                          : " (" + language.getDisplayLanguage(getLocale()) + ")"),
                  "plain",
                  () -> goTo.accept(problem))));
    }
    with(list);
  }

  private static String text(String key, Object... arguments) {
    return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments);
  }

  private String where(ModuleDefinition module, Problem problem) {
    return module
        .lesson(problem.at())
        .map(l -> getTranslation("learning.lesson.number", module.lessons().indexOf(l) + 1))
        .or(
            () ->
                module
                    .question(problem.at())
                    .map(
                        q ->
                            getTranslation(
                                "learning.author.question", module.questions().indexOf(q) + 1)))
        .orElse("");
  }

  static Place placeOf(ModuleDefinition module, Problem problem) {
    if (module.lesson(problem.at()).isPresent()) {
      return new Place.OfLesson(problem.at());
    }
    if (module.question(problem.at()).isPresent()) {
      return new Place.Check();
    }
    return switch (field(problem)) {
      case "questions", "pool" -> new Place.Check();
      case "reason" -> new Place.NextVersion();
      case "terms" -> new Place.ForWhom();
      default -> new Place.Head();
    };
  }

  /// The id of the element to go to.
  static String fieldOf(ModuleDefinition module, Problem problem, Locale reader) {
    if (!problem.field().isEmpty()) {
      return problem.field();
    }
    String code =
        Languages.closestTo(Objects.requireNonNullElse(problem.language(), reader)).getLanguage();
    return switch (field(problem)) {
      case "lessons", "order", "parts" -> "add-lesson";
      case "questions" -> "add-question";
      case "pool" -> "pools";
      case "terms" -> TermsForm.OPEN;
      case "talk" -> says(module, problem, Conversation::steps, code);
      case "unreached" -> says(module, problem, Conversation::unreached, code);
      case "cards" -> "body-" + problem.at() + "-" + code;
      case "lessonTitle", "body" -> field(problem) + "-" + problem.at() + "-" + code;
      default -> field(problem) + "-" + code;
    };
  }

  /// The first of these steps of the lesson's conversation.
  private static String says(
      ModuleDefinition module,
      Problem problem,
      Function<Conversation, List<Step>> steps,
      String code) {
    Conversation conversation = module.lesson(problem.at()).orElseThrow().conversation();
    return conversation == null
        ? "add-talk"
        : "says-" + steps.apply(conversation).getFirst().id() + "-" + code;
  }

  private static String field(Problem problem) {
    return problem.textKey().substring(problem.textKey().lastIndexOf('.') + 1);
  }
}
