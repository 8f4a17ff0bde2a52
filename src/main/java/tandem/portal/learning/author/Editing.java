package tandem.portal.learning.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

/// What can be done to a draft. Pure: a draft goes in, another comes out, well formed again. Ids
/// are given here, so that no two things get the same.
public final class Editing {
  public static final Localized BLANK = Localized.of("", "");
  private static final int USUAL_PASS_MARK = 75;

  private Editing() {}

  /// A module with nothing in it but its first lesson.
  public static ModuleDefinition fresh() {
    return first(
        new ModuleDefinition(
            BLANK,
            BLANK,
            USUAL_PASS_MARK,
            List.of(),
            List.of(),
            List.of(),
            false,
            BLANK,
            Terms.NONE));
  }

  public static ModuleDefinition head(ModuleDefinition d, Localized title, Localized summary) {
    return new ModuleDefinition(
        title,
        summary,
        d.passMark(),
        d.lessons(),
        d.questions(),
        d.pools(),
        d.asksAgain(),
        d.reason(),
        d.terms());
  }

  /// @param percent beyond 1 and 100 the nearer of them
  public static ModuleDefinition passMark(ModuleDefinition d, int percent) {
    return new ModuleDefinition(
        d.title(),
        d.summary(),
        Math.clamp(percent, 1, 100),
        d.lessons(),
        d.questions(),
        d.pools(),
        d.asksAgain(),
        d.reason(),
        d.terms());
  }

  /// What the next version is for those who know an earlier one.
  public static ModuleDefinition again(ModuleDefinition d, boolean asksAgain, Localized reason) {
    return new ModuleDefinition(
        d.title(),
        d.summary(),
        d.passMark(),
        d.lessons(),
        d.questions(),
        d.pools(),
        asksAgain,
        reason,
        d.terms());
  }

  /// At the end, in the part of the one before it.
  public static ModuleDefinition addLesson(ModuleDefinition d) {
    return addLesson(d, never("l"));
  }

  /// Nothing has been removed before it.
  private static ModuleDefinition first(ModuleDefinition d) {
    return addLesson(d, "l1");
  }

  private static ModuleDefinition addLesson(ModuleDefinition d, String id) {
    Part part = d.lessons().isEmpty() ? Part.BACKGROUND : d.lessons().getLast().part();
    return lessons(d, added(d.lessons(), new LessonText(id, part, BLANK, BLANK, null, null, null)));
  }

  public static ModuleDefinition lesson(
      ModuleDefinition d, String id, UnaryOperator<LessonText> change) {
    return lessons(d, each(d.lessons(), lesson -> lesson.id().equals(id), change));
  }

  /// Questions that led back to it lead nowhere then.
  public static ModuleDefinition removeLesson(ModuleDefinition d, String id) {
    return with(
        d,
        d.lessons().stream().filter(lesson -> !lesson.id().equals(id)).toList(),
        each(
            d.questions(),
            q -> id.equals(q.lesson()),
            q -> new Asked(q.id(), q.question(), null, q.valueMessage(), q.pool())),
        d.pools());
  }

  /// What was removed comes back to its place, and questions lead to it again; what has changed
  /// meanwhile stays.
  public static ModuleDefinition bringBack(ModuleDefinition d, ModuleDefinition before, String id) {
    LessonText lesson = before.lesson(id).orElseThrow();
    if (d.lesson(id).isPresent()) {
      return d;
    }
    return with(
        d,
        moved(added(d.lessons(), lesson), LessonText::id, id, before.lessons().indexOf(lesson)),
        each(
            d.questions(),
            q ->
                q.lesson() == null
                    && before.question(q.id()).filter(was -> id.equals(was.lesson())).isPresent(),
            q -> new Asked(q.id(), q.question(), id, q.valueMessage(), q.pool())),
        d.pools());
  }

  /// The same with a question.
  public static ModuleDefinition bringBackQuestion(
      ModuleDefinition d, ModuleDefinition before, String id) {
    Asked was = before.question(id).orElseThrow();
    if (d.question(id).isPresent()) {
      return d;
    }
    boolean pooled = d.pools().stream().anyMatch(pool -> pool.name().equals(was.pool()));
    String lesson = was.lesson();
    return with(
        d,
        d.lessons(),
        moved(
            added(
                d.questions(),
                new Asked(
                    id,
                    was.question(),
                    lesson == null || d.lesson(lesson).isEmpty() ? null : lesson,
                    was.valueMessage(),
                    pooled ? was.pool() : null)),
            Asked::id,
            id,
            before.questions().indexOf(was)),
        d.pools());
  }

