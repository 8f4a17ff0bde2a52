package tandem.portal.survey.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Instrument.Definition;
import tandem.portal.survey.Instrument.Item;
import tandem.portal.survey.Instrument.Section;

/// What can be done to a draft. Pure: a draft goes in, another comes out, well formed again. Ids
/// are given here, so that no two things get the same.
public final class Editing {
  public static final Localized BLANK = Localized.of("", "");

  private Editing() {}

  public static Definition head(
      Definition draft, Localized title, Localized finds, Localized intro) {
    return InstrumentRules.own(
        new Definition(title, finds, intro, draft.minutes(), draft.sections()));
  }

  public static Definition addSection(Definition draft) {
    var sections = new ArrayList<>(draft.sections());
    sections.add(new Section(freshId(draft, "s"), BLANK, List.of()));
    return with(draft, sections);
  }

  public static Definition rename(Definition draft, String section, Localized title) {
    return each(draft, section, s -> new Section(s.id(), title, s.items()));
  }

  /// @throws ConflictException when a question elsewhere follows from one in it
  public static Definition removeSection(Definition draft, String section) {
    return with(draft, draft.sections().stream().filter(s -> !s.id().equals(section)).toList());
  }

  /// Brings back what was removed, where it stood.
  ///
  /// @throws ConflictException when one of its questions would follow from nothing
  public static Definition insertSection(Definition draft, int at, Section section) {
    return with(draft, after(draft.sections(), Math.min(at, draft.sections().size()), section));
  }

  /// @param by -1 for up, 1 for down; beyond the ends nothing happens
  /// @throws ConflictException when a question would come before the one it follows from
  public static Definition moveSection(Definition draft, String section, int by) {
    return with(draft, moved(draft.sections(), s -> s.id().equals(section), by));
  }

  public static Definition addItem(Definition draft, String section, ScaleKind kind) {
    return each(
        draft,
        section,
        s ->
            items(
                s,
                after(
                    s.items(),
                    s.items().size(),
                    new Item(freshId(draft, "q"), null, BLANK, kind.fresh(), null, null))));
  }

  /// A further line of a matrix, below the one named.
  public static Definition addLine(Definition draft, String item) {
    return within(
        draft,
        item,
        list -> {
          int at = indexOf(list, item);
          Item above = list.get(at);
          return after(
              list,
              at + 1,
              new Item(
                  freshId(draft, "q"), above.lead(), BLANK, above.scale(), null, above.when()));
        });
  }

  /// @throws ConflictException when a later question follows from it
  public static Definition removeItem(Definition draft, String item) {
    return within(
        draft, item, list -> list.stream().filter(one -> !one.id().equals(item)).toList());
  }

  /// Brings back what was removed, where it stood.
  ///
  /// @throws ConflictException when it would follow from nothing
  public static Definition insertItem(Definition draft, String section, int at, Item item) {
    return each(
        draft, section, s -> items(s, after(s.items(), Math.min(at, s.items().size()), item)));
  }

  /// Within its section, and at its end into the next one.
  ///
  /// @param by -1 for up, 1 for down; beyond the ends nothing happens
  /// @throws ConflictException when a question would come before the one it follows from
  public static Definition moveItem(Definition draft, String item, int by) {
    int home =
        IntStream.range(0, draft.sections().size())
            .filter(i -> indexOf(draft.sections().get(i).items(), item) >= 0)
            .findFirst()
            .orElseThrow();
    List<Item> list = draft.sections().get(home).items();
    int at = indexOf(list, item);
    if (at + by >= 0 && at + by < list.size()) {
      return within(draft, item, items -> moved(items, one -> one.id().equals(item), by));
    }
    int next = home + by;
    if (next < 0 || next >= draft.sections().size()) {
      return draft;
    }
    var sections = new ArrayList<>(draft.sections());
    Item moving = list.get(at);
    sections.set(
        home,
        items(sections.get(home), list.stream().filter(one -> !one.id().equals(item)).toList()));
    List<Item> there = sections.get(next).items();
    sections.set(next, items(sections.get(next), after(there, by > 0 ? 0 : there.size(), moving)));
    return with(draft, sections);
  }

  public static Definition text(Definition draft, String item, Localized text) {
    return change(
        draft, item, i -> new Item(i.id(), i.lead(), text, i.scale(), i.facet(), i.when()));
  }

