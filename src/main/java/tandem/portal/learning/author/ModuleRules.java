package tandem.portal.learning.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.learning.author.question.Gap;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.platform.FlipCards;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// What a draft must have before it can be signed, and how large it may get.
public final class ModuleRules {
  public static final int TITLE_CHARACTERS = 120;
  public static final int TEXT_CHARACTERS = 600;
  public static final int BODY_CHARACTERS = 20_000;
  public static final int LESSONS = 20;
  public static final int QUESTIONS = 100;
  public static final int OPTIONS = 8;

  /// Of a question that is matched, ordered or typed, as the editor offers them.
  public static final int PARTS = 12;

  /// The same, as files bring them: what the bank has taken a module takes too.
  public static final int MOST_PARTS = 60;

  public static final int POOLS = 10;
  public static final int STEPS = 12;
  public static final int MINUTES = 60;
  private static final int MODULES = 20;
  private static final int REGIONS = 50;

  private ModuleRules() {}

  /// In reading order.
  ///
  /// @param core a core module says all three: background, sense and chances
  /// @param next whether there is a version already, whose readers are told what is new
  public static List<Problem> problems(ModuleDefinition module, boolean core, boolean next) {
    var problems = new ArrayList<Problem>();
    missing(problems, "", "title", module.title());
    missing(problems, "", "summary", module.summary());
    if (module.lessons().isEmpty()) {
      problems.add(problem("", "lessons"));
    }
    for (LessonText lesson : module.lessons()) {
      missing(problems, lesson.id(), "lessonTitle", lesson.title());
      missing(problems, lesson.id(), "body", lesson.body());
      cards(problems, lesson);
      talk(problems, lesson);
    }
    parts(problems, module, core);
    if (core && !module.terms().forAllAndFirst()) {
      problems.add(problem("", "terms"));
    }
    if (module.questions().isEmpty()) {
      problems.add(problem("", "questions"));
    }
    module.questions().forEach(asked -> ask(problems, asked));
    for (ModuleDefinition.Pool pool : module.pools()) {
      if (module.in(pool) < pool.draw()) {
        problems.add(problem("", "pool"));
      }
    }
    if (next) {
      missing(problems, "", "reason", module.reason());
    }
    return problems;
  }

  private static void cards(List<Problem> problems, LessonText lesson) {
    for (Locale language : Languages.ALL) {
      String body = lesson.body().byLanguage().getOrDefault(language.getLanguage(), "");
      if (FlipCards.in(body).stream().anyMatch(FlipCards.Card::isUnwritten)) {
        problems.add(new Problem(lesson.id(), key("cards"), language));
      }
    }
  }

  private static void talk(List<Problem> problems, LessonText lesson) {
    Conversation conversation = lesson.conversation();
    if (conversation == null) {
      return;
    }
    for (Locale language : Languages.ALL) {
      boolean whole =
          conversation.steps().stream()
              .allMatch(
                  step ->
                      !step.says().lacks(language)
                          && step.replies().stream()
                              .noneMatch(
                                  r -> r.text().lacks(language) || r.feedback().lacks(language)));
      if (!whole) {
        problems.add(new Problem(lesson.id(), key("talk"), language));
      }
    }
    if (!conversation.unreached().isEmpty()) {
      problems.add(problem(lesson.id(), "unreached"));
    }
  }

  private static void parts(List<Problem> problems, ModuleDefinition module, boolean core) {
    List<Part> parts = module.lessons().stream().map(LessonText::part).toList();
    if (!parts.equals(parts.stream().sorted().toList())) {
      problems.add(problem("", "order"));
    }
    Set<Part> said =
        parts.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    if (core && !parts.isEmpty() && said.size() < Part.values().length) {
      problems.add(problem("", "parts"));
    }
  }

  private static void ask(List<Problem> problems, Asked asked) {
    Gap.of(asked.id(), asked.question())
        .forEach(
            gap ->
                problems.add(
                    new Problem(asked.id(), key(gap.what()), gap.language(), gap.field())));
  }