  /// @param to place from 0; beyond the ends, the end
  public static ModuleDefinition moveLesson(ModuleDefinition d, String id, int to) {
    return lessons(d, moved(d.lessons(), LessonText::id, id, to));
  }

  public static ModuleDefinition ask(ModuleDefinition d, Question question, @Nullable String pool) {
    String id = never("q");
    return with(
        d,
        d.lessons(),
        added(d.questions(), new Asked(id, question, null, false, pool)),
        d.pools());
  }

  public static ModuleDefinition question(
      ModuleDefinition d, String id, UnaryOperator<Asked> change) {
    return with(d, d.lessons(), each(d.questions(), q -> q.id().equals(id), change), d.pools());
  }

  public static ModuleDefinition removeQuestion(ModuleDefinition d, String id) {
    return with(
        d, d.lessons(), d.questions().stream().filter(q -> !q.id().equals(id)).toList(), d.pools());
  }

  /// @param to place from 0; beyond the ends, the end
  public static ModuleDefinition moveQuestion(ModuleDefinition d, String id, int to) {
    return with(d, d.lessons(), moved(d.questions(), Asked::id, id, to), d.pools());
  }

  /// Does nothing when there is one of that name.
  public static ModuleDefinition addPool(ModuleDefinition d, Pool pool) {
    return d.pools().stream().anyMatch(one -> one.name().equals(pool.name()))
        ? d
        : with(d, d.lessons(), d.questions(), added(d.pools(), pool));
  }

  /// @param draw at least one
  public static ModuleDefinition draw(ModuleDefinition d, String pool, int draw) {
    return with(
        d,
        d.lessons(),
        d.questions(),
        each(
            d.pools(),
            one -> one.name().equals(pool),
            one -> new Pool(one.name(), Math.max(1, draw))));
  }

  /// Its questions stay, and are asked in every attempt then.
  public static ModuleDefinition removePool(ModuleDefinition d, String pool) {
    return with(
        d,
        d.lessons(),
        each(
            d.questions(),
            q -> pool.equals(q.pool()),
            q -> new Asked(q.id(), q.question(), q.lesson(), q.valueMessage(), null)),
        d.pools().stream().filter(one -> !one.name().equals(pool)).toList());
  }

  /// With the questions that were in it and are in no other by now.
  public static ModuleDefinition bringBackPool(
      ModuleDefinition d, ModuleDefinition before, Pool pool) {
    if (d.pools().stream().anyMatch(one -> one.name().equals(pool.name()))) {
      return d;
    }
    return with(
        d,
        d.lessons(),
        each(
            d.questions(),
            q ->
                q.pool() == null
                    && before
                        .question(q.id())
                        .filter(was -> pool.name().equals(was.pool()))
                        .isPresent(),
            q -> new Asked(q.id(), q.question(), q.lesson(), q.valueMessage(), pool.name())),
        added(d.pools(), pool));
  }

  /// For another alliance: value messages belong to this one, and nobody there knows an earlier
  /// version.
  static ModuleDefinition elsewhere(ModuleDefinition d) {
    ModuleDefinition copy =
        lessons(
            d,
            each(
                d.lessons(),
                lesson -> lesson.message() != null,
                l ->
                    new LessonText(
                        l.id(),
                        l.part(),
                        l.title(),
                        l.body(),
                        l.minutes(),
                        null,
                        l.conversation())));
    return again(copy, false, BLANK).with(d.terms().elsewhere());
  }

  /// An id nothing has ever had: what is merged by it must not be taken for something removed.
  private static String never(String letter) {
    return letter + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /// An id no other of them has.
  public static String fresh(String letter, Predicate<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> letter + n)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }

  private static ModuleDefinition lessons(ModuleDefinition d, List<LessonText> lessons) {
    return with(d, lessons, d.questions(), d.pools());
  }

  static ModuleDefinition with(
      ModuleDefinition d, List<LessonText> lessons, List<Asked> questions, List<Pool> pools) {
    return new ModuleDefinition(
        d.title(),
        d.summary(),
        d.passMark(),
        lessons,
        questions,
        pools,
        d.asksAgain(),
        d.reason(),
        d.terms());
  }

  private static <T> List<T> added(List<T> list, T one) {
    var longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }

  private static <T> List<T> each(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream()
        .map(one -> which.test(one) ? Objects.requireNonNull(change.apply(one)) : one)
        .toList();
  }

  private static <T> List<T> moved(List<T> list, Function<T, String> id, String moving, int to) {
    var other = new ArrayList<>(list);
    for (T one : list) {
      if (id.apply(one).equals(moving)) {
        other.remove(one);
        other.add(Math.clamp(to, 0, other.size()), one);
      }
    }
    return other;
  }
}
