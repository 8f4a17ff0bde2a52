package tandem.portal.learning.author;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.Part;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

/// What a module says and asks, as its authors write it. Well formed (what refers to something
/// finds it), but a text may still be missing in a language.
///
/// @param passMark percent of the questions that must be right
/// @param asksAgain whether who has completed an earlier version is to complete this one too
/// @param reason what is new, for sellers; of a first version nobody reads it
/// @param terms for whom it is, and what comes before it
public record ModuleDefinition(
    Localized title,
    Localized summary,
    int passMark,
    List<LessonText> lessons,
    List<Asked> questions,
    List<Pool> pools,
    boolean asksAgain,
    Localized reason,
    Terms terms) {

  /// @param id within the draft; the release gives each lesson one of its own
  /// @param body Markdown
  /// @param minutes the author's own; null: as estimated from the text
  /// @param conversation to practise at its end; null: none
  /// @param message a value message at its foot, always in its current version
  public record LessonText(
      String id,
      Part part,
      Localized title,
      Localized body,
      @Nullable Integer minutes,
      @Nullable UUID message,
      @Nullable Conversation conversation) {

    public LessonText with(@Nullable Conversation other) {
      return new LessonText(id, part, title, body, minutes, message, other);
    }

    public int minutesShown() {
      return minutes == null ? ReadingTime.of(this) : minutes;
    }
  }

  /// A question of the check.
  ///
  /// @param lesson where to read on; null: nowhere
  /// @param valueMessage counts for the comprehension pillar of the understanding index
  /// @param pool of which each attempt draws some; null: asked in every attempt
  public record Asked(
      String id,
      Question question,
      @Nullable String lesson,
      boolean valueMessage,
      @Nullable String pool) {

    public Asked with(Question other) {
      return new Asked(id, other, lesson, valueMessage, pool);
    }
  }

  /// @param draw how many of its questions an attempt asks
  public record Pool(String name, int draw) {
    public Pool {
      require(!name.isBlank() && draw > 0, "a pool without a name or without questions");
    }
  }

  public ModuleDefinition {
    lessons = List.copyOf(lessons);
    questions = List.copyOf(questions);
    pools = List.copyOf(pools);
    // Drafts from before there were any say nothing about them
    terms = Objects.requireNonNullElse(terms, Terms.NONE);
    require(passMark >= 1 && passMark <= 100, "a pass mark is a share");
    List<String> ids = lessons.stream().map(LessonText::id).toList();
    List<String> names = pools.stream().map(Pool::name).toList();
    require(distinct(ids) && distinct(names), "an id twice");
    require(distinct(questions.stream().map(Asked::id).toList()), "a question twice");
    for (Asked asked : questions) {
      require(asked.lesson() == null || ids.contains(asked.lesson()), "no such lesson");
      require(asked.pool() == null || names.contains(asked.pool()), "no such pool");
    }
  }

  public ModuleDefinition with(Terms other) {
    return new ModuleDefinition(
        title, summary, passMark, lessons, questions, pools, asksAgain, reason, other);
  }

  public Optional<LessonText> lesson(String id) {
    return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  public Optional<Asked> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  public int in(Pool pool) {
    return (int) questions.stream().filter(q -> pool.name().equals(q.pool())).count();
  }

  /// How many questions an attempt asks, whichever are drawn.
  public int asks() {
    return (int) questions.stream().filter(question -> question.pool() == null).count()
        + pools.stream().mapToInt(pool -> Math.min(pool.draw(), in(pool))).sum();
  }

  /// How many answers must be right to pass.
  public int rightToPass() {
    return Math.ceilDiv(passMark * asks(), 100);
  }

  /// For all lessons and the check.
  public int minutes() {
    return Math.max(1, lessons.stream().mapToInt(LessonText::minutesShown).sum() + checkMinutes());
  }

  public int checkMinutes() {
    return LearningModule.minutesToAnswer(asks());
  }

  private static boolean distinct(List<String> ids) {
    return new HashSet<>(ids).size() == ids.size();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