  /// What there is to choose from; none for the kinds that are not chosen from.
  public static List<Option> options(Question question) {
    return switch (question) {
      case Question.Single q -> q.options();
      case Question.Multiple q -> q.options();
      case Question.TrueFalse _,
          Question.Matching _,
          Question.Ordering _,
          Question.Numeric _,
          Question.ShortText _,
          Question.Scenario _ ->
          List.of();
    };
  }

  private static void missing(List<Problem> problems, String at, String what, Localized text) {
    Languages.ALL.stream()
        .filter(text::lacks)
        .forEach(language -> problems.add(new Problem(at, key(what), language)));
  }

  private static Problem problem(String at, String what) {
    return new Problem(at, key(what), null);
  }

  private static String key(String what) {
    return "learning.author.problem." + what;
  }

  /// Whether it is no longer than any field takes and no larger than anybody would learn.
  public static boolean fits(ModuleDefinition module) {
    return module.lessons().size() <= LESSONS
        && module.questions().size() <= QUESTIONS
        && module.pools().size() <= POOLS
        && isShort(TITLE_CHARACTERS, module.title())
        && module.terms().requires().size() <= MODULES
        && module.terms().audience().regions().size() <= REGIONS
        && isShort(TEXT_CHARACTERS, module.summary(), module.reason())
        && module.pools().stream().allMatch(pool -> pool.name().length() <= TITLE_CHARACTERS)
        && module.lessons().stream().allMatch(ModuleRules::fits)
        && module.questions().stream().map(Asked::question).allMatch(ModuleRules::fits);
  }

  private static boolean fits(LessonText lesson) {
    return isShort(TITLE_CHARACTERS, lesson.title())
        && isShort(BODY_CHARACTERS, lesson.body())
        && lesson.minutesShown() >= 1
        && (lesson.conversation() == null || fits(lesson.conversation()))
        && (lesson.minutes() == null || lesson.minutes() <= MINUTES);
  }

  private static boolean fits(Conversation conversation) {
    return conversation.steps().size() <= STEPS
        && conversation.steps().stream()
            .allMatch(
                step ->
                    step.replies().size() <= OPTIONS
                        && isShort(TEXT_CHARACTERS, step.says())
                        && step.replies().stream()
                            .allMatch(r -> isShort(TEXT_CHARACTERS, r.text(), r.feedback())));
  }

  /// The same of a single question.
  public static boolean fits(Question question) {
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          isFromBank(question) && options(question).size() <= MOST_PARTS;
      case Question.Matching q ->
          isFromBank(q) && q.prompts().size() <= MOST_PARTS && q.choices().size() <= MOST_PARTS;
      case Question.Ordering q -> isFromBank(q) && q.steps().size() <= MOST_PARTS;
      case Question.Numeric q -> isFromBank(q) && q.numbers().size() <= MOST_PARTS;
      case Question.ShortText q ->
          isFromBank(q)
              && q.wordings().size() <= MOST_PARTS
              && q.wordings().stream()
                  .allMatch(w -> w.text().length() <= Question.ShortText.LONGEST);
      case Question.Scenario q ->
          isFromBank(q)
              && q.parts().size() <= MOST_PARTS
              && q.parts().stream()
                  .map(Question.Part::question)
                  .allMatch(part -> part instanceof Question.Scenario || fits(part));
    };
  }

  /// Files have longer texts than the fields of the editor take.
  private static boolean isFromBank(Question question) {
    return isShort(BODY_CHARACTERS, Composing.texts(question).toArray(Localized[]::new));
  }

  private static boolean isShort(int characters, Localized... texts) {
    return Arrays.stream(texts)
        .flatMap(text -> Stream.concat(Stream.of(""), text.byLanguage().values().stream()))
        .allMatch(words -> words.length() <= characters);
  }
}
