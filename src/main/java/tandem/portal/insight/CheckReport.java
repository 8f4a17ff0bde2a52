package tandem.portal.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.insight.CheckAnalysis.Choice;
import tandem.portal.insight.CheckAnalysis.Item;
import tandem.portal.insight.CheckAnalysis.Items;
import tandem.portal.insight.CheckAnalysis.Learned;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.ItemAnalysis;
import tandem.portal.statistics.Measured;
import tandem.portal.statistics.Reliability;
import tandem.portal.statistics.Sides;

/// Works out [CheckAnalysis] of exactly the people behind the questions on the executive page, so
/// that the two pages together tell no more than each: a side stands at a week end at which every
/// question of it moved, and moves on by at least k for distributions. Both sides are taken
/// together where each has k, else the one that has.
final class CheckReport {
  private final Alliance alliance;
  private final DisclosureControl means;
  private final DisclosureControl distributions;
  private final QuestionReport.Release release;
  private final WeekEnds weekEnds;

  CheckReport(
      Alliance alliance,
      DisclosureControl means,
      DisclosureControl distributions,
      QuestionReport.Release release,
      LocalDate today) {
    this.alliance = alliance;
    this.means = means;
    this.distributions = distributions;
    this.release = release;
    this.weekEnds = WeekEnds.until(alliance.signedOn(), today, means.k());
  }

  CheckAnalysis of(List<AskedQuestion> questions, List<ChoiceRow> choices, List<GainRow> gains) {
    Optional<Standing> a = standing(alliance.a(), questions, choices);
    Optional<Standing> b = standing(alliance.b(), questions, choices);
    var asOf = new HashMap<Letter, LocalDate>();
    a.ifPresent(side -> asOf.put(Letter.A, side.day()));
    b.ifPresent(side -> asOf.put(Letter.B, side.day()));
    List<Map<UUID, ChoiceRow>> people =
        Stream.concat(a.stream(), b.stream())
            .flatMap(side -> side.people().values().stream())
            .toList();
    return new CheckAnalysis(
        alliance,
        distributions.k(),
        asOf,
        Measured.of(people.size(), () -> items(questions, people)),
        gains.isEmpty() ? null : gain(gains));
  }

  /// One side's people and what each chose, by question.
  private record Standing(LocalDate day, Map<UUID, Map<UUID, ChoiceRow>> people) {}

  private Optional<Standing> standing(
      AllianceSide side, List<AskedQuestion> questions, List<ChoiceRow> choices) {
    Map<UUID, List<ChoiceRow>> byQuestion =
        choices.stream()
            .filter(row -> row.side().equals(side.id()))
            .collect(groupingBy(ChoiceRow::question));
    if (questions.size() < 2
        || !byQuestion.keySet().containsAll(questions.stream().map(AskedQuestion::id).toList())) {
      return Optional.empty();
    }
    var common = new ArrayList<Integer>(weeks());
    byQuestion.values().forEach(rows -> common.retainAll(moves(rows)));
    var published = new ArrayList<Map<UUID, Set<UUID>>>();
    LocalDate last = null;
    for (int week : common) {
      LocalDate day = weekEnds.days().get(week);
      var answered = new HashMap<UUID, Set<UUID>>();
      byQuestion.forEach((question, rows) -> answered.put(question, people(rows, day)));
      if (mayMoveTo(answered, published)) {
        published.add(answered);
        last = day;
      }
    }
    if (last == null || !mayStandAt(last, side, byQuestion.keySet())) {
      return Optional.empty();
    }
    return Optional.of(new Standing(last, chosen(byQuestion.values(), last)));
  }

  private boolean mayStandAt(LocalDate day, AllianceSide side, Set<UUID> questions) {
    var moments = new HashMap<UUID, LocalDate>();
    questions.forEach(question -> moments.put(question, day));
    return release.of(side.id(), moments).containsAll(questions);
  }

  private List<Integer> weeks() {
    return IntStream.range(0, weekEnds.days().size()).boxed().toList();
  }

  private List<Integer> moves(List<ChoiceRow> rows) {
    return Movement.of(
        rows.stream().map(row -> Movement.counted(row.counted(), weekEnds)).toList(), weekEnds);
  }

  private static Set<UUID> people(List<ChoiceRow> rows, LocalDate day) {
    var people = new HashSet<UUID>();
    rows.stream().filter(row -> row.counts(day)).forEach(row -> people.add(row.person()));
    return people;
  }

  /// Every question by nobody or by k people from every state that was ever shown, and one by k
  /// from the last.
  private boolean mayMoveTo(Map<UUID, Set<UUID>> next, List<Map<UUID, Set<UUID>>> published) {
    int k = distributions.k();
    boolean may = next.values().stream().allMatch(people -> people.size() >= k);
    for (Map<UUID, Set<UUID>> before : published) {
      may &=
          next.entrySet().stream()
              .mapToInt(e -> differing(before.getOrDefault(e.getKey(), Set.of()), e.getValue()))
              .allMatch(differing -> differing == 0 || differing >= k);
    }
    return may && (published.isEmpty() || !published.getLast().equals(next));
  }

  private static int differing(Set<UUID> one, Set<UUID> other) {
    return (int)
        (one.stream().filter(person -> !other.contains(person)).count()
            + other.stream().filter(person -> !one.contains(person)).count());
  }