  /// Of the item, and of its whole matrix where it stands in one.
  ///
  /// @param lead null: none any more, for any of them
  public static Definition lead(Definition draft, String item, @Nullable Localized lead) {
    return together(
        draft, item, i -> new Item(i.id(), lead, i.text(), i.scale(), i.facet(), i.when()));
  }

  /// Of the item, and of its whole matrix where it stands in one.
  ///
  /// @throws ConflictException when a later question follows from a choice that would be gone
  public static Definition scale(Definition draft, String item, Scale scale) {
    return together(
        draft, item, i -> new Item(i.id(), i.lead(), i.text(), scale, i.facet(), i.when()));
  }

  /// @param when null: asked of everybody
  public static Definition when(
      Definition draft, String item, Instrument.@Nullable Condition when) {
    return change(
        draft, item, i -> new Item(i.id(), i.lead(), i.text(), i.scale(), i.facet(), when));
  }

  /// The id of a choice no other of them has.
  public static String freshChoice(List<Scale.Choice> choices) {
    return fresh("c", id -> choices.stream().anyMatch(choice -> choice.id().equals(id)));
  }

  /// What a question could follow from: the choices asked before it.
  public static List<Item> before(Definition draft, String item) {
    return draft.sections().stream()
        .flatMap(section -> section.items().stream())
        .takeWhile(one -> !one.id().equals(item))
        .filter(one -> one.scale() instanceof Scale.Choices)
        .toList();
  }

  private static Definition change(Definition draft, String item, UnaryOperator<Item> change) {
    return within(
        draft,
        item,
        list -> list.stream().map(i -> i.id().equals(item) ? change.apply(i) : i).toList());
  }

  private static Definition together(Definition draft, String item, UnaryOperator<Item> change) {
    return within(
        draft,
        item,
        list -> {
          int from = indexOf(list, item);
          int to = from;
          while (from > 0 && list.get(from).sharesLeadWith(list.get(from - 1))) {
            from--;
          }
          while (to + 1 < list.size() && list.get(to + 1).sharesLeadWith(list.get(to))) {
            to++;
          }
          int first = from;
          int last = to;
          return IntStream.range(0, list.size())
              .mapToObj(i -> first <= i && i <= last ? change.apply(list.get(i)) : list.get(i))
              .toList();
        });
  }

  private static Definition within(
      Definition draft, String item, UnaryOperator<List<Item>> change) {
    return with(
        draft,
        draft.sections().stream()
            .map(s -> indexOf(s.items(), item) < 0 ? s : items(s, change.apply(s.items())))
            .toList());
  }

  private static Definition each(Definition draft, String section, UnaryOperator<Section> change) {
    return with(
        draft,
        draft.sections().stream().map(s -> s.id().equals(section) ? change.apply(s) : s).toList());
  }

  /// All that can be wrong with the order of well-formed parts is a condition that leads nowhere.
  private static Definition with(Definition draft, List<Section> sections) {
    try {
      return InstrumentRules.own(
          new Definition(draft.title(), draft.finds(), draft.intro(), draft.minutes(), sections));
    } catch (IllegalArgumentException e) {
      throw (ConflictException)
          new ConflictException("survey.instrument.conflict.follows").initCause(e);
    }
  }

  private static Section items(Section section, List<Item> items) {
    return new Section(section.id(), section.title(), items);
  }

  private static int indexOf(List<Item> list, String item) {
    return IntStream.range(0, list.size())
        .filter(i -> list.get(i).id().equals(item))
        .findFirst()
        .orElse(-1);
  }

  private static <T> List<T> after(List<T> list, int at, T added) {
    var longer = new ArrayList<>(list);
    longer.add(at, added);
    return longer;
  }

  private static <T> List<T> moved(List<T> list, Predicate<T> which, int by) {
    var other = new ArrayList<>(list);
    int at =
        IntStream.range(0, list.size())
            .filter(i -> which.test(list.get(i)))
            .findFirst()
            .orElseThrow();
    if (at + by >= 0 && at + by < list.size()) {
      Collections.swap(other, at, at + by);
    }
    return other;
  }

  private static String freshId(Definition draft, String letter) {
    return fresh(
        letter,
        id ->
            draft.sections().stream()
                .anyMatch(
                    s -> s.id().equals(id) || s.items().stream().anyMatch(i -> i.id().equals(id))));
  }

  private static String fresh(String letter, Predicate<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> letter + n)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }
}
