package tandem.portal.learning.author;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.learning.terms.Terms;
import tandem.portal.platform.Localized;

/// Puts together what two authors have changed at once, where they have not changed the same thing.
/// A text in one language is one thing.
public final class Merging {
  private Merging() {}

  /// Both have changed the same thing, so somebody has to decide.
  private static final class Clash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// @param base what both began with
  /// @return empty where both have changed the same thing
  public static Optional<ModuleDefinition> of(
      ModuleDefinition base, ModuleDefinition mine, ModuleDefinition theirs) {
    try {
      return Optional.of(
          new ModuleDefinition(
              text(base.title(), mine.title(), theirs.title()),
              text(base.summary(), mine.summary(), theirs.summary()),
              one(base.passMark(), mine.passMark(), theirs.passMark()),
              list(
                  base.lessons(),
                  mine.lessons(),
                  theirs.lessons(),
                  LessonText::id,
                  Merging::lesson),
              list(
                  base.questions(),
                  mine.questions(),
                  theirs.questions(),
                  Asked::id,
                  Merging::asked),
              list(base.pools(), mine.pools(), theirs.pools(), Pool::name, Merging::one),
              one(base.asksAgain(), mine.asksAgain(), theirs.asksAgain()),
              text(base.reason(), mine.reason(), theirs.reason()),
              terms(base.terms(), mine.terms(), theirs.terms())));
      // What one refers to the other has taken away
    } catch (Clash | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// One thing of which whoever has changed it is right.
  ///
  /// @return empty where both have changed it, and not alike
  public static <T> Optional<T> either(T base, T mine, T theirs) {
    try {
      return Optional.of(one(base, mine, theirs));
    } catch (Clash _) {
      return Optional.empty();
    }
  }

  private interface Three<T> {
    T of(T base, T mine, T theirs);
  }

  private static Terms terms(Terms base, Terms mine, Terms theirs) {
    return new Terms(
        one(base.audience(), mine.audience(), theirs.audience()),
        one(base.requires(), mine.requires(), theirs.requires()),
        maybe(base.attempts(), mine.attempts(), theirs.attempts()),
        maybe(base.recertification(), mine.recertification(), theirs.recertification()));
  }

  private static LessonText lesson(LessonText base, LessonText mine, LessonText theirs) {
    return new LessonText(
        base.id(),
        one(base.part(), mine.part(), theirs.part()),
        text(base.title(), mine.title(), theirs.title()),
        text(base.body(), mine.body(), theirs.body()),
        maybe(base.minutes(), mine.minutes(), theirs.minutes()),
        maybe(base.message(), mine.message(), theirs.message()),
        maybe(base.conversation(), mine.conversation(), theirs.conversation()));
  }

  private static Asked asked(Asked base, Asked mine, Asked theirs) {
    return new Asked(
        base.id(),
        one(base.question(), mine.question(), theirs.question()),
        maybe(base.lesson(), mine.lesson(), theirs.lesson()),
        one(base.valueMessage(), mine.valueMessage(), theirs.valueMessage()),
        maybe(base.pool(), mine.pool(), theirs.pool()));
  }

  private static Localized text(Localized base, Localized mine, Localized theirs) {
    var languages = new TreeSet<>(base.byLanguage().keySet());
    languages.addAll(mine.byLanguage().keySet());
    languages.addAll(theirs.byLanguage().keySet());
    return new Localized(
        languages.stream()
            .collect(
                Collectors.toMap(
                    code -> code, code -> one(in(base, code), in(mine, code), in(theirs, code)))));
  }

  private static String in(Localized text, String code) {
    return text.byLanguage().getOrDefault(code, "");
  }

  private static <T> T one(T base, T mine, T theirs) {
    return Objects.requireNonNull(maybe(base, mine, theirs));
  }

  private static <T> @Nullable T maybe(@Nullable T base, @Nullable T mine, @Nullable T theirs) {
    if (Objects.equals(base, mine) || Objects.equals(mine, theirs)) {
      return theirs;
    }
    if (Objects.equals(base, theirs)) {
      return mine;
    }
    throw new Clash();
  }

  /// What one of them took away is gone, unless the other has changed it; what both have added
  /// under one id is no one thing.
  private static <T> List<T> list(
      List<T> base, List<T> mine, List<T> theirs, Function<T, String> id, Three<T> merge) {
    Map<String, T> before = byId(base, id);
    Map<String, T> ours = byId(mine, id);
    Map<String, T> others = byId(theirs, id);
    List<String> ids = new ArrayList<>(order(before, ours, others));
    place(ids, ours.keySet());
    place(ids, others.keySet());
    var merged = new LinkedHashMap<String, T>();
    for (String one : ids) {
      T was = before.get(one);
      T my = ours.get(one);
      T their = others.get(one);
      T now =
          was == null || my == null || their == null
              ? maybe(was, my, their)
              : merge.of(was, my, their);
      if (now != null) {
        merged.put(one, now);
      }
    }
    return List.copyOf(merged.values());
  }

  /// The order of whoever has changed it.
  private static <T> List<String> order(
      Map<String, T> before, Map<String, T> ours, Map<String, T> others) {
    List<String> was = List.copyOf(before.keySet());
    List<String> my = ours.keySet().stream().filter(before::containsKey).toList();
    List<String> their = others.keySet().stream().filter(before::containsKey).toList();
    boolean moved = !my.equals(was.stream().filter(ours::containsKey).toList());
    boolean theyMoved = !their.equals(was.stream().filter(others::containsKey).toList());
    if (moved && theyMoved && !my.equals(their)) {
      throw new Clash();
    }
    return moved ? List.copyOf(ours.keySet()) : List.copyOf(others.keySet());
  }

  /// What is not among them yet goes behind what it stands behind in its own list; what stands at
  /// the end of that stays at the end.
  private static void place(List<String> ids, Collection<String> own) {
    var atEnd = new ArrayDeque<String>();
    int next = 0;
    for (String id : own) {
      int there = ids.indexOf(id);
      if (there < 0) {
        ids.add(next++, id);
        atEnd.add(id);
      } else {
        next = there + 1;
        atEnd.clear();
      }
    }
    ids.removeAll(atEnd);
    ids.addAll(atEnd);
  }

  private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
    var map = new LinkedHashMap<String, T>();
    list.forEach(one -> map.put(id.apply(one), one));
    return map;
  }
}