  /// In the order of the salted numbers, which says nothing.
  private static Map<UUID, Map<UUID, ChoiceRow>> chosen(
      Collection<List<ChoiceRow>> rows, LocalDate day) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(row -> row.counts(day))
        .collect(
            groupingBy(
                ChoiceRow::person,
                TreeMap::new,
                toMap(ChoiceRow::question, Function.identity(), (first, _) -> first)));
  }

  private static Items items(List<AskedQuestion> questions, List<Map<UUID, ChoiceRow>> people) {
    List<Given> given = questions.stream().map(question -> Given.to(question, people)).toList();
    ItemAnalysis analysis =
        ItemAnalysis.of(given.stream().map(Given::answers).toList()).shown().orElseThrow();
    var items = new ArrayList<Item>();
    for (int i = 0; i < questions.size(); i++) {
      if (given.get(i).answers().asked() >= Measured.LEAST) {
        items.add(given.get(i).item(questions.get(i), analysis.items().get(i)));
      }
    }
    boolean everybodyTheSame =
        questions.size() >= 3 && questions.stream().noneMatch(AskedQuestion::pooled);
    return new Items(
        everybodyTheSame ? alpha(questions, people) : null, items, questions.size() - items.size());
  }

  /// What somebody has left out counts as not right, as it does in the check.
  private static Estimate alpha(List<AskedQuestion> questions, List<Map<UUID, ChoiceRow>> people) {
    double[][] right =
        people.stream()
            .map(person -> questions.stream().mapToDouble(q -> right(person, q)).toArray())
            .toArray(double[][]::new);
    return Reliability.of(right).shown().orElseThrow().alpha();
  }

  private static double right(Map<UUID, ChoiceRow> person, AskedQuestion question) {
    ChoiceRow row = person.get(question.id());
    return row != null && row.correct() ? 1 : 0;
  }

  /// The ways a question was answered, the right one first, numbered as the analysis wants them.
  private record Given(List<List<CheckAnalysis.Option>> ways, int[] chosen) {
    private static final int KEY = 0;
    private static final int NONE = -1;

    static Given to(AskedQuestion question, List<Map<UUID, ChoiceRow>> people) {
      var ways = new LinkedHashMap<List<CheckAnalysis.Option>, Integer>();
      ways.put(question.options().stream().filter(CheckAnalysis.Option::right).toList(), KEY);
      question.options().stream()
          .filter(option -> !option.right())
          .forEach(option -> ways.putIfAbsent(List.of(option), ways.size()));
      int[] chosen =
          people.stream()
              .mapToInt(person -> way(question, person.get(question.id()), ways))
              .toArray();
      return new Given(List.copyOf(ways.keySet()), chosen);
    }

    private static int way(
        AskedQuestion question,
        @Nullable ChoiceRow row,
        Map<List<CheckAnalysis.Option>, Integer> ways) {
      if (row == null) {
        return question.pooled() ? ItemAnalysis.Answers.NOT_ASKED : NONE;
      }
      return row.correct()
          ? KEY
          : ways.computeIfAbsent(options(question, row.chosen()), _ -> ways.size());
    }

    private static List<CheckAnalysis.Option> options(
        AskedQuestion question, @Nullable List<String> ids) {
      return ids == null
          ? List.of()
          : question.options().stream().filter(option -> ids.contains(option.id())).toList();
    }

    ItemAnalysis.Answers answers() {
      return new ItemAnalysis.Answers(chosen, KEY, ways.size());
    }

    Item item(AskedQuestion question, ItemAnalysis.Item analysed) {
      var choices = new ArrayList<Choice>();
      for (int way = 0; way < ways.size(); way++) {
        choices.add(new Choice(ways.get(way), way == KEY, analysed.chosen().get(way)));
      }
      return new Item(
          question.number(),
          question.text(),
          question.lesson(),
          analysed.correct().scaled(100, 0),
          analysed.itemRest(),
          analysed.discrimination(),
          analysed.flags(),
          choices,
          analysed.commonestError().isPresent()
              ? Optional.of(choices.get(analysed.commonestError().getAsInt()))
              : Optional.empty());
    }
  }

  private Sides<Learned> gain(List<GainRow> gains) {
    List<GainRow> a = published(gains, alliance.a());
    List<GainRow> b = published(gains, alliance.b());
    return means.sides(
        learned(a), learned(b), learned(Stream.concat(a.stream(), b.stream()).toList()));
  }

  /// Those counted at the last move; nobody stops having learned.
  private List<GainRow> published(List<GainRow> gains, AllianceSide side) {
    List<GainRow> own = gains.stream().filter(row -> row.side().equals(side.id())).toList();
    List<Integer> moves =
        Movement.of(
            own.stream()
                .map(row -> Movement.counted(Presence.of(row.on(), null), weekEnds))
                .toList(),
            weekEnds);
    return moves.isEmpty()
        ? List.of()
        : own.stream()
            .filter(row -> !row.on().isAfter(weekEnds.days().get(moves.getLast())))
            .toList();
  }

  private static Group<Learned> learned(List<GainRow> rows) {
    return new Group<>(
        rows.size(),
        () -> {
          double[] before = percent(rows, GainRow::before);
          double[] after = percent(rows, GainRow::after);
          return new Learned(
              Arrays.stream(before).average().orElseThrow(),
              Arrays.stream(after).average().orElseThrow(),
              Gaps.paired(before, after),
              rows.size());
        });
  }

  private static double[] percent(List<GainRow> rows, Function<GainRow, Integer> right) {
    return rows.stream().mapToDouble(row -> 100.0 * right.apply(row) / row.questions()).toArray();
  }
}
