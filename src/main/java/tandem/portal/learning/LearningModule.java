package tandem.portal.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.Localized;

/// One version of a module, which never changes once it is published.
///
/// @param version id of the version
/// @param minutes for all lessons and the check
/// @param passMark percent of the questions that must be right
/// @param questions all there are; an attempt asks those that [#asked] draws
/// @param draws how many are asked of each pool
/// @param terms what comes before it
public record LearningModule(
    UUID version,
    ModuleId id,
    UUID alliance,
    Localized title,
    Localized summary,
    int minutes,
    int passMark,
    List<Lesson> lessons,
    List<CheckQuestion> questions,
    Map<String, Integer> draws,
    Terms terms) {

  public LearningModule {
    lessons = List.copyOf(lessons);
    questions = List.copyOf(questions);
    draws = Map.copyOf(draws);
  }

  /// How many questions an attempt asks, whichever are drawn.
  public int asks() {
    return (int) questions.stream().filter(question -> question.pool() == null).count()
        + draws.keySet().stream().mapToInt(pool -> Draw.many(this, pool)).sum();
  }

  /// The questions of an attempt in their order.
  ///
  /// @param seed of the attempt
  public List<CheckQuestion> asked(long seed) {
    return Draw.of(this, seed);
  }

  public Optional<Lesson> lesson(LessonId id) {
    return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  public Optional<CheckQuestion> question(QuestionId id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  public Optional<Lesson> before(Lesson lesson) {
    return lesson.number() > 1 ? Optional.of(lessons.get(lesson.number() - 2)) : Optional.empty();
  }

  public Optional<Lesson> after(Lesson lesson) {
    return lesson.number() < lessons.size()
        ? Optional.of(lessons.get(lesson.number()))
        : Optional.empty();
  }

  public int checkMinutes() {
    return minutesToAnswer(asks());
  }

  /// Half a minute a question, in whole minutes: of a check, of an attempt at it, of refreshers.
  public static int minutesToAnswer(int questions) {
    return (questions + 1) / 2;
  }

  /// How many answers must be right to pass.
  public int rightToPass() {
    return Math.ceilDiv(passMark * asks(), 100);
  }
}
